import type { Muscle, Side } from '../relief/muscle.ts'
import type { ConditionCode, MedicineCode, Runner, Sex } from '../runner/index.ts'
import {
  CLINICIAN_TESTS,
  SIGN_CODES,
  gravityRank,
  isCrampLinked,
  triage,
  type ClinicianTestCode,
  type SignCode,
  type TriageAnswers,
} from '../triage/index.ts'
import { MS_PER_S, S_PER_H } from '../units.ts'
import type { CrampHelp, CrampRecord } from './codes/cramp-record.ts'
import type { FactorFinding } from './finding.ts'
import { joinCramps, type CrampedRun } from './join-cramps.ts'
import { medianOf } from './median.ts'
import { findPatterns } from './patterns.ts'
import type { RunFacts } from './run-facts.ts'
import { seeSomeone, type SeeSomeone } from './thresholds.ts'
import { judgeTrial, type Trial, type TrialVerdict } from './trial.ts'

const WEEK_MS = 7 * 24 * S_PER_H * MS_PER_S

/** Half a year fits on the page and is what a clinician asks for. @source uncramp_engineering */
export const SUMMARY_WEEKS_COUNT = 26
/** A cramp in the last quarter of a run is a late one. */
const LATE_FROM_FRAC = 0.75

/** One week of the timeline. */
export type SummaryWeek = Readonly<{
  fromAtMs: number
  runsCount: number
  runCrampsCount: number
  nightCrampsCount: number
}>

/** The cramps in numbers. */
export type SummaryCramps = Readonly<{
  crampsCount: number
  nightCrampsCount: number
  /** Neither in a run, soon after one, nor at night. */
  otherCrampsCount: number
  runsCount: number
  crampedRunsCount: number
  /** Of the cramps whose place in the run is known. */
  lateCount: number
  placedCount: number
  typicalS?: number
  longestS?: number
  durationsKnownCount: number
  stoppedRunCount: number
  sleepDisturbedCount: number
  weaknessCount: number
  sites: readonly Readonly<{ muscle: Muscle; side: Side; crampsCount: number }>[]
  helped: readonly Readonly<{ help: CrampHelp; crampsCount: number }>[]
}>

/** One page for a clinician, as facts; made only when the runner asks for it. */
export type ClinicianSummary = Readonly<{
  madeAtMs: number
  fromAtMs: number
  person: Readonly<{ ageYears?: number; sex: Sex; massKg: number }>
  cramps: SummaryCramps
  weeks: readonly SummaryWeek[]
  medicines: readonly Readonly<{
    medicine: MedicineCode
    startedAtMs?: number
    /** Among the medicines taken now. */
    isCurrent: boolean
    mayGoWithCramps: boolean
  }>[]
  conditions: readonly ConditionCode[]
  /** Thresholds that the log has passed. */
  reasons: readonly SeeSomeone[]
  redFlags: Readonly<{
    present: readonly SignCode[]
    unsure: readonly SignCode[]
    denied: readonly SignCode[]
    notAskedCount: number
  }>
  changes: readonly Readonly<{ trial: Trial; verdict: TrialVerdict }>[]
  findings: readonly FactorFinding[]
  tests: readonly ClinicianTestCode[]
}>

/** Everything the page is made from. */
export type SummaryInput = Readonly<{
  runner: Runner
  runs: readonly RunFacts[]
  cramps: readonly CrampRecord[]
  medicineStarts: readonly Readonly<{ medicine: MedicineCode; startedAtMs: number }>[]
  /** The last interview, if there was one. */
  answers?: TriageAnswers
  trials: readonly Trial[]
  findings: readonly FactorFinding[]
  nowAtMs: number
}>

/**
 * The one-page summary for a clinician: half a year of cramps and runs, what they go with, medicines
 * and conditions, red flags asked and denied, and what was tried.
 *
 * A sign nobody asked about is never shown as denied.
 *
 * @source nhs_leg_cramps, merck_cramps, uncramp_engineering
 */
