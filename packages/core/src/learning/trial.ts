import { err, ok, type Result } from '../result.ts'
import { MS_PER_S, S_PER_H } from '../units.ts'
import { lowerShareFrac, type YesNo } from './beta-share.ts'
import { factorColumn, type Factor } from './factors.ts'
import type { CrampedRun } from './join-cramps.ts'
import { medianOf } from './median.ts'
import type { Change } from './next-change.ts'

const MS_PER_DAY = 24 * S_PER_H * MS_PER_S

/** Long enough for about a dozen runs that count. @source uncramp_engineering */
export const TRIAL_DAYS = 56
/** A bad spell starts a trial, and bad spells end by themselves: so a whole year is the yardstick. */
const BEFORE_DAYS = 365
const NEEDED_BEFORE_COUNT = 6
const NEEDED_DURING_COUNT = 4
/** A run counts from this share of the usual length of a run with a cramp. */
const COUNTS_FROM_FRAC = 0.6
/** Belief at which a trial is called. @source uncramp_engineering */
export const SURE_FRAC = 0.9
/** A factor has moved when its typical value fell by a quarter of its own spread. */
const MOVED_SD = 0.25
const KNOWN_COUNT = 3

/** One change, tried alone from a start to a fixed end, against the runs of the year before. */
export type Trial = Readonly<{
  change: Change
  factor: Factor
  startAtMs: number
  endAtMs: number
  /** Shorter runs do not count: they seldom cramp whatever is changed. */
  countsFromM: number
}>

/** Why a trial cannot start. */
export type TrialError =
  | Readonly<{ code: 'trial_running'; change: Change; untilAtMs: number }>
  | Readonly<{ code: 'too_few_runs_before'; runsCount: number; neededCount: number }>
  | Readonly<{ code: 'no_cramps_before' }>

/** Runs that count, before or during. */
export type TrialSide = Readonly<{ runsCount: number; crampedRunsCount: number }>

/** How a trial stands. Nothing is said of its outcome before its end: peeking fools everybody. */
export type TrialVerdict =
  | Readonly<{ kind: 'running'; untilAtMs: number; during: TrialSide }>
  | Readonly<{ kind: 'too_few_runs'; during: TrialSide; neededCount: number }>
  | Readonly<{ kind: 'nothing_to_compare'; before: TrialSide; neededCount: number }>
  | Readonly<{ kind: 'not_changed'; before: TrialSide; during: TrialSide }>
  | Readonly<{
      kind: 'seems_to_help' | 'seems_worse' | 'cannot_tell'
      before: TrialSide
      during: TrialSide
      /** Belief that cramps are rarer now, 0-1. */
      rarerFrac: number
    }>

function runsBefore(runs: readonly CrampedRun[], startAtMs: number): readonly CrampedRun[] {
  return runs.filter(
    ({ run }) => run.startAtMs < startAtMs && startAtMs - run.startAtMs <= BEFORE_DAYS * MS_PER_DAY,
  )
}

/**
 * Starts the trial of one change.
 *
 * @param start  joined runs, and the trial that may still be running: only one at a time
 * @errors trial_running · no_cramps_before · too_few_runs_before
 * @source uncramp_engineering
 */
export function startTrial(
  start: Readonly<{
    change: Change
    factor: Factor
    runs: readonly CrampedRun[]
    startAtMs: number
    lastTrial?: Trial
  }>,
): Result<Trial, TrialError> {
  const { change, factor, runs, startAtMs, lastTrial } = start
  if (lastTrial !== undefined && startAtMs < lastTrial.endAtMs)
    return err({
      code: 'trial_running',
      change: lastTrial.change,
      untilAtMs: lastTrial.endAtMs,
    })
  const before = runsBefore(runs, startAtMs)
  const cramped = before.filter(({ cramps }) => cramps.length > 0)
  if (cramped.length === 0) return err({ code: 'no_cramps_before' })
  const countsFromM = COUNTS_FROM_FRAC * medianOf(cramped.map(({ run }) => run.distanceM))
  const runsCount = before.filter(({ run }) => run.distanceM >= countsFromM).length
  if (runsCount < NEEDED_BEFORE_COUNT)
    return err({ code: 'too_few_runs_before', runsCount, neededCount: NEEDED_BEFORE_COUNT })
  const endAtMs = startAtMs + TRIAL_DAYS * MS_PER_DAY
  return ok({ change, factor, startAtMs, endAtMs, countsFromM })
}

function sideOf(runs: readonly CrampedRun[]): TrialSide {
  const crampedRunsCount = runs.filter(({ cramps }) => cramps.length > 0).length
  return { runsCount: runs.length, crampedRunsCount }
}

function answersOf({ runsCount, crampedRunsCount }: TrialSide): YesNo {
  return { yesCount: crampedRunsCount, noCount: runsCount - crampedRunsCount }
}

/** Whether the files show that the factor did not move; unknown counts as moved. */
function isUnmoved(
  factor: Factor,
  before: readonly CrampedRun[],
  during: readonly CrampedRun[],
): boolean {
  const column = factorColumn([...before, ...during], factor)
  const was = Array.from(column.slice(0, before.length)).filter((value) => value === value)
  const now = Array.from(column.slice(before.length)).filter((value) => value === value)
  if (was.length < KNOWN_COUNT || now.length < KNOWN_COUNT) return false
  const mean = was.reduce((sum, value) => sum + value, 0) / was.length
  const variance = was.reduce((sum, value) => sum + (value - mean) ** 2, 0) / was.length
  return medianOf(now) > medianOf(was) - MOVED_SD * Math.sqrt(variance)
}

/**
 * How a trial stands, or how it ended: cramps in the runs that count during it against those of the
 * year before.
 *
 * @param at  joined runs; only runs from `countsFromM` on are looked at
 * @returns   a belief of 90 % or more calls it; without a real change of the factor nothing is called
 * @source uncramp_engineering
 */
export function judgeTrial(
  at: Readonly<{ trial: Trial; runs: readonly CrampedRun[]; nowAtMs: number }>,
): TrialVerdict {
  const { trial, nowAtMs } = at
  const { startAtMs, endAtMs, countsFromM } = trial
  const counted = at.runs.filter(({ run }) => run.distanceM >= countsFromM)
  const beforeRuns = runsBefore(counted, startAtMs)
  const duringRuns = counted.filter(
    ({ run }) => run.startAtMs >= startAtMs && run.startAtMs < Math.min(endAtMs, nowAtMs),
  )
  const [before, during] = [sideOf(beforeRuns), sideOf(duringRuns)]
  if (nowAtMs < endAtMs) return { kind: 'running', untilAtMs: endAtMs, during }
  if (during.runsCount < NEEDED_DURING_COUNT)
    return { kind: 'too_few_runs', during, neededCount: NEEDED_DURING_COUNT }
  if (before.runsCount < NEEDED_BEFORE_COUNT)
    return { kind: 'nothing_to_compare', before, neededCount: NEEDED_BEFORE_COUNT }
  if (isUnmoved(trial.factor, beforeRuns, duringRuns))
    return { kind: 'not_changed', before, during }
  const rarerFrac = lowerShareFrac(answersOf(during), answersOf(before))
  const kind =
    rarerFrac >= SURE_FRAC
      ? 'seems_to_help'
      : rarerFrac <= 1 - SURE_FRAC
        ? 'seems_worse'
        : 'cannot_tell'
  return { kind, before, during, rarerFrac }
}
