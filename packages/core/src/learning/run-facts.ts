import { MS_PER_S, S_PER_H } from '../units.ts'

const MS_PER_DAY = 24 * S_PER_H * MS_PER_S

/**
 * What learning needs to know of one recorded run. Only the first four must be there; what is
 * missing counts as unknown, never as zero.
 */
export type RunFacts = Readonly<{
  activityId: string
  startAtMs: number
  distanceM: number
  /** Clock time from start to end. */
  durationS: number
  /** How much faster the start was than the later effort, hills taken out; positive is too fast. */
  startTooFastFrac?: number
  /** Where that later effort ends. A cramp before it slows the yardstick, so the start is not known. */
  startComparedToM?: number
  /** Second half over first, less 1; told in the record, never a factor: a cramp makes a fade. */
  fadeFrac?: number
  /** Heart-rate drift; told in the record, never a factor, for the same reason. */
  driftFrac?: number
  wbgtC?: number
  temperatureC?: number
  drunkMl?: number
  /** What the plan said for as long as the run lasted, not for what was left out. */
  plannedMl?: number
  sodiumMg?: number
  ascentM?: number
  /** Longest run of the six weeks before. Unknown: worked out from the other runs. */
  longestBeforeM?: number
  /** Distance of the 7 and of the 28 days before. Unknown: worked out from the other runs. */
  last7DaysM?: number
  last28DaysM?: number
  sleepS?: number
  /** 0 none, 1 a little, 2 sore, 3 very sore, before the start. */
  sorenessLevel?: number
}>

/** The weeks that count as "trained for it". @source uncramp_engineering */
export const LONGEST_WINDOW_MS = 42 * MS_PER_DAY
const WEEK_MS = 7 * MS_PER_DAY
const MONTH_MS = 28 * MS_PER_DAY

/** Every run's order in time, whatever order they came in. */
export function inOrder(runs: readonly RunFacts[]): readonly RunFacts[] {
  return runs.toSorted(
    (one, other) =>
      one.startAtMs - other.startAtMs ||
      one.durationS - other.durationS ||
      (one.activityId < other.activityId ? -1 : one.activityId > other.activityId ? 1 : 0),
  )
}

/**
 * Fills in longest run and load of the weeks before each run from the other runs, where the run does
 * not bring them and the log goes back far enough to know.
 *
 * @param runs  any order
 * @returns     the same runs, sorted by start
 * @source uncramp_engineering
 */
export function fillHistory(runs: readonly RunFacts[]): readonly RunFacts[] {
  const sorted = inOrder(runs)
  const firstAtMs = sorted[0]?.startAtMs ?? 0
  let from = 0
  return sorted.map((run, index) => {
    while ((sorted[from]?.startAtMs ?? run.startAtMs) < run.startAtMs - LONGEST_WINDOW_MS) from += 1
    const before = sorted.slice(from, index).filter((other) => other.startAtMs < run.startAtMs)
    const sumM = (windowMs: number): number =>
      before.reduce(
        (sum, other) => sum + (run.startAtMs - other.startAtMs <= windowMs ? other.distanceM : 0),
        0,
      )
    const isLongKnown = run.startAtMs - firstAtMs >= LONGEST_WINDOW_MS && before.length > 0
    const isLoadKnown = run.startAtMs - firstAtMs >= MONTH_MS
    const longestM = before.reduce((longest, { distanceM }) => Math.max(longest, distanceM), 0)
    return {
      ...(isLongKnown ? { longestBeforeM: longestM } : {}),
      ...(isLoadKnown ? { last7DaysM: sumM(WEEK_MS), last28DaysM: sumM(MONTH_MS) } : {}),
      ...run,
    }
  })
}
