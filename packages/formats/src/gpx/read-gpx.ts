import type { Channel } from '@uncramp/core/activity'

import { parseNumber } from '../text/number-text.ts'
import { parseTimeS } from '../text/time-text.ts'
import type { IssueLog } from '../track/issue-log.ts'
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

/** Everything of a GPX file that is of use, as it stands there. */
export type GpxFile = Readonly<{
  creator: string | undefined
  name: string | undefined
  sportWords: string | undefined
  /** As the times of its track are written, s; `undefined` = not told. */
  utcOffsetS: number | undefined
  track: RawTrack
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
  #waypoint: Waypoint | undefined
  /** Where the current point goes; `undefined` outside of points. */
  #points: RawTrackBuilder | undefined
  /** Element that directly holds what comes now: `trk`, `metadata`, … */
  #parent: GpxName | undefined
  #parentDepth = 0
  #segmentEndS = NaN
  #isSegmentStart = false
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
    } else if (name === 'trk' || name === 'rte' || name === 'metadata') {
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
    points.begin(this.#scanner.atByte)
    points.set(CHANNEL_INDEX.latitudeDeg, this.#coordinate(LATITUDE))
    points.set(CHANNEL_INDEX.longitudeDeg, this.#coordinate(LONGITUDE))
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
    if (name === 'type') this.#sportWords ??= scanner.text(this.#decode) || undefined
    else if (this.#parent === 'metadata') this.#name ??= scanner.text(this.#decode) || undefined
    else this.#name = scanner.text(this.#decode) || this.#name
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
