import type { ClinicianSummary } from '@uncramp/core/learning'

import type { Paper } from '../card/index.ts'
import type { Quantities } from '../quantities.ts'
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
import { clinicianStyle } from './clinician-style.ts'
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

/** What fits on the page beside everything else; the rest is counted, never silently left out. */
const MOST = { sites: 8, helped: 5, changes: 5, patterns: 4 }

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

function testsHtml(summary: ClinicianSummary, voice: Voice): string {
  const names = testsLine(summary, voice)
  return section(voice.words.sections.tests, `<p class="small">${escaped(names)}.</p>`)
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

function whyHtml(summary: ClinicianSummary, voice: Voice): string {
  return section(voice.words.sections.why, lines(reasonLines(summary, voice), 6, voice), 'why')
}

function numbersHtml(summary: ClinicianSummary, voice: Voice): string {
  const cells = numberRows(summary, voice).map(
    ([label, value]) =>
      `<tr><td>${escaped(label)}</td><td class="number">${escaped(value)}</td></tr>`,
  )
  return section(voice.words.sections.numbers, `<table><tbody>${cells.join('')}</tbody></table>`)
}

function sitesHtml(summary: ClinicianSummary, voice: Voice): string {
  return section(voice.words.sections.sites, lines(siteLines(summary, voice), MOST.sites, voice))
}

function helpedHtml(summary: ClinicianSummary, voice: Voice): string {
  const said = helpedLines(summary, voice)
  if (said.length === 0) return ''
  return section(
    voice.words.sections.helped,
    `<p>${escaped(said.slice(0, MOST.helped).join(', '))}</p>`,
  )
}

/** Never cut: a medicine left out could be the one that matters. */
function medicinesHtml(summary: ClinicianSummary, voice: Voice): string {
  const { words } = voice
  const isMany = summary.medicines.length >= RUN_TOGETHER_COUNT
  const inner = isMany
    ? `<p class="small">${escaped(medicineLines(summary, voice, '*').join('; '))}. (* ${escaped(words.mayGoWithCramps)})</p>`
    : lines(medicineLines(summary, voice), RUN_TOGETHER_COUNT, voice)
  return section(words.sections.medicines, inner)
}

function conditionsHtml(summary: ClinicianSummary, voice: Voice): string {
  const said = conditionLines(summary, voice)
  const inner =
    said.length >= RUN_TOGETHER_COUNT
      ? `<p class="small">${escaped(said.join('; '))}.</p>`
      : lines(said, RUN_TOGETHER_COUNT, voice)
  return section(voice.words.sections.conditions, inner)
}

const FLAG_CLASS = {
  present: ' class="present"',
  unsure: ' class="unsure"',
  denied: ' class="denied"',
  not_asked: ' class="small"',
  never_asked: '',
} as const

function flagsHtml(summary: ClinicianSummary, voice: Voice): string {
  const inner = flagLines(summary, voice).map(
    ({ kind, says }) => `<p${FLAG_CLASS[kind]}>${escaped(says)}</p>`,
  )
  return section(voice.words.sections.redFlags, inner.join(''), 'flags')
}

function changesHtml(summary: ClinicianSummary, voice: Voice): string {
  if (summary.changes.length === 0) return ''
  const { trial: heads, sections } = voice.words
  const rows = changeRows(summary, voice)
    .slice(-MOST.changes)
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
  const head = ['', heads.when, heads.before, heads.during, heads.outcome]
    .map((cell) => `<th scope="col">${escaped(cell)}</th>`)
    .join('')
  return section(
    sections.changes,
    `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    'changes',
  )
}

function patternsHtml({ findings }: ClinicianSummary, voice: Voice): string {
  const said = patternLines(findings.slice(0, MOST.patterns), voice)
  const inner =
    said.length === 0
      ? `<p>${escaped(voice.words.noPattern)}</p>`
      : `<ul>${said.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
  return section(voice.words.sections.patterns, inner)
}
