import { M_PER_KM, MARATHON_M } from '../units.ts'
import { marathonEquivalentS } from './predict-finish.ts'

/** How to rehearse a slow start in the weekly long run. */
export type PracticeTarget = Readonly<{
  runsCount: number
  longRunM: number
  firstThirdM: number
  firstThirdLowSPerKm: number
  firstThirdHighSPerKm: number
  restSPerKm: number
}>

/**
 * How much slower the first third of a practice run is than the rest of it.
 *
 * @source coach_rules, uncramp_engineering
 */
export const PRACTICE_SLOWER_FRAC = { low: 0.05, high: 0.08 } as const
const PRACTICE_RUNS_COUNT = 2
/** An easy long run over marathon pace. */
const EASY_OVER_MARATHON_FACTOR = 1.15
const MIN_LONG_RUN_M = 8000
const MAX_LONG_RUN_M = 32_000
const LONG_RUN_SHARE_FRAC = 0.7

/**
 * The slow-start rehearsal before a race: in two long runs or more the first third 5-8 % slower than
 * the rest.
 *
 * @param finishS     the runner's time over `distanceM` in cool air
 * @param easySPerKm  the runner's own long-run pace; unknown: 15 % slower than marathon pace
 * @source coach_rules, uncramp_engineering
 */
export function practiceTarget({
  distanceM,
  finishS,
  easySPerKm,
}: Readonly<{ distanceM: number; finishS: number; easySPerKm?: number }>): PracticeTarget {
  const marathonSPerKm = (marathonEquivalentS(distanceM, finishS) / MARATHON_M) * M_PER_KM
  const restSPerKm = easySPerKm ?? marathonSPerKm * EASY_OVER_MARATHON_FACTOR
  const wantedM = Math.round((distanceM * LONG_RUN_SHARE_FRAC) / M_PER_KM) * M_PER_KM
  const longRunM = Math.max(MIN_LONG_RUN_M, Math.min(MAX_LONG_RUN_M, wantedM))
  return {
    runsCount: PRACTICE_RUNS_COUNT,
    longRunM,
    firstThirdM: longRunM / 3,
    firstThirdLowSPerKm: restSPerKm * (1 + PRACTICE_SLOWER_FRAC.low),
    firstThirdHighSPerKm: restSPerKm * (1 + PRACTICE_SLOWER_FRAC.high),
    restSPerKm,
  }
}
