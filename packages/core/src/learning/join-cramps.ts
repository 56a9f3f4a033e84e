import { MS_PER_S, S_PER_H, S_PER_MIN } from '../units.ts'
import type { CrampRecord } from './codes/cramp-record.ts'
import { fillHistory, type RunFacts } from './run-facts.ts'

/** A run with the cramps that belong to it, in order of time. */
export type CrampedRun = Readonly<{
  run: RunFacts
  /** Muscle cramps in the run or within six hours after it. */
  cramps: readonly CrampRecord[]
  /** The night after; they say nothing about this run's pace or drinks, but belong to its story. */
  nightCramps: readonly CrampRecord[]
  stitchesCount: number
  /** Days since the last muscle cramp before this run, night cramps too. Unknown: none before. */
  lastCrampDays?: number
}>

/** A log that contradicts itself: told, never silently mended. */
export type JoinIssue =
  | Readonly<{ code: 'cramp_before_run'; activityId: string; crampAtMs: number; startAtMs: number }>
  | Readonly<{ code: 'cramp_after_run'; activityId: string; crampAtMs: number; endAtMs: number }>
  | Readonly<{ code: 'run_unknown'; activityId: string; crampAtMs: number }>
  | Readonly<{ code: 'runs_overlap'; activityId: string; otherId: string; startAtMs: number }>
  | Readonly<{ code: 'run_impossible'; activityId: string; startAtMs: number }>
  | Readonly<{ code: 'cramp_twice'; crampAtMs: number }>
  | Readonly<{ code: 'night_during_run'; activityId: string; crampAtMs: number }>
  | Readonly<{ code: 'many_cramps'; crampsCount: number; usualMaxCount: number }>

/** Runs and cramps as one story. */
export type JoinedLog = Readonly<{
  /** Sorted by start; overlapping copies of one run are left out. */
  runs: readonly CrampedRun[]
  /** Cramps that belong to no run: nights, and days without one. */
  unjoined: readonly CrampRecord[]
  issues: readonly JoinIssue[]
}>

/** A cramp so soon after the end still belongs to the run. @source uncramp_engineering */
export const AFTER_RUN_MS = 6 * S_PER_H * MS_PER_S
/** A night cramp belongs to the run of the day before it. @source uncramp_engineering */
export const NIGHT_AFTER_MS = 24 * S_PER_H * MS_PER_S
/** Clocks of watch and telephone may differ by this much. */
const CLOCK_SLACK_MS = 10 * S_PER_MIN * MS_PER_S
/** Two records of the same muscle closer than this are one tap made twice. */
const TWICE_MS = S_PER_MIN * MS_PER_S
/** More than this in one log is either a slip or a matter for a clinician. @source uncramp_engineering */
export const MANY_CRAMPS_COUNT = 200

type Cramped = { run: RunFacts; endAtMs: number; cramps: CrampRecord[]; nights: CrampRecord[] }

/**
 * Joins cramps with runs: by the run's own id where the record names it, else by time.
 *
 * @param runs    any order; the same run recorded twice counts once, the longer record
 * @param cramps  any order
 * @returns       every cramp once, in a run or unjoined, and what did not fit together
 * @source uncramp_engineering
 */
export function joinCramps(runs: readonly RunFacts[], cramps: readonly CrampRecord[]): JoinedLog {
  const issues: JoinIssue[] = []
  const copyOf = new Map<string, string>()
  const kept = withoutOverlaps(runs, issues, copyOf)
  const known = onceEach(cramps, issues)
  if (cramps.length > MANY_CRAMPS_COUNT)
    issues.push({
      code: 'many_cramps',
      crampsCount: cramps.length,
      usualMaxCount: MANY_CRAMPS_COUNT,
    })
  const byId = new Map(kept.map((entry) => [entry.run.activityId, entry]))
  // A cramp may name the copy that was left out: it is a cramp of the run all the same.
  for (const [copyId, keptId] of copyOf) {
    const entry = byId.get(keptId)
    if (entry !== undefined && !byId.has(copyId)) byId.set(copyId, entry)
  }
  const unjoined: CrampRecord[] = []
  for (const cramp of known) {
    const entry = named(cramp, byId, issues) ?? inTime(cramp, kept)
    if (entry === undefined) unjoined.push(cramp)
    else if (cramp.isNight) {
      entry.nights.push(cramp)
    } else entry.cramps.push(cramp)
  }
  return { runs: withLastCramp(kept, known), unjoined, issues }
}

function onceEach(cramps: readonly CrampRecord[], issues: JoinIssue[]): readonly CrampRecord[] {
  const kept: CrampRecord[] = []
  for (const cramp of cramps.toSorted((one, other) => one.crampAtMs - other.crampAtMs)) {
    const isTwice = kept
      .slice(-8)
      .some(
        (other) =>
          cramp.crampAtMs - other.crampAtMs < TWICE_MS &&
          other.muscle === cramp.muscle &&
          other.side === cramp.side,
      )
    if (isTwice) issues.push({ code: 'cramp_twice', crampAtMs: cramp.crampAtMs })
    else kept.push(cramp)
  }
  return kept
}

