import { paceClock } from '@uncramp/core/pacing'
import type { Plan } from '@uncramp/core/plan'
import type { ProgressPoint } from '@uncramp/core/run'

/** A whole race lasts this long in a rehearsal. */
export const REHEARSAL_S = 120
const FAST_START_FRAC = 0.07
const FAST_UNTIL_M = 2500
const TIRED_FROM_FRAC = 0.75
const TIRED_FRAC = 0.04

/** How many times faster than life a rehearsal of this plan goes. */
export function rehearsalSpeed(plan: Plan): number {
  return plan.pace.finishS / REHEARSAL_S
}

/**
 * Where the rehearsed runner is: seven per cent too fast for the first mile and a half, on plan
 * after that, a little tired at the end, so that every kind of prompt is met.
 */
export function rehearsedPlace(plan: Plan, atS: number): ProgressPoint {
  const clock = paceClock(plan.pace.splits)
  const { distanceM } = plan.run
  const fastEndS = clock.atSOf(Math.min(FAST_UNTIL_M, distanceM)) * (1 - FAST_START_FRAC)
  const gainedS = fastEndS / (1 - FAST_START_FRAC) - fastEndS
  const aheadS = atS < fastEndS ? (atS * gainedS) / Math.max(1, fastEndS) : gainedS
  const tiredFromS = plan.pace.finishS * TIRED_FROM_FRAC
  const lostS = Math.max(0, atS - tiredFromS) * TIRED_FRAC
  return { atS, atM: clock.atMOf(Math.max(0, atS + aheadS - lostS)) }
}
