import type { Activity } from './activity.ts'
import { activityDistanceM, spanS } from './extent.ts'
import { CHANNELS, recordedCount } from './track.ts'

/** Which of two recordings has more in it. */
export type Richer = 'first' | 'second' | 'equal'

/**
 * Of a whole and its part the longer one, unless it alone does not know how far it went: a strap worn before and after
 * the run.
 *
 * @source uncramp_engineering
 */
export function fuller(first: Activity, second: Activity): Richer {
  const [firstM, secondM] = [activityDistanceM(first), activityDistanceM(second)]
  if ((firstM === undefined) !== (secondM === undefined)) {
    return secondM === undefined ? 'first' : 'second'
  }
  const [firstS, secondS] = [spanS(first), spanS(second)]
  if (firstS === secondS) return richer(first, second)
  return firstS > secondS ? 'first' : 'second'
}

/**
 * Which has more recorded samples and laps.
 *
 * @source uncramp_engineering
 */
export function richer(first: Activity, second: Activity): Richer {
  const [one, other] = [dataCount(first), dataCount(second)]
  if (one === other) return 'equal'
  return one > other ? 'first' : 'second'
}

function dataCount({ track, laps }: Activity): number {
  const samplesCount = CHANNELS.reduce((sum, channel) => sum + recordedCount(track, channel), 0)
  return samplesCount + laps.length
}
