import type { ClinicianSummary } from '@uncramp/core/learning'
import type { SignCode } from '@uncramp/core/triage'

import { learning as learningEn, type LearningWords } from '../en/learning.ts'
import { muscleNames as musclesEn } from '../en/plan-names.ts'
import { sideNames as sidesEn } from '../en/relief.ts'
import { runner as runnerEn, type RunnerWords } from '../en/runner.ts'
import { triage as triageEn, type TriageWords } from '../en/triage.ts'
import { learning as learningEs } from '../es/learning.ts'
import { muscleNames as musclesEs } from '../es/plan-names.ts'
import { sideNames as sidesEs } from '../es/relief.ts'
import { runner as runnerEs } from '../es/runner.ts'
import { triage as triageEs } from '../es/triage.ts'
import { phrase } from '../phrases.ts'
import type { Locale, Quantities } from '../quantities.ts'
import { CLINICIAN_WORDS, type ClinicianWords } from './clinician-words.ts'

/** Everything that lines of the page are said with. */
export type Voice = Readonly<{
  words: ClinicianWords
  learning: LearningWords
  runner: RunnerWords
  triage: TriageWords
  muscles: typeof musclesEn
  sides: typeof sidesEn
  q: Quantities
  date: (atMs: number) => string
  month: (atMs: number) => string
}>

const LEXICON = {
  en: {
    tag: 'en-GB',
    learning: learningEn,
    runner: runnerEn,
    triage: triageEn,
    muscles: musclesEn,
    sides: sidesEn,
  },
  es: {
    tag: 'es-ES',
    learning: learningEs,
    runner: runnerEs,
    triage: triageEs,
    muscles: musclesEs,
    sides: sidesEs,
  },
} as const satisfies Record<Locale, unknown>

/** The voice of a page; an unknown zone throws `RangeError`. */
export function voiceOf(q: Quantities, zone: string): Voice {
  const { tag, ...words } = LEXICON[q.locale]
  const date = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  })
  const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: zone })
  return {
    ...words,
    words: CLINICIAN_WORDS[q.locale],
    q,
    date: (atMs) => date.format(atMs),
    month: (atMs) => month.format(atMs),
  }
}

/** Why now: thresholds of the log that are passed, or that it is the runner's own wish. */
export function reasonLines({ reasons }: ClinicianSummary, { words, q }: Voice): readonly string[] {
  return reasons.length === 0
    ? [words.noReason]
    : reasons.map((reason) => phrase(words.reasons, reason, q))
}

/** The cramps in numbers, as labels and values; what is not known has no row. */
export function numberRows(
  { cramps }: ClinicianSummary,
  { words, q }: Voice,
): readonly (readonly [label: string, value: string])[] {
  const { rows, of } = words
  const known: readonly (readonly [string, string] | undefined)[] = [
    [rows.cramps, q.integer(cramps.crampsCount)],
    [rows.runs, of(cramps.crampedRunsCount, cramps.runsCount)],
    cramps.placedCount > 0 ? [rows.late, of(cramps.lateCount, cramps.placedCount)] : undefined,
    [rows.nights, q.integer(cramps.nightCrampsCount)],
    [rows.other, q.integer(cramps.otherCrampsCount)],
    cramps.typicalS === undefined ? undefined : [rows.typical, q.span(cramps.typicalS)],
    cramps.longestS === undefined ? undefined : [rows.longest, q.span(cramps.longestS)],
    [rows.stopped, q.integer(cramps.stoppedRunCount)],
    [rows.sleep, q.integer(cramps.sleepDisturbedCount)],
    [rows.weakness, q.integer(cramps.weaknessCount)],
  ]
  return known.filter((row) => row !== undefined)
}

/** Where it cramps, most often first. */
export function siteLines({ cramps }: ClinicianSummary, voice: Voice): readonly string[] {
  const { words, muscles, sides } = voice
  const named = [...new Set(cramps.sites.map(({ muscle }) => muscle))]
  return named.map((muscle) => {
    const own = cramps.sites.filter((site) => site.muscle === muscle)
    const bySide = own.map(({ side, crampsCount }) => `${sides[side]} ${crampsCount}`)
    const crampsCount = own.reduce((sum, site) => sum + site.crampsCount, 0)
    return `${muscles[muscle]} ${words.times(crampsCount)} (${bySide.join(', ')})`
  })
}

