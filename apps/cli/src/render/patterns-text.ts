import type { FactorFinding, Patterns } from '@uncramp/core/learning'
import { phrase, type Quantities } from '@uncramp/text'
import type { JudgedFinding, LearningWords } from '@uncramp/text/en/learning'

import { wrapped, type Ink } from './ink.ts'

/** What a page of patterns is written with. */
export type PatternsContext = Readonly<{ words: LearningWords; q: Quantities; ink: Ink }>

type Found = Extract<Patterns, { kind: 'patterns' }>

/** What went before the cramps, as one page; or that there is not enough yet. */
export function patternsText(patterns: Patterns, context: PatternsContext): string {
  const { words, q, ink } = context
  const parts =
    patterns.kind === 'not_enough_yet'
      ? [wrapped(words.notEnough(patterns, q), ink.widthCount, 0)]
      : foundParts(patterns, context)
  return [ink.strong(words.title), ...parts, issuesText(patterns, context)]
    .filter((part) => part !== '')
    .join('\n\n')
}

function foundParts(patterns: Found, context: PatternsContext): readonly string[] {
  const { words, q, ink } = context
  const judged = patterns.findings.filter((one): one is JudgedFinding => 'counts' in one)
  const of = (verdict: FactorFinding['verdict']): readonly JudgedFinding[] =>
    judged.filter((one) => one.verdict === verdict)
  return [
    wrapped(words.basis(patterns, q), ink.widthCount, 0),
    section(ink.warn(`▲ ${words.verdicts.more_likely}`), of('more_likely'), context),
    section(ink.good(`▼ ${words.verdicts.less_likely}`), of('less_likely'), context),
    openText(patterns.findings, context),
    nextText(patterns, context),
    ink.faint(wrapped(words.association, ink.widthCount, 0)),
  ]
}

function section(
  heading: string,
  findings: readonly JudgedFinding[],
  { words, q, ink }: PatternsContext,
): string {
  if (findings.length === 0) return ''
  const lines = findings.map((finding) => {
    const says = words.counts(finding, words.sides[finding.factor], q)
    return `  ${ink.strong(words.factors[finding.factor])}\n  ${oddsBar(finding.odds, ink)}\n    ${wrapped(says, ink.widthCount, 4)}`
  })
  return [heading, ...lines].join('\n')
}

const BAR_COUNT = 41
const BAR_ENDS = 8

/** The range on a ruler from an eighth to eight times, "no difference" in its middle. */
function oddsBar(odds: Readonly<{ low: number; mid: number; high: number }>, ink: Ink): string {
  const placeOf = (value: number): number => {
    const half = (BAR_COUNT - 1) / 2
    const share = Math.log(value) / Math.log(BAR_ENDS)
    return Math.round(half + half * Math.max(-1, Math.min(1, share)))
  }
  const [low, mid, high] = [placeOf(odds.low), placeOf(odds.mid), placeOf(odds.high)]
  const cells = Array.from({ length: BAR_COUNT }, (_, i) => {
    if (i === mid) return '●'
    if (i === placeOf(1)) return '┼'
    return i >= low && i <= high ? '━' : '·'
  })
  return `  ${ink.faint('⅛×')} ${cells.join('')} ${ink.faint('8×')}`
}

/** Everything that cannot be told, shortly: one line per reason why not. */
function openText(findings: readonly FactorFinding[], { words, ink }: PatternsContext): string {
  const reasons = ['open', 'too_few_known', 'never_varies'] as const
  const lines = reasons.flatMap((reason) => {
    const names = findings
      .filter((one) => one.verdict === 'cannot_tell' && one.why === reason)
      .map(({ factor }) => words.factors[factor])
    if (names.length === 0) return []
    const text = `${names.join(', ')}. ${words.cannotTell[reason]}`
    return [`  ${ink.faint('·')} ${wrapped(text, ink.widthCount, 4)}`]
  })
  return lines.length === 0 ? '' : [ink.strong(words.verdicts.cannot_tell), ...lines].join('\n')
}

function nextText({ next }: Found, { words, ink }: PatternsContext): string {
  if (next === undefined) return ''
  return [
    ink.strong(wrapped(words.nextLead(next), ink.widthCount, 0)),
    `  → ${wrapped(words.changes[next.change], ink.widthCount, 4)}`,
  ].join('\n')
}

const SHOWN_ISSUES_COUNT = 5

function issuesText({ issues }: Patterns, { words, q, ink }: PatternsContext): string {
  if (issues.length === 0) return ''
  const more = issues.length - SHOWN_ISSUES_COUNT
  return [
    ink.warn(words.issuesLead),
    ...issues
      .slice(0, SHOWN_ISSUES_COUNT)
      .map((issue) => `  · ${wrapped(phrase(words.issues, issue, q), ink.widthCount, 4)}`),
    ...(more > 0 ? [ink.faint(`  … +${q.integer(more)}`)] : []),
  ].join('\n')
}
