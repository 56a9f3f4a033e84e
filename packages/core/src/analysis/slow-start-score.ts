import { PRACTICE_SLOWER_FRAC, practiceTarget, type PracticeTarget } from '../pacing/index.ts'
import { MARATHON_M } from '../units.ts'
import type { Analysis } from './analysis-document.ts'

/** One long run of the score. */
export type ScoredRun = Readonly<{
  id: string
  startAtMs: number
  distanceM: number
  /** First third against the rest, hills and heat taken out; negative: it was faster. */
  firstThirdSlowerFrac: number
  /** 0 a start 3 % or more too fast, 100 a first third 5 % or more slower. */
  runScore: number
}>

/** How well starts are held back over the long runs, and what to practise next. */
export type SlowStartScore = Readonly<{
  /** 0-100 over the latest runs; `null` with fewer than two. */
  startScore: number | null
  trend: 'improving' | 'steady' | 'slipping' | 'not_enough_yet'
  /** Oldest first. */
  runs: readonly ScoredRun[]
  /** How many runs met the practice target. */
  onTargetCount: number
  practice: PracticeTarget | null
}>

/** What of an analysis the score reads. */
export type ScorableRun = Readonly<{
  activity: Pick<Analysis['activity'], 'id' | 'startAtMs' | 'distanceM'>
  start: Pick<Analysis['start'], 'verdict' | 'firstThirdSlowerFrac' | 'restSPerKm'>
}>

/**
 * A long run of somebody: at least this, and at least this share of the longest given. Races over
 * shorter distances and daily runs have no slow start to practise.
 *
 * @source uncramp_engineering
 */
export const MIN_LONG_RUN_M = 12_000
const LONG_SHARE_FRAC = 0.6
const LATEST_COUNT = 8
const MIN_SCORED_COUNT = 2
/** Nothing below this, full marks from the low end of the practice target on. */
const WORST_SLOWER_FRAC = -0.03
/** Starting in a walk is no discipline either. */
const TOO_SLOW_FRAC = 0.2
const MIN_TREND_COUNT = 4
const TREND_SCORE = 8

/**
 * How disciplined the starts of a runner's long runs are (S12), whether that grows, and the next
 * practice run. Runs that could not be judged, and short ones, are passed over.
 *
 * @param runs  analyses in any order; the latest eight long runs count
 * @param goal  the race to come; without it the practice run is as long as the usual long run
 * @source coach_rules, uncramp_engineering
 */
export function slowStartScore(
  runs: readonly ScorableRun[],
  goal?: Readonly<{ distanceM: number; finishS: number }>,
): SlowStartScore {
  const judged = runs.filter(({ start }) => start.verdict !== 'not_judged')
  const longestM = Math.max(0, ...judged.map(({ activity }) => activity.distanceM))
  const latest = judged
    .filter(({ activity }) => isLong(activity.distanceM, longestM))
    .toSorted((a, b) => a.activity.startAtMs - b.activity.startAtMs)
    .slice(-LATEST_COUNT)
  const scored = latest.flatMap(scoredRun)
  const scores = scored.map(({ runScore }) => runScore)
  return {
    startScore: scored.length < MIN_SCORED_COUNT ? null : Math.round(meanOf(scores)),
    trend: trendOf(scores),
    runs: scored,
    onTargetCount: scored.filter(isOnTarget).length,
    practice: nextPractice(latest, goal),
  }
}

function isOnTarget({ firstThirdSlowerFrac }: ScoredRun): boolean {
  return firstThirdSlowerFrac >= PRACTICE_SLOWER_FRAC.low && firstThirdSlowerFrac <= TOO_SLOW_FRAC
}

function isLong(distanceM: number, longestM: number): boolean {
  return distanceM >= MIN_LONG_RUN_M && distanceM >= longestM * LONG_SHARE_FRAC
}

function scoredRun({ activity, start }: ScorableRun): ScoredRun[] {
  const { firstThirdSlowerFrac } = start
  if (firstThirdSlowerFrac === null) return []
  const { id, startAtMs, distanceM } = activity
  return [
    { id, startAtMs, distanceM, firstThirdSlowerFrac, runScore: scoreOf(firstThirdSlowerFrac) },
  ]
}

/** 0 to 100, straight between the worst start and the target; half marks for a start in a walk. */
function scoreOf(slowerFrac: number): number {
  if (slowerFrac > TOO_SLOW_FRAC) return 50
  const rangeFrac = PRACTICE_SLOWER_FRAC.low - WORST_SLOWER_FRAC
  const shareFrac = (slowerFrac - WORST_SLOWER_FRAC) / rangeFrac
  return 100 * Math.max(0, Math.min(1, shareFrac))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function trendOf(scores: readonly number[]): SlowStartScore['trend'] {
  if (scores.length < MIN_TREND_COUNT) return 'not_enough_yet'
  const half = Math.floor(scores.length / 2)
  const changeScore = meanOf(scores.slice(-half)) - meanOf(scores.slice(0, half))
  if (changeScore > TREND_SCORE) return 'improving'
  return changeScore < -TREND_SCORE ? 'slipping' : 'steady'
}

function nextPractice(
  latest: readonly ScorableRun[],
  goal: Readonly<{ distanceM: number; finishS: number }> | undefined,
): PracticeTarget | null {
  const paces = latest.flatMap(({ start }) => (start.restSPerKm === null ? [] : [start.restSPerKm]))
  const easySPerKm = paces.toSorted((a, b) => a - b)[paces.length >> 1]
  if (easySPerKm === undefined) return goal === undefined ? null : practiceTarget(goal)
  const distanceM = goal?.distanceM ?? MARATHON_M
  const finishS = goal?.finishS ?? (easySPerKm * distanceM) / 1000
  const target = practiceTarget({ distanceM, finishS, easySPerKm })
  if (goal !== undefined) return target
  const usual = latest.map(({ activity }) => activity.distanceM).toSorted((a, b) => a - b)
  const longRunM = Math.round((usual[usual.length >> 1] ?? target.longRunM) / 1000) * 1000
  return { ...target, longRunM, firstThirdM: longRunM / 3 }
}