/** What helped, most often first. */
export function helpedLines({ cramps }: ClinicianSummary, voice: Voice): readonly string[] {
  const { words, learning } = voice
  return cramps.helped.map(
    ({ help, crampsCount }) => `${learning.helps[help]} ${words.times(crampsCount)}`,
  )
}

/** Medicines; with `mark` those known to go with cramps carry it instead of the words. */
export function medicineLines(
  { medicines }: ClinicianSummary,
  { words, runner, date }: Voice,
  mark?: string,
): readonly string[] {
  return medicines.map(({ medicine, startedAtMs, isCurrent, mayGoWithCramps }) =>
    [
      `${runner.medicines[medicine]}${mayGoWithCramps ? (mark ?? '') : ''}`,
      ...(startedAtMs === undefined ? [] : [words.started(date(startedAtMs))]),
      ...(isCurrent ? [] : [words.notTakenNow]),
      ...(mark === undefined && mayGoWithCramps ? [words.mayGoWithCramps] : []),
    ].join(', '),
  )
}

/** Conditions by name. */
export function conditionLines({ conditions }: ClinicianSummary, voice: Voice): readonly string[] {
  return conditions.map((condition) => voice.runner.conditions[condition])
}

/** A line of red flags, by how they were answered; the last kind counts what was not asked. */
export type FlagLine = Readonly<{
  kind: keyof ClinicianWords['flags'] | 'not_asked' | 'never_asked'
  says: string
}>

/** Red flags as they were answered. A sign nobody asked about is never shown as denied. */
export function flagLines(
  { redFlags }: ClinicianSummary,
  { words, triage }: Voice,
): readonly FlagLine[] {
  const { present, unsure, denied, notAskedCount } = redFlags
  if (present.length + unsure.length + denied.length === 0)
    return [{ kind: 'never_asked', says: words.neverAsked }]
  const row = (kind: keyof ClinicianWords['flags'], signs: readonly SignCode[]): FlagLine[] => {
    const labels = signs.map((sign) => triage.signs[sign].label)
    return signs.length === 0 ? [] : [{ kind, says: `${words.flags[kind]}: ${labels.join('; ')}.` }]
  }
  return [
    ...row('present', present),
    ...row('unsure', unsure),
    ...row('denied', denied),
    ...(notAskedCount > 0
      ? [{ kind: 'not_asked' as const, says: words.notAsked(notAskedCount) }]
      : []),
  ]
}

/** Changes tried, oldest first: what, when, before, during, outcome. */
export function changeRows(
  { changes }: ClinicianSummary,
  { words, date }: Voice,
): readonly (readonly [
  what: string,
  when: string,
  before: string,
  during: string,
  outcome: string,
])[] {
  const side = (of: Readonly<{ runsCount: number; crampedRunsCount: number }>): string =>
    words.of(of.crampedRunsCount, of.runsCount)
  return changes.map(({ trial, verdict }) => [
    words.changes[trial.change],
    `${date(trial.startAtMs)} – ${date(trial.endAtMs)}`,
    'before' in verdict ? side(verdict.before) : '',
    'during' in verdict ? side(verdict.during) : '',
    words.outcomes[verdict.kind],
  ])
}

/** What goes with the cramps, of the first so many findings; what has no odds has no line. */
export function patternLines(
  findings: ClinicianSummary['findings'],
  { words, learning, q }: Voice,
): readonly string[] {
  return findings.flatMap((finding) => {
    if (!('odds' in finding)) return []
    const odds = words.odds({
      low: q.decimal(finding.odds.low),
      mid: q.decimal(finding.odds.mid),
      high: q.decimal(finding.odds.high),
    })
    return [`${learning.factors[finding.factor]}: ${learning.verdicts[finding.verdict]}, ${odds}`]
  })
}

/** Tests that a clinician sometimes considers. */
export function testsLine({ tests }: ClinicianSummary, { triage }: Voice): string {
  return tests.map((test) => triage.tests[test]).join(', ')
}
