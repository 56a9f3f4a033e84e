import { ROW_IDS, listSigns, type TriageLevel, type TriageResult } from '@uncramp/core/triage'
import type { Quantities } from '@uncramp/text'
import type { CliWords } from '@uncramp/text/en/cli'
import type { TriageWords } from '@uncramp/text/en/triage'

import { terminalInk, wrapped, type Ink } from './ink.ts'

type Speech = Readonly<{
  words: TriageWords
  cli: CliWords
  q: Quantities
  numbers: readonly string[]
}>

function inkOf(level: TriageLevel, ink: Ink): (text: string) => string {
  switch (level) {
    case 'emergency':
      return ink.stop
    case 'same_day':
      return ink.warn
    case 'routine':
      return ink.strong
    case 'self_care':
      return ink.good
  }
}

/** A verdict: what to do now first, then what it may be, what to tell, and what pointed there. */
export function triageText(result: TriageResult, { words, cli, q, numbers }: Speech): string {
  const ink = terminalInk()
  const says = words.levels[result.level]
  const loud = inkOf(result.level, ink)
  const line = (text: string, indent: string): string =>
    `${indent}${wrapped(text, ink.widthCount, indent.length)}`
  const numbersLine = result.coachingEnds ? [line(words.emergencyNumbers(numbers, q), '')] : []
  // The first sentence of a level says the same as its own action; say it once.
  const actions = result.actions.filter(
    (action) => !['call_emergency', 'get_help_today', 'see_gp'].includes(action),
  )
  const bullets = (texts: readonly string[]): string =>
    texts.map((text) => `  · ${wrapped(text, ink.widthCount, 4)}`).join('\n')
  const because = result.matched.map(
    (row) =>
      `${words.rows[row.row]}: ${row.signs.map((sign) => words.signs[sign].label.toLowerCase()).join(', ')}`,
  )
  return [
    [loud(says.name.toUpperCase()), loud(line(says.now, '')), ...numbersLine].join('\n'),
    actions.length === 0
      ? ''
      : `${ink.strong(cli.triage.doNow)}\n${bullets(actions.map((action) => words.actions[action]))}`,
    line(says.why, ''),
    result.thinks.length === 0
      ? ''
      : `${words.thinksLead}\n${bullets(result.thinks.map((think) => words.thinks[think]))}`,
    result.tellClinician.length === 0
      ? ''
      : `${ink.strong(cli.triage.tell)}\n${bullets(result.tellClinician.map((tell) => words.tells[tell]))}`,
    because.length === 0 ? '' : ink.faint(`${cli.triage.matched}\n${bullets(because)}`),
    ink.faint(wrapped(cli.notDevice, ink.widthCount, 0)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const CODE_COUNT = 30
const LEVEL_COUNT = 20

/** Every sign under the first row of the table that it belongs to. */
export function triageListText({ words, cli }: Pick<Speech, 'words' | 'cli'>): string {
  const ink = terminalInk()
  const signs = listSigns()
  const rows = ROW_IDS.map((row) => {
    const lines = signs
      .filter((sign) => sign.rows[0] === row)
      .map(({ code, alone }) => {
        const level = inkOf(alone, ink)(words.levels[alone].name.padEnd(LEVEL_COUNT))
        const asks = wrapped(words.signs[code].ask, ink.widthCount, CODE_COUNT + LEVEL_COUNT + 4)
        return `  ${code.padEnd(CODE_COUNT)} ${level} ${asks}`
      })
    return [ink.strong(words.rows[row]), ...lines].join('\n')
  })
  return [ink.faint(cli.triage.listHead), ...rows].join('\n\n')
}