function withoutOverlaps(
  runs: readonly RunFacts[],
  issues: JoinIssue[],
  copyOf: Map<string, string>,
): readonly Cramped[] {
  const kept: Cramped[] = []
  const possible = runs.filter((run) => {
    const { startAtMs, distanceM, durationS, activityId } = run
    const areFinite = [startAtMs, distanceM, durationS].every(Number.isFinite)
    if (!areFinite || distanceM <= 0 || durationS <= 0) {
      issues.push({ code: 'run_impossible', activityId, startAtMs })
      return false
    }
    return true
  })
  for (const run of fillHistory(dropCopies(possible, issues, copyOf))) {
    kept.push({ run, endAtMs: run.startAtMs + run.durationS * MS_PER_S, cramps: [], nights: [] })
  }
  return kept
}

/** Of runs that overlap in time the longest is kept; `copyOf` learns which run each copy was of. */
function dropCopies(
  runs: readonly RunFacts[],
  issues: JoinIssue[],
  copyOf: Map<string, string>,
): readonly RunFacts[] {
  const kept: RunFacts[] = []
  const copyIds: string[][] = []
  const sorted = runs.toSorted(
    (one, other) =>
      one.startAtMs - other.startAtMs ||
      other.durationS - one.durationS ||
      (one.activityId < other.activityId ? -1 : 1),
  )
  for (const run of sorted) {
    const last = kept.at(-1)
    const isOver = last !== undefined && run.startAtMs < last.startAtMs + last.durationS * MS_PER_S
    if (!isOver) {
      kept.push(run)
      copyIds.push([])
      continue
    }
    issues.push({
      code: 'runs_overlap',
      activityId: run.activityId,
      otherId: last.activityId,
      startAtMs: run.startAtMs,
    })
    const isLonger = run.durationS > last.durationS
    copyIds.at(-1)?.push(isLonger ? last.activityId : run.activityId)
    if (isLonger) kept[kept.length - 1] = run
  }
  kept.forEach(({ activityId }, i) => {
    for (const copyId of copyIds[i] ?? []) copyOf.set(copyId, activityId)
  })
  return kept
}

function named(
  cramp: CrampRecord,
  byId: ReadonlyMap<string, Cramped>,
  issues: JoinIssue[],
): Cramped | undefined {
  if (cramp.duringRun === undefined) return undefined
  const { activityId } = cramp.duringRun
  const { crampAtMs } = cramp
  if (cramp.isNight) issues.push({ code: 'night_during_run', activityId, crampAtMs })
  const entry = byId.get(activityId)
  if (entry === undefined) {
    issues.push({ code: 'run_unknown', activityId, crampAtMs })
    return undefined
  }
  const { startAtMs } = entry.run
  if (crampAtMs < startAtMs - CLOCK_SLACK_MS) {
    issues.push({ code: 'cramp_before_run', activityId, crampAtMs, startAtMs })
    return undefined
  }
  if (crampAtMs > entry.endAtMs + AFTER_RUN_MS) {
    issues.push({ code: 'cramp_after_run', activityId, crampAtMs, endAtMs: entry.endAtMs })
    return undefined
  }
  return entry
}

/** The run it happened in, or the last one before it that is near enough. */
function inTime(cramp: CrampRecord, kept: readonly Cramped[]): Cramped | undefined {
  const [slackMs, reachMs] = cramp.isNight ? [0, NIGHT_AFTER_MS] : [CLOCK_SLACK_MS, AFTER_RUN_MS]
  let [low, high] = [0, kept.length]
  while (low < high) {
    const mid = (low + high) >> 1
    const startAtMs = kept[mid]?.run.startAtMs ?? 0
    if (startAtMs - slackMs <= cramp.crampAtMs) low = mid + 1
    else high = mid
  }
  const entry = kept[low - 1]
  return entry !== undefined && cramp.crampAtMs <= entry.endAtMs + reachMs ? entry : undefined
}

const isStitch = ({ muscle }: CrampRecord): boolean => muscle === 'side_stitch'

function withLastCramp(
  kept: readonly Cramped[],
  cramps: readonly CrampRecord[],
): readonly CrampedRun[] {
  const muscular = cramps.filter((cramp) => !isStitch(cramp))
  let next = 0
  return kept.map(({ run, cramps: own, nights }) => {
    while ((muscular[next]?.crampAtMs ?? Number.POSITIVE_INFINITY) < run.startAtMs) next += 1
    // A cramp that belongs to this very run, by a clock a little off, is none before it.
    const last = muscular.slice(Math.max(0, next - 8), next).findLast((one) => !own.includes(one))
    const sinceMs = last === undefined ? undefined : run.startAtMs - last.crampAtMs
    return {
      run,
      cramps: own.filter((cramp) => !isStitch(cramp)),
      nightCramps: nights,
      stitchesCount: own.filter(isStitch).length,
      ...(sinceMs === undefined ? {} : { lastCrampDays: sinceMs / (24 * S_PER_H * MS_PER_S) }),
    }
  })
}
