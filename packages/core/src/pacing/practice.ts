import type { PacingReason } from './pacing-reason.ts'
import { PRACTICE_SLOWER_FRAC } from './practice-target.ts'

/**
 * One past long run: pace of its first third over pace of the rest, less 1, with grade taken out;
 * positive is a slow start. Runs that could not be judged stay out.
 */
export type PracticeRun = Readonly<{ startAtMs: number; slowerFrac: number }>

/** How well slow starts are practised: 1 when every counted run began slow enough. */
export type PracticeScore = Readonly<{
  practiceFrac: number
  slowStartsCount: number
  runsCount: number
  /** Long runs still to go before the rehearsal counts as done. */
  missingCount: number
  because: readonly PacingReason[]
}>

/** Last runs that count, and how many slow starts make the rehearsal done. */
const COUNTED_RUNS_COUNT = 8
const ENOUGH_SLOW_STARTS_COUNT = 2

/**
 * Scores slow starts over the last eight long runs: a start at least 5 % slower counts fully, one no
 * slower than the rest counts nothing, straight line between.
 *
 * @param runs  judged long runs in any order
 * @source coach_rules, uncramp_engineering
 */
export function practiceScore(runs: readonly PracticeRun[]): PracticeScore {
  const counted = runs
    .toSorted((one, other) => other.startAtMs - one.startAtMs)
    .slice(0, COUNTED_RUNS_COUNT)
  const wantedFrac = PRACTICE_SLOWER_FRAC.low
  const total = counted.reduce(
    (sum, { slowerFrac }) => sum + Math.max(0, Math.min(1, slowerFrac / wantedFrac)),
    0,
  )
  const slowStartsCount = counted.filter(({ slowerFrac }) => slowerFrac >= wantedFrac).length
  return {
    practiceFrac: counted.length === 0 ? 0 : total / counted.length,
    slowStartsCount,
    runsCount: counted.length,
    missingCount: Math.max(0, ENOUGH_SLOW_STARTS_COUNT - slowStartsCount),
    because: [
      {
        code: 'practice_slow_start',
        slowerLowFrac: PRACTICE_SLOWER_FRAC.low,
        slowerHighFrac: PRACTICE_SLOWER_FRAC.high,
        sources: ['coach_rules', 'uncramp_engineering'],
      },
    ],
  }
}
