import type { ClinicianSummary } from '@uncramp/core/learning'
import type { SignCode } from '@uncramp/core/triage'

import type { Paper } from '../card/index.ts'
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
import { clinicianStyle } from './clinician-style.ts'
import { CLINICIAN_WORDS, type ClinicianWords } from './clinician-words.ts'
import { escaped } from './escaped.ts'
import { weekChart } from './week-chart.ts'

/** How the page is printed. */
export type ClinicianPageOptions = Readonly<{
  paper: Paper
  /** Where the dates are meant; an unknown zone throws `RangeError`. */
  zone: string
  /** Only if the runner wants it on the page; otherwise a line to write it on. */
  name?: string
}>

type Voice = Readonly<{
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

/** What fits on the page beside everything else; the rest is counted, never silently left out. */
const MOST = { sites: 8, helped: 5, changes: 5, patterns: 4 }

function voiceOf(q: Quantities, zone: string): Voice {
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

/**
 * One printed page for a clinician, in the language of `q`. It needs nothing from the network, every
 * text in it is escaped, and it is made only when the runner asks for it.
 */
export function clinicianPageHtml(
  summary: ClinicianSummary,
  q: Quantities,
  options: ClinicianPageOptions,
): string {
  const voice = voiceOf(q, options.zone)
  const { words } = voice
  const body = [
    headerHtml(summary, voice, options.name),
    whyHtml(summary, voice),
    section(words.sections.timeline, weekChart(summary.weeks, { words, monthOf: voice.month })),
    columns(
      numbersHtml(summary, voice),
      `${sitesHtml(summary, voice)}${helpedHtml(summary, voice)}`,
    ),
    columns(medicinesHtml(summary, voice), conditionsHtml(summary, voice)),
    flagsHtml(summary, voice),
    changesHtml(summary, voice),
    patternsHtml(summary, voice),
  ].join('\n')
  const density = densityOf(body)
  // What the clinician knows anyway is the first to go when the page is full.
  const tests = density === 'tightest' ? '' : testsHtml(summary, voice)
  return [
    '<!doctype html>',
    `<html lang="${q.locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(words.title)}</title><style>${clinicianStyle(options.paper)}</style></head>`,
    `<body class="${density}"><main>${body}${tests}<footer>${escaped(words.footer)}</footer></main></body></html>\n`,
  ].join('\n')
}

/** Letters of text from which the page is set tighter, so that it stays one page. */
const TIGHT_FROM_COUNT = 1900
const TIGHTEST_FROM_COUNT = 2900

function densityOf(body: string): 'airy' | 'tight' | 'tightest' {
  const lettersCount = body.replaceAll(/<[^>]*>/g, '').length
  if (lettersCount >= TIGHTEST_FROM_COUNT) return 'tightest'
  return lettersCount >= TIGHT_FROM_COUNT ? 'tight' : 'airy'
}

function columns(left: string, right: string): string {
  return `<div class="columns"><div>${left}</div><div>${right}</div></div>`
}

function testsHtml({ tests }: ClinicianSummary, { words, triage }: Voice): string {
  const names = tests.map((test) => triage.tests[test]).join(', ')
  return section(words.sections.tests, `<p class="small">${escaped(names)}.</p>`)
}

function section(title: string, inner: string, kind = ''): string {
  return `<section${kind === '' ? '' : ` class="${kind}"`}><h2>${escaped(title)}</h2>${inner}</section>`
}

/** Lines of a list, the first few of them, and how many more there are. */
function lines(all: readonly string[], mostCount: number, { words }: Voice): string {
  const leftCount = all.length - mostCount
  const shown = leftCount > 0 ? [...all.slice(0, mostCount), words.more(leftCount)] : all
  return all.length === 0
    ? `<p>${escaped(words.none)}</p>`
    : `<ul>${shown.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
}

/** From so many on a list is run together, so that none has to be left out. */
const RUN_TOGETHER_COUNT = 6

function headerHtml(summary: ClinicianSummary, voice: Voice, name: string | undefined): string {
  const { words, q, date } = voice
  const made = date(summary.madeAtMs)
  const subtitle = words.subtitle({ made, from: date(summary.fromAtMs) })
  const who =
    name === undefined
      ? `${escaped(words.name)}: <span class="line">&nbsp;</span>`
      : `${escaped(words.name)}: <b>${escaped(name)}</b>`
  return `<header><h1>${escaped(words.title)}</h1><p>${escaped(subtitle)}</p><div class="who"><span>${who}</span><span>${escaped(words.person(summary.person, q))}</span></div></header>`
}

function whyHtml({ reasons }: ClinicianSummary, voice: Voice): string {
  const { words, q } = voice
  const said = reasons.map((reason) => phrase(words.reasons, reason, q))
  return section(
    words.sections.why,
    lines(said.length === 0 ? [words.noReason] : said, 6, voice),
    'why',
  )
}

function numbersHtml({ cramps }: ClinicianSummary, { words, q }: Voice): string {
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
  const cells = known
    .filter((row) => row !== undefined)
    .map(
      ([label, value]) =>
        `<tr><td>${escaped(label)}</td><td class="number">${escaped(value)}</td></tr>`,
    )
  return section(words.sections.numbers, `<table><tbody>${cells.join('')}</tbody></table>`)
}

function sitesHtml({ cramps }: ClinicianSummary, voice: Voice): string {
  const { words, muscles, sides } = voice
  const named = [...new Set(cramps.sites.map(({ muscle }) => muscle))]
  const said = named.map((muscle) => {
    const own = cramps.sites.filter((site) => site.muscle === muscle)
    const bySide = own.map(({ side, crampsCount }) => `${sides[side]} ${crampsCount}`)
    const crampsCount = own.reduce((sum, site) => sum + site.crampsCount, 0)
    return `${muscles[muscle]} ${words.times(crampsCount)} (${bySide.join(', ')})`
  })
  return section(words.sections.sites, lines(said, MOST.sites, voice))
}

function helpedHtml({ cramps }: ClinicianSummary, voice: Voice): string {
  const { words, learning } = voice
  if (cramps.helped.length === 0) return ''
  const said = cramps.helped
    .slice(0, MOST.helped)
    .map(({ help, crampsCount }) => `${learning.helps[help]} ${words.times(crampsCount)}`)
  return section(words.sections.helped, `<p>${escaped(said.join(', '))}</p>`)
}

/** Never cut: a medicine left out could be the one that matters. */
function medicinesHtml({ medicines }: ClinicianSummary, voice: Voice): string {
  const { words, runner, date } = voice
  const isMany = medicines.length >= RUN_TOGETHER_COUNT
  const said = medicines.map(({ medicine, startedAtMs, isCurrent, mayGoWithCramps }) =>
    [
      `${runner.medicines[medicine]}${isMany && mayGoWithCramps ? '*' : ''}`,
      ...(startedAtMs === undefined ? [] : [words.started(date(startedAtMs))]),
      ...(isCurrent ? [] : [words.notTakenNow]),
      ...(!isMany && mayGoWithCramps ? [words.mayGoWithCramps] : []),
    ].join(', '),
  )
  const inner = isMany
    ? `<p class="small">${escaped(said.join('; '))}. (* ${escaped(words.mayGoWithCramps)})</p>`
    : lines(said, RUN_TOGETHER_COUNT, voice)
  return section(words.sections.medicines, inner)
}

function conditionsHtml({ conditions }: ClinicianSummary, voice: Voice): string {
  const said = conditions.map((condition) => voice.runner.conditions[condition])
  const inner =
    said.length >= RUN_TOGETHER_COUNT
      ? `<p class="small">${escaped(said.join('; '))}.</p>`
      : lines(said, RUN_TOGETHER_COUNT, voice)
  return section(voice.words.sections.conditions, inner)
}

function flagsHtml({ redFlags }: ClinicianSummary, { words, triage }: Voice): string {
  const { present, unsure, denied, notAskedCount } = redFlags
  const isAsked = present.length + unsure.length + denied.length > 0
  const row = (kind: keyof ClinicianWords['flags'], signs: readonly SignCode[]): string => {
    if (signs.length === 0) return ''
    const labels = signs.map((sign) => triage.signs[sign].label)
    return `<p class="${kind}">${escaped(words.flags[kind])}: ${escaped(labels.join('; '))}.</p>`
  }
  const left =
    notAskedCount > 0 ? `<p class="small">${escaped(words.notAsked(notAskedCount))}</p>` : ''
  const inner = isAsked
    ? [row('present', present), row('unsure', unsure), row('denied', denied), left].join('')
    : `<p>${escaped(words.neverAsked)}</p>`
  return section(words.sections.redFlags, inner, 'flags')
}

function changesHtml({ changes }: ClinicianSummary, { words, date }: Voice): string {
  if (changes.length === 0) return ''
  const { trial: heads } = words
  const rows = changes.slice(-MOST.changes).map(({ trial, verdict }) => {
    const before = 'before' in verdict ? sideText(verdict.before, words) : ''
    const during = 'during' in verdict ? sideText(verdict.during, words) : ''
    const cells = [
      words.changes[trial.change],
      `${date(trial.startAtMs)} – ${date(trial.endAtMs)}`,
      before,
      during,
      words.outcomes[verdict.kind],
    ]
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  })
  const head = ['', heads.when, heads.before, heads.during, heads.outcome]
    .map((cell) => `<th scope="col">${escaped(cell)}</th>`)
    .join('')
  return section(
    words.sections.changes,
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    'changes',
  )
}

function sideText(
  side: Readonly<{ runsCount: number; crampedRunsCount: number }>,
  words: ClinicianWords,
): string {
  return words.of(side.crampedRunsCount, side.runsCount)
}

function patternsHtml({ findings }: ClinicianSummary, { words, learning, q }: Voice): string {
  const said = findings.slice(0, MOST.patterns).flatMap((finding) => {
    if (!('odds' in finding)) return []
    const odds = words.odds({
      low: q.decimal(finding.odds.low),
      mid: q.decimal(finding.odds.mid),
      high: q.decimal(finding.odds.high),
    })
    return [`${learning.factors[finding.factor]}: ${learning.verdicts[finding.verdict]}, ${odds}`]
  })
  const inner =
    said.length === 0
      ? `<p>${escaped(words.noPattern)}</p>`
      : `<ul>${said.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
  return section(words.sections.patterns, inner)
}
