import type { NextChange, Trial, TrialVerdict } from '@uncramp/core/learning'
import type { Quantities } from '@uncramp/text'
import { trialVerdictText } from '@uncramp/text/trial-verdict'

import { terminalInk, wrapped, type Ink } from './ink.ts'
import type { LogWords } from './log-words.ts'
import { page, paragraph, section } from './page.ts'

type Speech = Readonly<{ words: LogWords; q: Quantities }>
type Judged = Readonly<{ trial: Trial; verdict: TrialVerdict }>

/** What to try next, and what was tried. */
export function overviewText(
  next: NextChange | undefined,
  judged: readonly Judged[],
  { words, q }: Speech,
): string {
  const ink = terminalInk()
  const says = words.says.trial
  const isRunning = judged.some(({ verdict }) => verdict.kind === 'running')
  const lines =
    next === undefined
      ? [`  ${wrapped(says.noNext, ink.widthCount, 2)}`]
      : [
          `  ${wrapped(words.learning.nextLead(next), ink.widthCount, 2)}`,
          `  → ${ink.strong(wrapped(words.learning.changes[next.change], ink.widthCount, 4))}`,
          ink.faint(`    uncramp trial start ${next.change.replaceAll('_', '-')}`),
        ]
  const tried = judged.toReversed().map((one) => trialLines(one, { words, q }, ink))
  return page([
    ink.strong(says.title),
    // One change at a time: while one is on trial, no other is offered.
    isRunning ? '' : section(says.next, lines, ink),
    section(says.tried, tried, ink),
    ink.faint(paragraph(words.learning.association, ink)),
  ])
}

/** A trial just begun: what, until when, and what counts. */
export function startedText(trial: Trial, { words, q }: Speech): string {
  const ink = terminalInk()
  const says = words.says.trial
  return page([
    `→ ${ink.strong(wrapped(words.learning.changes[trial.change], ink.widthCount, 2))}`,
    paragraph(says.started(q.day(trial.endAtMs)), ink),
    paragraph(`${says.judgedBy} ${q.distance(trial.countsFromM)}. ${says.keepTo}`, ink),
  ])
}

/** How the last trial stands, or how it ended. */
export function verdictPage(trial: Trial, verdict: TrialVerdict, { words, q }: Speech): string {
  const ink = terminalInk()
  return page([
    ink.strong(words.says.trial.title),
    trialLines({ trial, verdict }, { words, q }, ink),
    ink.faint(paragraph(words.learning.association, ink)),
  ])
}

function trialLines({ trial, verdict }: Judged, { words, q }: Speech, ink: Ink): string {
  const span = words.app.trialSpan(q.day(trial.startAtMs), q.day(trial.endAtMs))
  const loud = { seems_to_help: ink.good, seems_worse: ink.warn }
  const isLoud = verdict.kind === 'seems_to_help' || verdict.kind === 'seems_worse'
  const told = wrapped(trialVerdictText(words.learning.trials, verdict, q), ink.widthCount, 4)
  return [
    `  ${ink.strong(wrapped(words.learning.changes[trial.change], ink.widthCount, 2))}`,
    `    ${ink.faint(span)}`,
    `    ${isLoud ? loud[verdict.kind](told) : told}`,
  ].join('\n')
}
