import type { ClinicianSummary, SummaryWeek } from '@uncramp/core/learning'

import type { Locale, Quantities } from '../quantities.ts'
import {
  changeRows,
  conditionLines,
  flagLines,
  helpedLines,
  medicineLines,
  numberRows,
  patternLines,
  reasonLines,
  siteLines,
  testsLine,
  voiceOf,
  type Voice,
} from './clinician-lines.ts'
import type { ClinicianPageOptions } from './clinician-page.ts'

/** A part of the sheet under its heading. */
export type ClinicianPart = Readonly<{ title: string }> &
  (
    | Readonly<{ kind: 'lines'; lines: readonly string[] }>
    | Readonly<{ kind: 'rows'; rows: readonly (readonly [label: string, value: string])[] }>
    | Readonly<{
        kind: 'weeks'
        weeks: readonly SummaryWeek[]
        months: readonly string[]
        labels: Readonly<{ run: string; night: string; runsPerWeek: string }>
        summary: string
      }>
  )

/** The page for a clinician as words without markup, in the order of the printed page. */
export type ClinicianSheet = Readonly<{
  language: Locale
  title: string
  subtitle: string
  name: string
  person: string
  parts: readonly ClinicianPart[]
  footer: string
}>

/** Patterns that fit beside everything else. */
const MOST_PATTERNS_COUNT = 4

/** The same page as `clinicianPageHtml`, for a terminal or another printer. */
export function clinicianSheet(
  summary: ClinicianSummary,
  q: Quantities,
  options: Omit<ClinicianPageOptions, 'paper'>,
): ClinicianSheet {
  const voice = voiceOf(q, options.zone)
  const { words, date } = voice
  return {
    language: q.locale,
    title: words.title,
    subtitle: words.subtitle({ made: date(summary.madeAtMs), from: date(summary.fromAtMs) }),
    name: `${words.name}: ${options.name ?? '_'.repeat(30)}`,
    person: words.person(summary.person, q),
    parts: partsOf(summary, voice),
    footer: words.footer,
  }
}

function lines(title: string, said: readonly string[], otherwise: string): ClinicianPart {
  return { kind: 'lines', title, lines: said.length === 0 ? [otherwise] : said }
}

function partsOf(summary: ClinicianSummary, voice: Voice): readonly ClinicianPart[] {
  const { words, month } = voice
  const { sections: heads, none } = words
  const crampsCount = summary.weeks.reduce(
    (sum, week) => sum + week.runCrampsCount + week.nightCrampsCount,
    0,
  )
  const helped = helpedLines(summary, voice)
  const changes = changeRows(summary, voice).map(([what, when, before, during, outcome]) =>
    [
      `${what}, ${when}: ${outcome}`,
      ...(before === '' ? [] : [`${words.trial.before.toLowerCase()} ${before}`]),
      ...(during === '' ? [] : [`${words.trial.during.toLowerCase()} ${during}`]),
    ].join('; '),
  )
  return [
    lines(heads.why, reasonLines(summary, voice), none),
    {
      kind: 'weeks',
      title: heads.timeline,
      weeks: summary.weeks,
      months: summary.weeks.map(({ fromAtMs }) => month(fromAtMs)),
      labels: words.chart,
      summary: words.chartSummary({ crampsCount, weeksCount: summary.weeks.length }),
    },
    { kind: 'rows', title: heads.numbers, rows: numberRows(summary, voice) },
    lines(heads.sites, siteLines(summary, voice), none),
    ...(helped.length === 0 ? [] : [lines(heads.helped, [helped.join(', ')], none)]),
    lines(heads.medicines, medicineLines(summary, voice), none),
    lines(heads.conditions, conditionLines(summary, voice), none),
    lines(
      heads.redFlags,
      flagLines(summary, voice).map(({ says }) => says),
      none,
    ),
    ...(changes.length === 0 ? [] : [lines(heads.changes, changes, none)]),
    lines(
      heads.patterns,
      patternLines(summary.findings.slice(0, MOST_PATTERNS_COUNT), voice),
      words.noPattern,
    ),
    lines(heads.tests, [`${testsLine(summary, voice)}.`], none),
  ]
}
