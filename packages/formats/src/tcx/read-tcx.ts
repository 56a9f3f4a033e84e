import type { Channel } from '@uncramp/core/activity'

import { parseNumber } from '../text/number-text.ts'
import { parseTimeS } from '../text/time-text.ts'
import type { IssueLog } from '../track/issue-log.ts'
import { MAX_PARTS_COUNT, type TrackPart } from '../track/outings.ts'
import { CHANNEL_INDEX, RawTrackBuilder, type RawTrack } from '../track/raw-track.ts'
import { WrittenZone } from '../track/written-zone.ts'
import { channelIndexes } from '../xml/channel-codes.ts'
import { openXml } from '../xml/encoding.ts'
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner.ts'
import { newTcxLap, type TcxLap } from './tcx-lap.ts'
import { SPORT, START_TIME, TCX_NAMES, tcxName, type TcxName } from './tcx-names.ts'

/** A point of a TCX course. */
export type TcxCoursePoint = {
  name: string | undefined
  type: string | undefined
  latitudeDeg: number
  longitudeDeg: number
  altitudeM: number
}

/** One `Activity` of the file. */
export type TcxPart = TrackPart &
  Readonly<{
    /** Of its first lap. */
    fromLapIndex: number
    name: string | undefined
    notes: string | undefined
  }>

/** Everything of a TCX file that is of use, as it stands there. */
export type TcxFile = Readonly<{
  sportWords: string | undefined
  isCourse: boolean
  name: string | undefined
  notes: string | undefined
  workoutName: string | undefined
  deviceName: string | undefined
  unitId: string | undefined
  productId: string | undefined
  version: string | undefined
  /** As the times of its samples are written, s; `undefined` = not told. */
  utcOffsetS: number | undefined
  track: RawTrack
  /** Its activities, in file order. */
  parts: readonly TcxPart[]
  breaks: readonly { fromS: number; toS: number }[]
  laps: readonly TcxLap[]
  coursePoints: readonly TcxCoursePoint[]
}>

/** Between the tracks of two laps there is a pause only when samples are further apart than this. */
const LAP_BREAK_S = 30
const MAX_LAPS_COUNT = 10_000

const CHANNEL_OF: ReadonlyMap<TcxName, Channel> = new Map<TcxName, Channel>([
  ['LatitudeDegrees', 'latitudeDeg'],
  ['LongitudeDegrees', 'longitudeDeg'],
  ['AltitudeMeters', 'altitudeM'],
  ['DistanceMeters', 'distanceM'],
  ['Cadence', 'cadenceSpm'],
  ['RunCadence', 'cadenceSpm'],
  ['Watts', 'powerW'],
  ['Speed', 'speedMps'],
])

/** The same by code: −1 = no number of a point. */
const CHANNEL_INDEX_OF = channelIndexes(TCX_NAMES, CHANNEL_OF)
const TRACKPOINT = TCX_NAMES.codeOf('Trackpoint')
const TIME = TCX_NAMES.codeOf('Time')
const VALUE = TCX_NAMES.codeOf('Value')
const HEART_RATE = TCX_NAMES.codeOf('HeartRateBpm')

type LapNumber = Exclude<keyof TcxLap, 'name' | 'intensity' | 'trigger' | 'startS' | 'lastS'>

const LAP_NUMBER_OF: ReadonlyMap<TcxName, LapNumber> = new Map<TcxName, LapNumber>([
  ['TotalTimeSeconds', 'timerS'],
  ['DistanceMeters', 'distanceM'],
  ['Calories', 'energyKcal'],
  ['Cadence', 'averageCadenceSpm'],
  ['AvgRunCadence', 'averageCadenceSpm'],
  ['AvgSpeed', 'averageSpeedMps'],
  ['AvgWatts', 'averagePowerW'],
])

const SCOPES: ReadonlySet<TcxName> = new Set<TcxName>([
  'Course',
  'CoursePoint',
  'Creator',
  'Author',
  'Plan',
])

const WORDS: ReadonlySet<TcxName> = new Set<TcxName>([
  'Name',
  'Notes',
  'UnitId',
  'ProductID',
  'VersionMajor',
  'VersionMinor',
  'PointType',
  'Intensity',
  'TriggerMethod',
])

/** Reads a TCX document in one pass; `undefined` where it is none. */
export function readTcx(bytes: Uint8Array, issues: IssueLog): TcxFile | undefined {
  return new TcxReader(bytes, issues).read()
}

