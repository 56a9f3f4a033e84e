import { CHANNELS, type Channel, type Track } from '@uncramp/core/activity'

import type { IssueLog } from './issue-log.ts'
import type { RawColumns, RawTrack } from './raw-track.ts'
import { timeOrder } from './time-order.ts'

/** Samples sorted and cleaned, on the clock of the world. */
export type TidyTrack = Readonly<{
  samplesCount: number
  /** Seconds since 1970 UTC, never falling. */
  timeS: Float64Array
  columns: RawColumns
}>

/** Sorts samples by time, drops those with a time that cannot be, and blanks impossible values. */
export function tidyTrack(raw: RawTrack, issues: IssueLog): TidyTrack {
  const kept = timeOrder(raw, issues)
  const samplesCount = kept?.length ?? raw.samplesCount
  const pick = (column: Float64Array): Float64Array =>
    kept === undefined ? column.subarray(0, samplesCount) : pickSamples(column, kept)
  const columns: RawColumns = {}
  for (const channel of CHANNELS) {
    const column = raw.columns[channel]
    if (column !== undefined) columns[channel] = pick(column)
  }
  blankBadPositions(columns, issues)
  return { samplesCount, timeS: pick(raw.timeS), columns }
}

function pickSamples(column: Float64Array, kept: Int32Array): Float64Array {
  const picked = new Float64Array(kept.length)
  for (let index = 0; index < kept.length; index += 1) {
    picked[index] = column[kept[index] ?? 0] ?? NaN
  }
  return picked
}

/** Latitude and longitude stand or fall together; 0, 0 is what receivers without a fix write. */
function blankBadPositions(columns: RawColumns, issues: IssueLog): void {
  const { latitudeDeg, longitudeDeg } = columns
  if (latitudeDeg === undefined || longitudeDeg === undefined) {
    // A file whose layout was damaged may hold one of the two, and then anything in it.
    delete columns.latitudeDeg
    delete columns.longitudeDeg
    return
  }
  for (let index = 0; index < latitudeDeg.length; index += 1) {
    const latDeg = latitudeDeg[index] ?? NaN
    const lonDeg = longitudeDeg[index] ?? NaN
    const isOnEarth = latDeg >= -90 && latDeg <= 90 && lonDeg >= -180 && lonDeg <= 180
    if (isOnEarth && (latDeg !== 0 || lonDeg !== 0)) continue
    if (Number.isFinite(latDeg) && Number.isFinite(lonDeg) && !isOnEarth) {
      issues.add('position_implausible', 0)
    }
    latitudeDeg[index] = NaN
    longitudeDeg[index] = NaN
  }
}

/**
 * A track on the activity's own clock.
 *
 * @param startS  seconds since 1970 UTC of `atS` = 0; not after the first sample
 */
export function trackFrom({ samplesCount, timeS, columns }: TidyTrack, startS: number): Track {
  const atS = new Float64Array(samplesCount)
  for (let index = 0; index < samplesCount; index += 1) atS[index] = (timeS[index] ?? 0) - startS
  let blank: Float64Array | undefined
  const column = (channel: Channel): Float64Array =>
    columns[channel] ?? (blank ??= new Float64Array(samplesCount).fill(NaN))
  return {
    atS,
    latitudeDeg: column('latitudeDeg'),
    longitudeDeg: column('longitudeDeg'),
    altitudeM: column('altitudeM'),
    distanceM: column('distanceM'),
    speedMps: column('speedMps'),
    heartRateBpm: column('heartRateBpm'),
    cadenceSpm: column('cadenceSpm'),
    powerW: column('powerW'),
    temperatureC: column('temperatureC'),
  }
}
