import type { Channel } from '@uncramp/core/activity'

import { parseNumber } from '../text/number-text.ts'
import { parseTimeS } from '../text/time-text.ts'
import type { IssueLog } from '../track/issue-log.ts'
import { MAX_PARTS_COUNT, type TrackPart } from '../track/outings.ts'
import { CHANNEL_INDEX, RawTrackBuilder, type RawTrack } from '../track/raw-track.ts'
import { WrittenZone } from '../track/written-zone.ts'
import { channelIndexes } from '../xml/channel-codes.ts'
import { openXml } from '../xml/encoding.ts'
import { withoutEntities } from '../xml/plain-text.ts'
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner.ts'
import { CREATOR, GPX_NAMES, LATITUDE, LONGITUDE, gpxName, type GpxName } from './gpx-names.ts'

/** A named place of a GPX file. */
export type GpxWaypoint = Readonly<{
  latitudeDeg: number
  longitudeDeg: number
  altitudeM: number
  /** Seconds since 1970 UTC; NaN = none. */
  timeS: number
  name: string | undefined
  type: string | undefined
}>

/** A segment of a track; `group` counts the tracks. */
export type GpxPart = TrackPart & Readonly<{ name: string | undefined }>

/** Everything of a GPX file that is of use, as it stands there. */
export type GpxFile = Readonly<{
  creator: string | undefined
  name: string | undefined
  sportWords: string | undefined
  /** As the times of its track are written, s; `undefined` = not told. */
  utcOffsetS: number | undefined
  track: RawTrack
  /** Segments with samples in them, in file order. */
  parts: readonly GpxPart[]
  /** The file's routes, one behind the other. */
  route: RawTrack
  breaks: readonly { fromS: number; toS: number }[]
  waypoints: readonly GpxWaypoint[]
}>

const MAX_WAYPOINTS_COUNT = 10_000

const CHANNEL_OF: ReadonlyMap<GpxName, Channel> = new Map<GpxName, Channel>([
  ['ele', 'altitudeM'],
  ['hr', 'heartRateBpm'],
  ['heartrate', 'heartRateBpm'],
  ['heartratebpm', 'heartRateBpm'],
  ['cad', 'cadenceSpm'],
  ['cadence', 'cadenceSpm'],
  ['runcadence', 'cadenceSpm'],
  ['atemp', 'temperatureC'],
  ['temp', 'temperatureC'],
  ['temperature', 'temperatureC'],
  ['power', 'powerW'],
  ['watts', 'powerW'],
  ['powerinwatts', 'powerW'],
  ['speed', 'speedMps'],
])
/** The same by code: −1 = no number of a point. */
const CHANNEL_INDEX_OF = channelIndexes(GPX_NAMES, CHANNEL_OF)
const TRKPT = GPX_NAMES.codeOf('trkpt')
const TIME = GPX_NAMES.codeOf('time')

type Waypoint = { -readonly [key in keyof GpxWaypoint]: GpxWaypoint[key] }

/** Reads a GPX 1.0 or 1.1 document in one pass; `undefined` where it is none. */
export function readGpx(bytes: Uint8Array, issues: IssueLog): GpxFile | undefined {
  const reader = new GpxReader(bytes, issues)
  return reader.read()
}

class GpxReader {
  readonly #scanner: XmlScanner
  readonly #decode: (bytes: Uint8Array) => string
  readonly #issues: IssueLog
  readonly #track = new RawTrackBuilder()
  readonly #route = new RawTrackBuilder()
  readonly #zone = new WrittenZone()
  readonly #breaks: { fromS: number; toS: number }[] = []
  readonly #waypoints: Waypoint[] = []
  readonly #parts: { -readonly [key in keyof GpxPart]: GpxPart[key] }[] = []
  #trackIndex = 0
  #trackFromPart = 0
  #isPartStart = true
  #waypoint: Waypoint | undefined
  /** Where the current point goes; `undefined` outside of points. */
  #points: RawTrackBuilder | undefined
  /** Element that directly holds what comes now: `trk`, `metadata`, … */
  #parent: GpxName | undefined
  #parentDepth = 0
  #segmentEndS = NaN
  #isSegmentStart = false
  #trackName: string | undefined
  #trackSport: string | undefined
  #creator: string | undefined
  #name: string | undefined
  #sportWords: string | undefined

  constructor(bytes: Uint8Array, issues: IssueLog) {
    const xml = openXml(bytes, issues)
    this.#scanner = new XmlScanner(xml.bytes, GPX_NAMES, issues)
    this.#decode = xml.decode
    this.#issues = issues
  }

  read(): GpxFile | undefined {
    if (this.#scanner.next() !== OPEN || gpxName(this.#scanner.name) !== 'gpx') return undefined
    if (this.#scanner.attribute(CREATOR)) {
      this.#creator = withoutEntities(this.#scanner.value(this.#decode)).trim() || undefined
    }
    for (;;) {
      const token = this.#scanner.next()
      if (token === END) break
      const code = this.#scanner.name
      if (token === CLOSE) this.#close(code)
      else if (code === TRKPT) this.#beginPoint(this.#track)
      else if (code === TIME) this.#readTime()
      else if ((CHANNEL_INDEX_OF[code] ?? -1) >= 0) this.#readNumber(code)
      else this.#open(gpxName(code))
    }
    return {
      creator: this.#creator,
      name: this.#name,
      sportWords: this.#sportWords,
      utcOffsetS: this.#zone.offsetS,
      track: this.#track.finish(),
      parts: this.#parts,
      route: this.#route.finish(),
      breaks: this.#breaks,
      waypoints: this.#waypoints,
    }
  }

  #open(name: GpxName | undefined): void {
    if (name === 'rtept') this.#beginPoint(this.#route)
    else if (name === 'wpt') this.#beginWaypoint()
    else if (name === 'trkseg') {
      this.#segmentEndS = this.#track.lastTimeS
      this.#isSegmentStart = this.#track.samplesCount > 0
      this.#isPartStart = true
    } else if (name === 'trk' || name === 'rte' || name === 'metadata') {
      if (name === 'trk') this.#beginTrack()
      this.#parent = name
      this.#parentDepth = this.#scanner.depthCount
    } else if (name === 'name' || name === 'type' || name === 'desc') this.#readWords(name)
  }