class TcxReader {
  readonly #scanner: XmlScanner
  readonly #decode: (bytes: Uint8Array) => string
  readonly #issues: IssueLog
  readonly #track = new RawTrackBuilder()
  readonly #zone = new WrittenZone()
  readonly #breaks: { fromS: number; toS: number }[] = []
  readonly #laps: TcxLap[] = []
  readonly #parts: { -readonly [key in keyof TcxPart]: TcxPart[key] }[] = []
  readonly #coursePoints: TcxCoursePoint[] = []
  /** The innermost open element that decides what a number or a name belongs to. */
  #scope: TcxName | undefined
  /** The element whose `Value` comes next. */
  #valueOf: TcxName | undefined
  #isInPoint = false
  #isHeartRate = false
  #lap: TcxLap | undefined
  #isTrackStart = false
  #isLapStart = false
  #lastEndS = NaN
  #found: { -readonly [key in keyof TcxFile]?: TcxFile[key] } = {}

  constructor(bytes: Uint8Array, issues: IssueLog) {
    const xml = openXml(bytes, issues)
    this.#scanner = new XmlScanner(xml.bytes, TCX_NAMES, issues)
    this.#decode = xml.decode
    this.#issues = issues
  }

  read(): TcxFile | undefined {
    const isOurs = this.#scanner.next() === OPEN
    if (!isOurs || tcxName(this.#scanner.name) !== 'TrainingCenterDatabase') return undefined
    for (;;) {
      const token = this.#scanner.next()
      if (token === END) break
      const code = this.#scanner.name
      if (token === OPEN) this.#open(code)
      else if (token === CLOSE) this.#close(code)
    }
    const found = this.#found
    return {
      sportWords: found.sportWords,
      name: found.name,
      notes: found.notes,
      workoutName: found.workoutName,
      deviceName: found.deviceName,
      unitId: found.unitId,
      productId: found.productId,
      version: found.version,
      utcOffsetS: this.#zone.offsetS,
      isCourse: found.isCourse ?? false,
      track: this.#track.finish(),
      parts: this.#parts,
      breaks: this.#breaks,
      laps: this.#laps,
      coursePoints: this.#coursePoints,
    }
  }

  #open(code: number): void {
    if (code === TRACKPOINT) {
      this.#isInPoint = true
      this.#track.begin(this.#scanner.atByte)
    } else if (this.#isInPoint) this.#openInPoint(code)
    else this.#openOutside(tcxName(code))
  }

  #openOutside(name: TcxName | undefined): void {
    if (name === undefined) return
    if (WORDS.has(name)) this.#readWords(name)
    else if (name === 'Lap') this.#beginLap()
    else if (name === 'Track') {
      this.#lastEndS = this.#track.lastTimeS
      this.#isTrackStart = this.#track.samplesCount > 0
    } else if (name === 'Activity') this.#beginActivity()
    else if (SCOPES.has(name)) this.#beginScope(name)
    else if (name === 'AverageHeartRateBpm' || name === 'MaximumHeartRateBpm') this.#valueOf = name
    else this.#readNumber(name)
  }

  #beginActivity(): void {
    const words = this.#scanner.attribute(SPORT) ? this.#scanner.value(this.#decode) : undefined
    this.#found.sportWords ??= words
    if (this.#parts.length >= MAX_PARTS_COUNT) {
      this.#issues.add('limit_reached', this.#scanner.atByte)
      return
    }
    this.#parts.push({
      fromIndex: this.#track.samplesCount,
      group: this.#parts.length,
      sportWords: words,
      fromLapIndex: this.#laps.length,
      name: undefined,
      notes: undefined,
    })
  }

  #beginScope(name: TcxName): void {
    this.#scope = name
    if (name === 'Course') this.#found.isCourse = true
    if (name === 'CoursePoint') this.#beginCoursePoint()
  }

  #openInPoint(code: number): void {
    if (code === TIME) this.#readTime()
    else if (code === HEART_RATE) this.#isHeartRate = true
    else if (code === VALUE) {
      const value = this.#isHeartRate ? this.#number() : NaN
      if (value > 0) this.#track.set(CHANNEL_INDEX.heartRateBpm, value)
    } else {
      const index = CHANNEL_INDEX_OF[code] ?? -1
      if (index < 0) return
      const value = this.#number()
      if (value === value) this.#track.set(index, value)
    }
  }

  #close(code: number): void {
    if (code === TRACKPOINT) this.#isInPoint = false
    else if (code === HEART_RATE) this.#isHeartRate = false
    if (this.#isInPoint) return
    const name = tcxName(code)
    if (name === 'Lap') this.#lap = undefined
    if (name === this.#scope) this.#scope = undefined
    if (name === this.#valueOf) this.#valueOf = undefined
  }

  #beginLap(): void {
    const scanner = this.#scanner
    this.#isLapStart = true
    if (this.#laps.length >= MAX_LAPS_COUNT) {
      this.#issues.add('limit_reached', scanner.atByte)
      return
    }
    const startS = scanner.attribute(START_TIME)
      ? parseTimeS(scanner.bytes, scanner.fromByte, scanner.toByte)
      : NaN
    this.#lap = newTcxLap(startS)
    this.#laps.push(this.#lap)
  }

  #beginCoursePoint(): void {
    if (this.#coursePoints.length >= MAX_LAPS_COUNT) return
    this.#coursePoints.push({
      name: undefined,
      type: undefined,
      latitudeDeg: NaN,
      longitudeDeg: NaN,
      altitudeM: NaN,
    })
  }

  #readTime(): void {
    const scanner = this.#scanner
    scanner.leaf()
    const timeS = parseTimeS(scanner.bytes, scanner.fromByte, scanner.toByte)
    if (Number.isNaN(timeS)) {
      this.#issues.add('value_unreadable', scanner.fromByte)
      return
    }
    this.#track.setTime(timeS)
    this.#zone.see(scanner.bytes, scanner.fromByte, scanner.toByte)
    if (this.#lap !== undefined) {
      if (Number.isNaN(this.#lap.startS)) this.#lap.startS = timeS
      this.#lap.lastS = timeS
    }
    const gapS = timeS - this.#lastEndS
    if (this.#isTrackStart && gapS > (this.#isLapStart ? LAP_BREAK_S : 0)) {
      this.#breaks.push({ fromS: this.#lastEndS, toS: timeS })
    }
    this.#isTrackStart = false
    this.#isLapStart = false
  }

  #readNumber(name: TcxName): void {
    const point = this.#scope === 'CoursePoint' ? this.#coursePoints.at(-1) : undefined
    if (point !== undefined) {
      if (name === 'LatitudeDegrees') point.latitudeDeg = this.#number()
      else if (name === 'LongitudeDegrees') point.longitudeDeg = this.#number()
      else if (name === 'AltitudeMeters') point.altitudeM = this.#number()
      return
    }
    if (this.#lap === undefined) return
    if (name === 'Value') {
      if (this.#valueOf === 'AverageHeartRateBpm') this.#lap.averageHeartRateBpm = this.#number()
      if (this.#valueOf === 'MaximumHeartRateBpm') this.#lap.maxHeartRateBpm = this.#number()
      return
    }
    const key = LAP_NUMBER_OF.get(name)
    if (key !== undefined) this.#lap[key] = this.#number()
  }

  #number(): number {
    const scanner = this.#scanner
    scanner.leaf()
    const value = parseNumber(scanner.bytes, scanner.fromByte, scanner.toByte)
    if (Number.isNaN(value) && scanner.toByte > scanner.fromByte) {
      this.#issues.add('value_unreadable', scanner.fromByte)
    }
    return value
  }

  #readWords(name: TcxName): void {
    const words = this.#scanner.text(this.#decode) || undefined
    const point = this.#coursePoints.at(-1)
    if (this.#scope === 'Creator') this.#readCreator(name, words)
    else if (this.#scope === 'CoursePoint' && point !== undefined) {
      if (name === 'Name') point.name = words
      else if (name === 'PointType') point.type = words
    } else if (this.#scope === 'Plan')
      this.#found.workoutName ??= name === 'Name' ? words : undefined
    else if (this.#scope === 'Author') return
    else if (this.#lap !== undefined) this.#readLapWords(name, this.#lap, words)
    else if (name === 'Name' || name === 'Notes') this.#readTitle(name, words)
  }

  #readTitle(name: 'Name' | 'Notes', words: string | undefined): void {
    const key = name === 'Name' ? 'name' : 'notes'
    this.#found[key] ??= words
    const part = this.#parts.at(-1)
    if (part !== undefined) part[key] ??= words
  }

  #readLapWords(name: TcxName, lap: TcxLap, words: string | undefined): void {
    if (name === 'Notes') lap.name = words
    else if (name === 'Intensity') lap.intensity = words ?? ''
    else if (name === 'TriggerMethod') lap.trigger = words ?? ''
  }

  #readCreator(name: TcxName, words: string | undefined): void {
    if (name === 'Name') this.#found.deviceName ??= words
    else if (name === 'UnitId') this.#found.unitId ??= words
    else if (name === 'ProductID') this.#found.productId ??= words
    else if (name === 'VersionMajor') this.#found.version ??= words
    else if (name === 'VersionMinor') this.#found.version = `${this.#found.version}.${words ?? 0}`
  }
}
