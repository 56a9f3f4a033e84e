import type { Muscle } from '@uncramp/core/relief'
import type { Quantities } from '@uncramp/text'
import type { CliWords } from '@uncramp/text/en/cli'
import type { ReliefSteps } from '@uncramp/text/relief'
import type { ReliefWords } from '@uncramp/text/relief'

import { terminalInk, wrapped } from './ink.ts'

type Speech = Readonly<{ words: ReliefWords; cli: CliWords; q: Quantities }>
type Listed = ReliefSteps &
  Readonly<{ muscle: Muscle; redFlags: readonly Readonly<{ code: string; says: string }>[] }>

const TIME_COUNT = 8

/** The steps as a list that can be read ahead or printed. */
export function reliefStepsText(listed: Listed, { words, cli, q }: Speech): string {
  const ink = terminalInk()
  const says = cli.relief
  const steps = listed.steps.flatMap(({ phase, says: text, durationS }, index) => {
    const time = durationS === undefined ? '' : q.span(durationS)
    const number = `${index + 1}.`.padStart(4)
    const line = `${number} ${time.padStart(TIME_COUNT)}  ${wrapped(text, ink.widthCount, TIME_COUNT + 7)}`
    const isLastOfRound = phase === 'work' && listed.steps[index + 1]?.phase !== 'work'
    if (!isLastOfRound || listed.roundS === undefined) return [line]
    const repeats = ink.faint(says.repeats(q.span(listed.roundS)))
    return [line, `${' '.repeat(TIME_COUNT + 7)}${repeats}`]
  })
  const goTo = listed.goTo === 'triage' ? says.toTriage : ''
  const flags = listed.redFlags.map(({ says: text }) => `  · ${wrapped(text, ink.widthCount, 4)}`)
  return [
    ink.strong(`${says.steps}: ${words.muscles[listed.muscle]}`),
    steps.join('\n'),
    goTo === '' ? '' : ink.stop(goTo),
    [ink.stop(says.ifYouSee), ...flags].join('\n'),
    ink.faint(wrapped(cli.notDevice, ink.widthCount, 0)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