export function clinicianSummary(input: SummaryInput): ClinicianSummary {
  const { runner, nowAtMs, trials } = input
  const fromAtMs = nowAtMs - SUMMARY_WEEKS_COUNT * WEEK_MS
  const isIn = (atMs: number): boolean => atMs > fromAtMs && atMs <= nowAtMs
  const joined = joinCramps(
    input.runs,
    input.cramps.filter(({ crampAtMs, muscle }) => isIn(crampAtMs) && muscle !== 'side_stitch'),
  )
  const cramps = [
    ...joined.runs.flatMap(({ cramps: own, nightCramps }) => [...own, ...nightCramps]),
    ...joined.unjoined,
  ].toSorted((one, other) => one.crampAtMs - other.crampAtMs)
  const runs = joined.runs.filter(({ run }) => isIn(run.startAtMs))
  const { ageYears, sex, massKg } = runner
  const changesAtMs = trials.map(({ startAtMs }) => startAtMs)
  const { medicineStarts } = input
  return {
    madeAtMs: nowAtMs,
    fromAtMs,
    person: { ...(ageYears === undefined ? {} : { ageYears }), sex, massKg },
    cramps: countCramps(cramps, runs),
    weeks: weeksOf({ cramps, runs, fromAtMs }),
    medicines: medicinesOf(input),
    conditions: runner.conditions,
    reasons: seeSomeone({ cramps: input.cramps, changesAtMs, medicineStarts, nowAtMs }),
    redFlags: redFlagsOf(input.answers),
    changes: trialsWithVerdicts(input),
    findings: input.findings.filter(({ verdict }) => verdict !== 'cannot_tell'),
    tests: CLINICIAN_TESTS,
  }
}

/**
 * The same page straight from a log: the patterns on it are looked for here.
 *
 * @param seed  for the shuffles; the same seed gives the same page
 * @source nhs_leg_cramps, merck_cramps, uncramp_engineering
 */
export function summaryOfLog(
  input: Omit<SummaryInput, 'findings'>,
  seed: number,
): ClinicianSummary {
  const found = findPatterns({ ...input, seed })
  return clinicianSummary({ ...input, findings: found.kind === 'patterns' ? found.findings : [] })
}

function trialsWithVerdicts({
  trials,
  runs,
  cramps,
  nowAtMs,
}: SummaryInput): ClinicianSummary['changes'] {
  const all = joinCramps(runs, cramps).runs
  return trials
    .toSorted((one, other) => one.startAtMs - other.startAtMs)
    .map((trial) => ({ trial, verdict: judgeTrial({ trial, runs: all, nowAtMs }) }))
}

/** Counted groups, largest first; equals in the order they were met. */
function tally<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly [T, number])[] {
  const groups = new Map<string, [T, number]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one, 1])
    else group[1] += 1
  }
  return [...groups.values()].toSorted((one, other) => other[1] - one[1])
}

