import type { ReasonOf } from '../evidence/index.ts'
import type { MedicineCode } from '../runner/index.ts'
import type { SignCode, TriageLevel } from '../triage/index.ts'
import { MS_PER_S, S_PER_H, S_PER_MIN } from '../units.ts'
import type { CrampRecord } from './codes/cramp-record.ts'

const MS_PER_DAY = 24 * S_PER_H * MS_PER_S

/**
 * "Weekly" is a cramp in each of this many weeks, counted back from now.
 *
 * @source nhs_leg_cramps, uncramp_engineering
 */
export const WEEKLY_WEEKS_COUNT = 3

/**
 * Cramps that are still there this long after a change have not answered to it.
 *
 * @source nhs_leg_cramps, uncramp_engineering
 */
export const DESPITE_CHANGE_MS = 14 * MS_PER_DAY

/**
 * A spell as long as a trial without any cramp has ended them: one that comes later is no answer to a
 * change of before.
 *
 * @source uncramp_engineering
 */
export const QUIET_MS = 56 * MS_PER_DAY

/** Cramps this soon after the first of a night broke the same night. */
const SAME_NIGHT_MS = MS_PER_DAY / 2

/**
 * Only cramps of the last four weeks speak.
 *
 * @source uncramp_engineering
 */
export const RECENT_MS = 28 * MS_PER_DAY

/**
 * Nights of lost sleep, or cramps after a new medicine, before we speak.
 *
 * @source uncramp_engineering
 */
export const REPEATED_COUNT = 2

/**
 * A cramp longer than this is for a clinician; within a day of it, the same day.
 *
 * @source nhs_leg_cramps
 */
export const LONG_CRAMP_S = 10 * S_PER_MIN

/** What is known besides the cramps. Instants after `nowAtMs` are left out of account. */
export type CrampLog = Readonly<{
  cramps: readonly CrampRecord[]
  /** When something was changed against cramps: a plan followed, a trial begun. */
  changesAtMs: readonly number[]
  medicineStarts: readonly Readonly<{ medicine: MedicineCode; startedAtMs: number }>[]
  nowAtMs: number
}>

/** The sign that triage knows it by, and how soon; the caller keeps what was shown or snoozed. */
type Points = { sign: SignCode; level: TriageLevel; latestAtMs: number }

/** Why the log says it is time to see someone. */
export type SeeSomeone =
  | ReasonOf<'cramps_weekly', Points & { weeksCount: number; crampsCount: number }>
  | ReasonOf<'cramps_despite_change', Points & { sinceChangeDays: number }>
  | ReasonOf<'sleep_disturbed', Points & { nightsCount: number }>
  | ReasonOf<'cramp_too_long', Points & { durationS: number }>
  | ReasonOf<'cramps_after_medicine', Points & { medicine: MedicineCode; crampsCount: number }>
  | ReasonOf<'weakness', Points>

const SOURCES = ['nhs_leg_cramps', 'uncramp_engineering'] as const

function latestMs(cramps: readonly CrampRecord[]): number {
  return cramps.reduce(
    (latest, { crampAtMs }) => Math.max(latest, crampAtMs),
    Number.NEGATIVE_INFINITY,
  )
}

function weekly(cramps: readonly CrampRecord[], nowAtMs: number): readonly SeeSomeone[] {
  const weeks = Array.from({ length: WEEKLY_WEEKS_COUNT }, (_, i) =>
    cramps.filter(({ crampAtMs }) => Math.floor((nowAtMs - crampAtMs) / (7 * MS_PER_DAY)) === i),
  )
  if (weeks.some((week) => week.length === 0)) return []
  const crampsCount = weeks.flat().length
  return [
    {
      code: 'cramps_weekly',
      sign: 'cramps_weekly',
      level: 'routine',
      latestAtMs: latestMs(cramps),
      weeksCount: WEEKLY_WEEKS_COUNT,
      crampsCount,
      sources: SOURCES,
    },
  ]
}

/** When the cramps began that go on until now, without a long quiet spell between them. */
function sinceMs(cramps: readonly CrampRecord[]): number {
  const latestFirst = cramps.map(({ crampAtMs }) => crampAtMs).toSorted((a, b) => b - a)
  const last = latestFirst.findIndex(
    (atMs, i) => atMs - (latestFirst[i + 1] ?? Number.NEGATIVE_INFINITY) > QUIET_MS,
  )
  return latestFirst[last] ?? Number.POSITIVE_INFINITY
}