  #close(code: number): void {
    if ((CHANNEL_INDEX_OF[code] ?? -1) >= 0 || code === TIME) return
    const name = gpxName(code)
    if (name === 'trkpt' || name === 'rtept') this.#points = undefined
    else if (name === 'wpt') this.#waypoint = undefined
    else if (name === this.#parent) this.#parent = undefined
  }

  #beginPoint(points: RawTrackBuilder): void {
    this.#points = points
    if (this.#isPartStart && points === this.#track) this.#beginPart()
    points.begin(this.#scanner.atByte)
    points.set(CHANNEL_INDEX.latitudeDeg, this.#coordinate(LATITUDE))
    points.set(CHANNEL_INDEX.longitudeDeg, this.#coordinate(LONGITUDE))
  }

  #beginTrack(): void {
    this.#trackIndex += 1
    this.#trackFromPart = this.#parts.length
    this.#isPartStart = true
    this.#trackName = undefined
    this.#trackSport = undefined
  }

  #beginPart(): void {
    this.#isPartStart = false
    if (this.#parts.length >= MAX_PARTS_COUNT) {
      this.#issues.add('limit_reached', this.#scanner.atByte)
      return
    }
    this.#parts.push({
      fromIndex: this.#track.samplesCount,
      group: this.#trackIndex,
      sportWords: this.#trackSport,
      name: this.#trackName,
    })
  }

  #beginWaypoint(): void {
    if (this.#waypoints.length >= MAX_WAYPOINTS_COUNT) {
      this.#issues.add('limit_reached', this.#scanner.atByte)
      return
    }
    this.#waypoint = {
      latitudeDeg: this.#coordinate(LATITUDE),
      longitudeDeg: this.#coordinate(LONGITUDE),
      altitudeM: NaN,
      timeS: NaN,
      name: undefined,
      type: undefined,
    }
    this.#waypoints.push(this.#waypoint)
  }

  #coordinate(hash: number): number {
    const scanner = this.#scanner
    if (!scanner.attribute(hash)) return NaN
    const value = parseNumber(scanner.bytes, scanner.fromByte, scanner.toByte)
    if (Number.isNaN(value)) this.#issues.add('value_unreadable', scanner.fromByte)
    return value
  }

  #readWords(name: 'name' | 'type' | 'desc'): void {
    const scanner = this.#scanner
    if (this.#points !== undefined) return
    if (this.#waypoint !== undefined) {
      if (name === 'desc') this.#waypoint.name ??= scanner.text(this.#decode) || undefined
      else this.#waypoint[name] = scanner.text(this.#decode) || undefined
      return
    }
    const isOfParent = scanner.depthCount === this.#parentDepth + 1
    if (this.#parent === undefined || !isOfParent || name === 'desc') return
    const words = scanner.text(this.#decode) || undefined
    if (name === 'type') this.#sportWords ??= words
    else if (this.#parent === 'metadata') this.#name ??= words
    else this.#name = words ?? this.#name
    if (this.#parent === 'trk') this.#nameTrack(name, words)
  }

  /** Makers put the words of a track before or after its points; its first ones count. */
  #nameTrack(name: 'name' | 'type', words: string | undefined): void {
    const known = name === 'type' ? this.#trackSport : this.#trackName
    if (known !== undefined || words === undefined) return
    if (name === 'type') this.#trackSport = words
    else this.#trackName = words
    for (const part of this.#parts.slice(this.#trackFromPart)) {
      part.sportWords = this.#trackSport
      part.name = this.#trackName
    }
  }

  #readTime(): void {
    const scanner = this.#scanner
    if (this.#points === undefined && this.#waypoint === undefined) return
    scanner.leaf()
    const timeS = parseTimeS(scanner.bytes, scanner.fromByte, scanner.toByte)
    if (Number.isNaN(timeS)) {
      if (scanner.toByte > scanner.fromByte) this.#issues.add('value_unreadable', scanner.fromByte)
      return
    }
    if (this.#waypoint !== undefined) this.#waypoint.timeS = timeS
    this.#points?.setTime(timeS)
    if (this.#points === this.#track)
      this.#zone.see(scanner.bytes, scanner.fromByte, scanner.toByte)
    if (!this.#isSegmentStart || this.#points !== this.#track) return
    this.#isSegmentStart = false
    if (timeS > this.#segmentEndS) this.#breaks.push({ fromS: this.#segmentEndS, toS: timeS })
  }

  #readNumber(code: number): void {
    if (this.#points === undefined && this.#waypoint === undefined) return
    const scanner = this.#scanner
    scanner.leaf()
    if (scanner.fromByte === scanner.toByte) return
    const value = parseNumber(scanner.bytes, scanner.fromByte, scanner.toByte)
    if (Number.isNaN(value)) {
      this.#issues.add('value_unreadable', scanner.fromByte)
      return
    }
    const index = CHANNEL_INDEX_OF[code] ?? -1
    if (this.#waypoint !== undefined) {
      if (index === CHANNEL_INDEX.altitudeM) this.#waypoint.altitudeM = value
    } else if (index !== CHANNEL_INDEX.heartRateBpm || value > 0) this.#points?.set(index, value)
  }
}
