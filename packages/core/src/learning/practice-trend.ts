import {
  PRACTICE_SLOWER_FRAC,
  practiceScore,
  practiceTarget,
  type PracticeRun,
  type PracticeScore,
  type PracticeTarget,
} from '../pacing/index.ts'

/** Where the practice of slow starts is going. */
export type PracticeDirection = 'better' | 'worse' | 'steady' | 'not_enough_yet'

/** Slow-start practice over the long runs: score per run, direction, and what to aim at next. */
export type PracticeTrend = Readonly<{
  /** By date; 1 is a start at least 5 % slower than the rest, 0 one no slower. */
  runs: readonly Readonly<{ startAtMs: number; slowerFrac: number; practiceFrac: number }>[]
  score: PracticeScore
  direction: PracticeDirection
  /** How much slower the first third should be next time; never past what the plan asks for. */
  nextSlowerFrac: number
  target?: PracticeTarget
}>

const NEEDED_RUNS_COUNT = 4
/** A step smaller than this over the last runs is no direction. */
const STEADY_FRAC = 0.1
/** A next step that a runner can feel and hold. */
const STEP_FRAC = 0.02

function clampFrac(value: number): number {
  return Math.max(0, Math.min(1, value))
}

/** Median of the slopes between all pairs, times the number of runs: what has changed over all of them. */
function changeOf(fracs: readonly number[]): number {
  const slopes = fracs
    .flatMap((later, i) => fracs.slice(0, i).map((earlier, k) => (later - earlier) / (i - k)))
    .toSorted((one, other) => one - other)
  return (slopes[slopes.length >> 1] ?? 0) * (fracs.length - 1)
}

/**
 * How the practice of slow starts develops over the last eight long runs, and the next target: one step
 * slower than the usual start, up to the 5-8 % that the plan asks for.
 *
 * @param practice  judged long runs in any order; a race ahead gives paces too
 * @source coach_rules, uncramp_engineering
 */
export function practiceTrend(
  practice: Readonly<{
    runs: readonly PracticeRun[]
    race?: Parameters<typeof practiceTarget>[0]
  }>,
): PracticeTrend {
  const runs = practice.runs
    .toSorted((one, other) => one.startAtMs - other.startAtMs)
    .slice(-8)
    .map(({ startAtMs, slowerFrac }) => ({
      startAtMs,
      slowerFrac,
      practiceFrac: clampFrac(slowerFrac / PRACTICE_SLOWER_FRAC.low),
    }))
  const change = changeOf(runs.map(({ practiceFrac }) => practiceFrac))
  const lately = runs.slice(-3).map(({ slowerFrac }) => slowerFrac)
  const usualFrac = lately.toSorted((one, other) => one - other)[lately.length >> 1] ?? 0
  return {
    runs,
    score: practiceScore(practice.runs),
    direction: directionOf(runs.length, change),
    nextSlowerFrac: Math.max(
      STEP_FRAC,
      Math.min(PRACTICE_SLOWER_FRAC.low, Math.max(0, usualFrac) + STEP_FRAC),
    ),
    ...(practice.race === undefined ? {} : { target: practiceTarget(practice.race) }),
  }
}

function directionOf(runsCount: number, changeFrac: number): PracticeDirection {
  if (runsCount < NEEDED_RUNS_COUNT) return 'not_enough_yet'
  if (changeFrac > STEADY_FRAC) return 'better'
  return changeFrac < -STEADY_FRAC ? 'worse' : 'steady'
}