/** Cramps that went on from before a change to two weeks or more after it. */
function despiteChange(log: CrampLog, recent: readonly CrampRecord[]): readonly SeeSomeone[] {
  const latestAtMs = latestMs(recent)
  const fromAtMs = sinceMs(log.cramps)
  const failed = log.changesAtMs.filter(
    (changeAtMs) => latestAtMs - changeAtMs >= DESPITE_CHANGE_MS && fromAtMs < changeAtMs,
  )
  if (failed.length === 0) return []
  const sinceChangeDays = Math.floor((latestAtMs - Math.max(...failed)) / MS_PER_DAY)
  return [
    {
      code: 'cramps_despite_change',
      sign: 'cramps_over_2_weeks',
      level: 'routine',
      latestAtMs,
      sinceChangeDays,
      sources: SOURCES,
    },
  ]
}

/** Both calves at three and at four o'clock are one broken night. */
function nightsCountOf(cramps: readonly CrampRecord[]): number {
  let nightsCount = 0
  let nightAtMs = Number.NEGATIVE_INFINITY
  for (const { crampAtMs } of cramps.toSorted((one, other) => one.crampAtMs - other.crampAtMs)) {
    if (crampAtMs - nightAtMs <= SAME_NIGHT_MS) continue
    nightsCount += 1
    nightAtMs = crampAtMs
  }
  return nightsCount
}

function sleep(recent: readonly CrampRecord[]): readonly SeeSomeone[] {
  const broken = recent.filter(({ disturbedSleep }) => disturbedSleep)
  const nightsCount = nightsCountOf(broken)
  if (nightsCount < REPEATED_COUNT) return []
  return [
    {
      code: 'sleep_disturbed',
      sign: 'cramps_disturb_sleep',
      level: 'routine',
      latestAtMs: latestMs(broken),
      nightsCount,
      sources: SOURCES,
    },
  ]
}

function tooLong(recent: readonly CrampRecord[], nowAtMs: number): readonly SeeSomeone[] {
  const long = recent.filter(({ durationS }) => durationS !== undefined && durationS > LONG_CRAMP_S)
  if (long.length === 0) return []
  const latestAtMs = latestMs(long)
  // What is for today is told with its own length, not with that of a longer one weeks ago.
  const today = long.filter(({ crampAtMs }) => nowAtMs - crampAtMs <= MS_PER_DAY)
  const told = today.length > 0 ? today : long
  return [
    {
      code: 'cramp_too_long',
      sign: 'cramp_over_10_min',
      level: today.length > 0 ? 'same_day' : 'routine',
      latestAtMs,
      durationS: Math.max(...told.map(({ durationS = 0 }) => durationS)),
      sources: SOURCES,
    },
  ]
}

/** Cramps in the four weeks after a start, and none in the four weeks before it. */
function afterMedicine(log: CrampLog, recent: readonly CrampRecord[]): readonly SeeSomeone[] {
  return log.medicineStarts.flatMap(({ medicine, startedAtMs }) => {
    const wasThere = log.cramps.some(
      ({ crampAtMs }) => crampAtMs < startedAtMs && startedAtMs - crampAtMs <= RECENT_MS,
    )
    const since = recent.filter(
      ({ crampAtMs }) => crampAtMs >= startedAtMs && crampAtMs - startedAtMs <= RECENT_MS,
    )
    if (wasThere || since.length < REPEATED_COUNT) return []
    const fired: SeeSomeone = {
      code: 'cramps_after_medicine',
      sign: 'cramps_after_new_medicine',
      level: 'routine',
      latestAtMs: latestMs(since),
      medicine,
      crampsCount: since.length,
      sources: ['merck_cramps', 'garrison2012', 'uncramp_engineering'],
    }
    return [fired]
  })
}

function weakness(recent: readonly CrampRecord[]): readonly SeeSomeone[] {
  const weak = recent.filter(({ hasWeakness }) => hasWeakness)
  if (weak.length === 0) return []
  return [
    {
      code: 'weakness',
      sign: 'weakness',
      level: 'routine',
      latestAtMs: latestMs(weak),
      sources: SOURCES,
    },
  ]
}

/**
 * When to see someone, from the runner's own log.
 *
 * The caller shows each code once and keeps the snooze; `latestAtMs` tells whether something new has
 * happened since. The order is the order of saying: what may matter most first.
 *
 * @param log  cramps in any order; a side stitch is no muscle cramp and does not count
 * @source nhs_leg_cramps, merck_cramps, garrison2012, uncramp_engineering
 */
export function seeSomeone(log: CrampLog): readonly SeeSomeone[] {
  const cramps = log.cramps.filter(
    ({ crampAtMs, muscle }) => crampAtMs <= log.nowAtMs && muscle !== 'side_stitch',
  )
  const recent = cramps.filter(({ crampAtMs }) => log.nowAtMs - crampAtMs < RECENT_MS)
  const known = { ...log, cramps }
  return [
    ...tooLong(recent, log.nowAtMs),
    ...weakness(recent),
    ...afterMedicine(known, recent),
    ...sleep(recent),
    ...weekly(cramps, log.nowAtMs),
    ...despiteChange(known, recent),
  ]
}
