import { FEEDBACK_KINDS, SHARE_FROM_COUNT, type OptionShare } from '@uncramp/core/learning'
import { MUSCLES } from '@uncramp/core/relief'
import { STRETCHES } from '@uncramp/core/stretching'
import type { Quantities } from '@uncramp/text'

import { terminalInk, wrapped, type Ink } from './ink.ts'
import type { LogWords } from './log-words.ts'
import { page, paragraph, section, shareBar } from './page.ts'

/** Columns before a text that stands under a bar. */
const INDENT_COUNT = 13

type Speech = Readonly<{ words: LogWords; q: Quantities }>

/** What a judged thing is called: the muscle that cramped, the drink of the plan, the stretch. */
export function optionName(
  { kind, option }: Pick<OptionShare, 'kind' | 'option'>,
  words: LogWords,
): string {
  switch (kind) {
    case 'relief': {
      const muscle = MUSCLES.find((one) => one === option)
      return muscle === undefined
        ? words.learning.feedbackKinds.relief
        : words.app.crampOf(words.muscles[muscle])
    }
    case 'drink_plan': {
      if (option === kind) return words.learning.feedbackKinds.drink_plan
      if (option === 'water') return words.app.planWater
      const known: Readonly<Record<string, string>> = words.pantry
      return known[option] ?? option
    }
    case 'stretching': {
      const stretch = STRETCHES.find((one) => one === option)
      return stretch === undefined
        ? words.learning.feedbackKinds.stretching
        : words.stretches[stretch]
    }
    case 'warm_up':
      return words.app.warmUpSet
    case 'massage':
      return words.app.massageSet
  }
}

/** How often each thing helped this runner, in the order they were given, by kind. */
export function worksText(shares: readonly OptionShare[], { words, q }: Speech): string {
  const ink = terminalInk()
  const title = ink.strong(words.app.worksTitle)
  if (shares.length === 0) return page([title, paragraph(words.says.works.none, ink)])
  const kinds = FEEDBACK_KINDS.map((kind) => {
    const own = shares.filter((share) => share.kind === kind)
    const lines = own.flatMap((share) => optionLines(share, { words, q }, ink))
    return section(words.learning.feedbackKinds[kind], lines, ink)
  })
  return page([title, ink.faint(paragraph(words.says.works.order, ink)), ...kinds])
}

function optionLines(share: OptionShare, { words, q }: Speech, ink: Ink): readonly string[] {
  const missingCount = SHARE_FROM_COUNT - share.triedCount
  const bar = missingCount > 0 ? ink.faint('··········') : ink.good(shareBar(share.share.midFrac))
  const few = missingCount > 0 ? ` ${ink.faint(`(${words.app.worksFew(missingCount)})`)}` : ''
  return [
    `  ${bar} ${optionName(share, words)}`,
    `${' '.repeat(INDENT_COUNT)}${wrapped(`${words.learning.share(share, q)}${few}`, ink.widthCount, INDENT_COUNT)}`,
  ]
}
