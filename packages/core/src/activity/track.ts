/**
 * What was measured, sample by sample: n samples, columns of equal length, `NaN` = not recorded.
 *
 * Sorted by `atS`, which never falls but may repeat (some watches write two records in one second).
 * Sampling is whatever the watch did: 1 Hz, "smart" (1-30 s) or sparser. Columns that were never
 * recorded may share one array of `NaN`: treat every column as read-only.
 */
export type Track = Readonly<{
  /** Seconds after the activity's `startAtMs`, 0 or more. Never NaN. */
  atS: Float64Array
  /** −90 to 90; NaN together with the longitude. */
  latitudeDeg: Float64Array
  /** −180 to 180. */
  longitudeDeg: Float64Array
  altitudeM: Float64Array
  /** As the watch counted it, from the start; may have gaps, and may fall where a device erred. */
  distanceM: Float64Array
  speedMps: Float64Array
  /** 1-254; a recorded 0 is taken as not recorded. */
  heartRateBpm: Float64Array
  /** Steps (both feet) per minute for sports on foot, revolutions per minute for the others. */
  cadenceSpm: Float64Array
  powerW: Float64Array
  /** Beside the wrist, so warmed by it: 5-10 °C above the air is usual. */
  temperatureC: Float64Array
}>

/** A column that may be missing: all but the time. */
export type Channel = Exclude<keyof Track, 'atS'>

/** Every channel, in the order of `Track`. */
export const CHANNELS = [
  'latitudeDeg',
  'longitudeDeg',
  'altitudeM',
  'distanceM',
  'speedMps',
  'heartRateBpm',
  'cadenceSpm',
  'powerW',
  'temperatureC',
] as const satisfies readonly Channel[]

/** How many samples of a channel were recorded, 0 to the length of the track. */
export function recordedCount(track: Track, channel: Channel): number {
  const column = track[channel]
  let samplesCount = 0
  for (let index = 0; index < column.length; index++) {
    const value = column[index]
    if (value === value) samplesCount += 1
  }
  return samplesCount
}

/** Whether a channel has at least one sample. */
export function hasChannel(track: Track, channel: Channel): boolean {
  return track[channel].some((value) => value === value)
}

/**
 * The samples from index `from` up to, not including, `to`, as views of the same memory.
 *
 * @param shiftS  taken off every time, so that a part can start at 0
 */
export function sliceTrack(
  track: Track,
  part: { fromIndex: number; toIndex: number; shiftS: number },
): Track {
  const { fromIndex, toIndex, shiftS } = part
  const cut = (channel: Channel): Float64Array => track[channel].subarray(fromIndex, toIndex)
  return {
    atS: track.atS.slice(fromIndex, toIndex).map((atS) => atS - shiftS),
    latitudeDeg: cut('latitudeDeg'),
    longitudeDeg: cut('longitudeDeg'),
    altitudeM: cut('altitudeM'),
    distanceM: cut('distanceM'),
    speedMps: cut('speedMps'),
    heartRateBpm: cut('heartRateBpm'),
    cadenceSpm: cut('cadenceSpm'),
    powerW: cut('powerW'),
    temperatureC: cut('temperatureC'),
  }
}
