import type { Activity, TimerStop, Track } from '../activity/index.ts'
import { lowerBound } from '../lower-bound.ts'
import type { DistanceFrom } from './analysis-document.ts'
import { movingSteps } from './motion.ts'
import { runDistance } from './run-distance.ts'
import { pausedSteps } from './timer.ts'

/** The run as cleaned columns of n values. Steps `[i]` lead from sample i − 1 to i; `[0]` is 0. */
export type RunSamples = Readonly<{
  /** Seconds after the first sample. */
  atS: Float64Array
  /** Where the first sample stands on the activity's own clock. */
  beganS: number
  wayM: Float64Array
  distanceFrom: DistanceFrom
  mendedM: number
  pausedS: Float64Array
  movingS: Float64Array
  altitudeM: Float64Array
  heartRateBpm: Float64Array
  cadenceSpm: Float64Array
  temperatureC: Float64Array
  hasPositions: boolean
}>

/**
 * The track and its timer stops as cleaned columns, on a clock that starts with the first sample.
 *
 * @source uncramp_engineering
 */
export function runSamples(activity: Pick<Activity, 'track' | 'stops'>): RunSamples {
  const { track } = activity
  const beganS = track.atS[0] ?? 0
  const atS = beganS === 0 ? track.atS : track.atS.map((sampleAtS) => sampleAtS - beganS)
  const pausedS = pausedSteps(atS, shifted(activity.stops, beganS))
  const { wayM, from, mendedM } = runDistance(track, pausedS)
  return {
    atS,
    beganS,
    wayM,
    distanceFrom: from,
    mendedM,
    pausedS,
    movingS: movingSteps({ atS, pausedS, wayM }),
    altitudeM: track.altitudeM,
    heartRateBpm: track.heartRateBpm,
    cadenceSpm: track.cadenceSpm,
    temperatureC: track.temperatureC,
    hasPositions: hasPositions(track),
  }
}

function shifted(stops: readonly TimerStop[], byS: number): readonly TimerStop[] {
  if (byS === 0) return stops
  return stops.map((stop) => ({ ...stop, fromS: stop.fromS - byS, toS: stop.toS - byS }))
}

/** Where most samples know their place the run was under the sky. */
const MIN_PLACED_FRAC = 0.2

function hasPositions(track: Track): boolean {
  let placedCount = 0
  const { latitudeDeg } = track
  for (let index = 0; index < latitudeDeg.length; index++)
    if (Number.isFinite(latitudeDeg[index])) placedCount += 1
  return placedCount > 1 && placedCount >= track.atS.length * MIN_PLACED_FRAC
}

/** How long after the first sample the last one was taken. */
export function lastSampleS({ atS }: Pick<RunSamples, 'atS'>): number {
  return atS.at(-1) ?? 0
}

/** When the runner first moved, after the first sample; 0 for a run that never did. */
export function setOffS({ atS, movingS }: Pick<RunSamples, 'atS' | 'movingS'>): number {
  const index = movingS.findIndex((tookS) => tookS > 0)
  return index <= 0 ? 0 : (atS[index - 1] ?? 0)
}

/** Sum over a column. */
export function sumOf(column: Float64Array): number {
  let sum = 0
  for (let index = 0; index < column.length; index++) sum += column[index] ?? 0
  return sum
}

/** Clock time at the first sample that reached a place, straight between samples. */
export function clockAtM(samples: RunSamples, atM: number): number {
  const { wayM, atS } = samples
  const low = Math.min(lowerBound(wayM, atM), wayM.length - 1)
  const [fromM, toM] = [wayM[low - 1] ?? 0, wayM[low] ?? 0]
  const [fromS, toS] = [atS[low - 1] ?? 0, atS[low] ?? 0]
  if (low === 0 || !(toM > fromM)) return toS
  return fromS + ((atM - fromM) / (toM - fromM)) * (toS - fromS)
}

/** How far the run had come at a time on its own clock, held at the ends. */
export function placeAtS(samples: RunSamples, clockS: number): number {
  const { wayM, atS } = samples
  const low = Math.min(lowerBound(atS, clockS), atS.length - 1)
  const [fromS, toS] = [atS[low - 1] ?? 0, atS[low] ?? 0]
  const [fromM, toM] = [wayM[low - 1] ?? 0, wayM[low] ?? 0]
  if (low === 0 || clockS >= toS || !(toS > fromS)) return toM
  return fromM + ((clockS - fromS) / (toS - fromS)) * (toM - fromM)
}
