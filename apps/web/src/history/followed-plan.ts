import type { Plan } from '@uncramp/core/plan'

import type { LoggedRun } from './run-log.ts'

const SAME_START_MS = 3 * 3600 * 1000
const SAME_LENGTH_FRAC = 0.06

/** Whether a run is the one that was planned: about the same start, about the same length. */
export function isPlanOf(
  plan: Pick<Plan, 'run'>,
  run: Pick<LoggedRun, 'startAtMs' | 'distanceM'>,
): boolean {
  const { startAtMs, distanceM } = plan.run
  if (startAtMs === undefined) return false
  const isThen = Math.abs(startAtMs - run.startAtMs) <= SAME_START_MS
  return isThen && Math.abs(run.distanceM / distanceM - 1) <= SAME_LENGTH_FRAC
}
