import type { Activity } from './activity.ts'
import { activityDistanceM, indexAt, placeAt, spanS } from './extent.ts'
import { greatCircleM } from './great-circle.ts'
import { CHANNELS, recordedCount } from './track.ts'

/** How two recordings compare; `isSame` is the verdict, the rest what it rests on. */
export type RunMatch = Readonly<{
  isSame: boolean
  /** Share of the shorter one's time that both were recording, 0-1. */
  overlapFrac: number
  /** Shorter over longer, 0-1. */
  durationFrac: number
  /** The same of the distances; `undefined` where one has none. */
  distanceFrac: number | undefined
  /** Share of compared moments at which both were at one place; `undefined` without positions. */
  placeFrac: number | undefined
  /** Which has more recorded samples and laps. */
  richer: 'first' | 'second' | 'equal'
}>

/** Shares that two recordings of one run reach in spite of pauses, smart recording and cut ends. */
const MIN_OVERLAP_FRAC = 0.85
const MIN_DURATION_FRAC = 0.85
const MIN_DISTANCE_FRAC = 0.9
const MIN_PLACE_FRAC = 0.7
/** Two receivers on one body agree within this, seconds of clock difference included. */
const SAME_PLACE_M = 100
const MOMENTS_COUNT = 60

/**
 * Whether two recordings are of the same run: recorded by two devices, or exported in two formats.
 *
 * Judged by time, length and place; bytes need not agree. Positions decide where both have them, so
 * that two people who start together but run different ways stay two.
 *
 * @source uncramp_engineering
 */
export function sameRun(first: Activity, second: Activity): RunMatch {
  const [firstS, secondS] = [spanS(first), spanS(second)]
  const shiftS = (second.startAtMs - first.startAtMs) / 1000
  const sharedS = Math.min(firstS, shiftS + secondS) - Math.max(0, shiftS)
  const overlapFrac = Math.max(0, Math.min(1, sharedS / Math.max(1, Math.min(firstS, secondS))))
  const durationFrac = shareFrac(firstS, secondS)
  const distanceFrac = sharedDistanceFrac(first, second)
  const placeFrac = overlapFrac > 0 ? samePlaceFrac(first, second, shiftS) : undefined
  const isSame =
    overlapFrac >= MIN_OVERLAP_FRAC &&
    durationFrac >= MIN_DURATION_FRAC &&
    (distanceFrac ?? 1) >= MIN_DISTANCE_FRAC &&
    (placeFrac ?? 1) >= MIN_PLACE_FRAC
  return {
    isSame,
    overlapFrac,
    durationFrac,
    distanceFrac,
    placeFrac,
    richer: richer(first, second),
  }
}

function shareFrac(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === 0 ? 1 : Math.min(a, b) / high
}

function sharedDistanceFrac(first: Activity, second: Activity): number | undefined {
  const [firstM, secondM] = [activityDistanceM(first), activityDistanceM(second)]
  return firstM === undefined || secondM === undefined ? undefined : shareFrac(firstM, secondM)
}

function samePlaceFrac(first: Activity, second: Activity, shiftS: number): number | undefined {
  const fromAtS = Math.max(0, shiftS)
  const toAtS = Math.min(spanS(first), shiftS + spanS(second))
  let [comparedCount, sameCount] = [0, 0]
  for (let step = 0; step < MOMENTS_COUNT; step += 1) {
    const atS = fromAtS + ((toAtS - fromAtS) * (step + 0.5)) / MOMENTS_COUNT
    const one = placeAt(first.track, indexAt(first.track, atS))
    const other = placeAt(second.track, indexAt(second.track, atS - shiftS))
    if (one === undefined || other === undefined) continue
    comparedCount += 1
    if (greatCircleM(one, other) <= SAME_PLACE_M) sameCount += 1
  }
  return comparedCount === 0 ? undefined : sameCount / comparedCount
}

function richer(first: Activity, second: Activity): RunMatch['richer'] {
  const [one, other] = [dataCount(first), dataCount(second)]
  if (one === other) return 'equal'
  return one > other ? 'first' : 'second'
}

function dataCount({ track, laps }: Activity): number {
  const samplesCount = CHANNELS.reduce((sum, channel) => sum + recordedCount(track, channel), 0)
  return samplesCount + laps.length
}
