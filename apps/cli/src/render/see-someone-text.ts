import type { SeeSomeone } from '@uncramp/core/learning'
import { phrase, type Quantities } from '@uncramp/text'
import type { CliWords } from '@uncramp/text/en/cli'

import { terminalInk, wrapped } from './ink.ts'
import type { LogWords } from './log-words.ts'
import { page, paragraph } from './page.ts'

type Speech = Readonly<{ words: LogWords; cli: CliWords; q: Quantities }>
type Counts = Readonly<{ crampsCount: number; medicinesCount: number; changesCount: number }>

/** Reasons to see someone, the gravest loud, each with the door to what to do. */
export function seeSomeoneText(
  reasons: readonly SeeSomeone[],
  counts: Counts,
  { words, cli, q }: Speech,
): string {
  const ink = terminalInk()
  const says = words.says.seeSomeone
  const { crampsCount, medicinesCount, changesCount } = counts
  const told = reasons.map((reason) => {
    const isToday = reason.level === 'same_day' || reason.level === 'emergency'
    const [mark, loud] = isToday ? (['■', ink.stop] as const) : (['▲', ink.warn] as const)
    const text = wrapped(phrase(words.triage.seeSomeone, reason, q), ink.widthCount, 4)
    return `  ${loud(`${mark} ${text}`)}\n    ${ink.faint(wrapped(says.alsoAsk(reason.sign), ink.widthCount, 4))}`
  })
  return page([
    ink.strong(says.title),
    reasons.length === 0 ? paragraph(says.nothing, ink) : told.join('\n'),
    ink.faint(
      paragraph(
        says.basis(q.integer(crampsCount), q.integer(medicinesCount), q.integer(changesCount)),
        ink,
      ),
    ),
    ink.faint(paragraph(cli.notDevice, ink)),
  ])
}