function countCramps(cramps: readonly CrampRecord[], runs: readonly CrampedRun[]): SummaryCramps {
  const inRuns = runs.flatMap(({ run, cramps: own }) => own.map((cramp) => ({ run, cramp })))
  const durations = cramps
    .flatMap(({ durationS }) => (durationS === undefined ? [] : [durationS]))
    .toSorted((one, other) => one - other)
  const typicalS = durations.length === 0 ? undefined : medianOf(durations)
  const longestS = durations.at(-1)
  const placed = inRuns.flatMap(({ run, cramp }) => {
    const atS = cramp.duringRun?.atS ?? (cramp.crampAtMs - run.startAtMs) / MS_PER_S
    return atS >= 0 && atS <= run.durationS ? [atS / run.durationS] : []
  })
  const nightCrampsCount = cramps.filter(({ isNight }) => isNight).length
  return {
    crampsCount: cramps.length,
    nightCrampsCount,
    otherCrampsCount: cramps.length - nightCrampsCount - inRuns.length,
    runsCount: runs.length,
    crampedRunsCount: runs.filter(({ cramps: own }) => own.length > 0).length,
    lateCount: placed.filter((frac) => frac >= LATE_FROM_FRAC).length,
    placedCount: placed.length,
    ...(typicalS === undefined ? {} : { typicalS }),
    ...(longestS === undefined ? {} : { longestS }),
    durationsKnownCount: durations.length,
    stoppedRunCount: inRuns.filter(({ cramp }) => cramp.strength === 3).length,
    sleepDisturbedCount: cramps.filter(({ disturbedSleep }) => disturbedSleep).length,
    weaknessCount: cramps.filter(({ hasWeakness }) => hasWeakness).length,
    sites: tally(cramps, ({ muscle, side }) => `${muscle} ${side}`).map(
      ([{ muscle, side }, crampsCount]) => ({ muscle, side, crampsCount }),
    ),
    helped: tally(
      cramps.flatMap(({ whatHelped }) => whatHelped),
      (help) => help,
    ).map(([help, crampsCount]) => ({ help, crampsCount })),
  }
}

function weeksOf(
  story: Readonly<{
    cramps: readonly CrampRecord[]
    runs: readonly CrampedRun[]
    fromAtMs: number
  }>,
): readonly SummaryWeek[] {
  const { cramps, runs, fromAtMs } = story
  // The last instant of a week belongs to it, so that now is in the last one.
  const weekOf = (atMs: number): number => Math.ceil((atMs - fromAtMs) / WEEK_MS) - 1
  const weeks = Array.from({ length: SUMMARY_WEEKS_COUNT }, (_, week) => ({
    fromAtMs: fromAtMs + week * WEEK_MS,
    runsCount: 0,
    runCrampsCount: 0,
    nightCrampsCount: 0,
  }))
  for (const { run } of runs) {
    const week = weeks[weekOf(run.startAtMs)]
    if (week !== undefined) week.runsCount += 1
  }
  for (const { crampAtMs, isNight } of cramps) {
    const week = weeks[weekOf(crampAtMs)]
    if (week === undefined) continue
    if (isNight) week.nightCrampsCount += 1
    else week.runCrampsCount += 1
  }
  return weeks
}

function medicinesOf({ runner, medicineStarts }: SummaryInput): ClinicianSummary['medicines'] {
  const named = new Set([...runner.medicines, ...medicineStarts.map(({ medicine }) => medicine)])
  return [...named].map((medicine) => {
    const starts = medicineStarts.filter((start) => start.medicine === medicine)
    return {
      medicine,
      ...(starts.length === 0
        ? {}
        : { startedAtMs: Math.max(...starts.map(({ startedAtMs }) => startedAtMs)) }),
      isCurrent: runner.medicines.includes(medicine),
      mayGoWithCramps: isCrampLinked(medicine),
    }
  })
}

/** Signs that alone need help the same day or at once; the gravest come first. */
const RED_FLAGS = SIGN_CODES.filter(
  (sign) => gravityRank(triage({ signs: [sign] }).level) > gravityRank('routine'),
)

function redFlagsOf(answers: TriageAnswers | undefined): ClinicianSummary['redFlags'] {
  const present = new Set(answers?.signs)
  const unsure = new Set(answers?.unknown)
  const denied = new Set(answers?.denied)
  const yes = SIGN_CODES.filter((sign) => present.has(sign))
  const maybe = SIGN_CODES.filter((sign) => unsure.has(sign) && !present.has(sign))
  const no = RED_FLAGS.filter((sign) => denied.has(sign) && !present.has(sign) && !unsure.has(sign))
  const askedCount = RED_FLAGS.filter((sign) =>
    [yes, maybe, no].some((some) => some.includes(sign)),
  ).length
  return { present: yes, unsure: maybe, denied: no, notAskedCount: RED_FLAGS.length - askedCount }
}
