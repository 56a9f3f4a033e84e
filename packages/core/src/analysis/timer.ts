import type { TimerStop } from '../activity/index.ts'
import { upperBound } from '../lower-bound.ts'

/**
 * Seconds of each step between samples in which the watch was stopped.
 *
 * @param atS    n sample times, never falling
 * @param stops  sorted, on the same clock
 * @returns      n values; `[i]` belongs to the step from sample i − 1 to i, `[0]` is 0
 * @source uncramp_engineering
 */
export function pausedSteps(atS: Float64Array, stops: readonly TimerStop[]): Float64Array {
  const pausedS = new Float64Array(atS.length)
  for (const { fromS, toS } of stops) {
    const first = Math.max(1, upperBound(atS, fromS))
    for (let index = first; index < atS.length; index++) {
      const stepFromS = atS[index - 1] ?? 0
      if (stepFromS >= toS) break
      const stepToS = atS[index] ?? 0
      const overlapS = Math.min(stepToS, toS) - Math.max(stepFromS, fromS)
      const freeS = stepToS - stepFromS - (pausedS[index] ?? 0)
      if (overlapS > 0) pausedS[index] = (pausedS[index] ?? 0) + Math.min(overlapS, freeS)
    }
  }
  return pausedS
}
