import { emergencyNumbers } from '@uncramp/core/triage'
import {
  URINE_OFF_SCALE,
  URINE_SCALE,
  type UrineAdvice,
  type UrineColour,
} from '@uncramp/core/urine'
import { phrase } from '@uncramp/text'
import { cliLog as logEn } from '@uncramp/text/en/cli-log'
import { triage as triageEn } from '@uncramp/text/en/triage'
import { urine as urineEn } from '@uncramp/text/en/urine'
import { cliLog as logEs } from '@uncramp/text/es/cli-log'
import { triage as triageEs } from '@uncramp/text/es/triage'
import { urine as urineEs } from '@uncramp/text/es/urine'

import type { Voice } from '../flags/voice.ts'
import { terminalInk } from './ink.ts'
import { page, paragraph } from './page.ts'
import { triageText } from './triage-text.ts'

const WORDS = {
  en: { says: logEn.urine, urine: urineEn, triage: triageEn },
  es: { says: logEs.urine, urine: urineEs, triage: triageEs },
} as const

type Speech = Readonly<{ voice: Voice; region: string | undefined }>
/** The colour, and what was typed for it. */
type Seen = Readonly<{ colour: UrineColour; typed: string }>

/** What a colour asks for; what is for triage is said as triage says it, first and alone. */
export function urineText(
  advice: UrineAdvice,
  { colour, typed }: Seen,
  { voice, region }: Speech,
): string {
  const ink = terminalInk()
  const { q, words, locale } = voice
  const { says, urine, triage } = WORDS[locale]
  const isCode = typed.trim().toLowerCase().replaceAll('-', '_') === colour
  const read = [
    says.readAs(typed.trim(), urine.colours[colour]),
    ...(colour === 'brown_cola' ? [says.orDarkYellow] : []),
  ]
  const readAs = isCode ? '' : paragraph(read.join(' '), ink)
  if (advice.kind === 'triage') {
    const numbers = emergencyNumbers(region)
    return page([triageText(advice.result, { words: triage, cli: words.cli, q, numbers }), readAs])
  }
  const loud = { dose: ink.strong, advice: ink.good, withheld: ink.warn }[advice.kind]
  const isRepeated = advice.kind === 'dose'
  return page([
    ink.strong(`${urine.colours[colour]}: ${says.kinds[advice.kind].toLowerCase()}`),
    loud(paragraph(phrase(urine.advice, advice, q), ink)),
    readAs,
    isRepeated ? paragraph(says.look(q.span(advice.recheckAfterS)), ink) : '',
    ink.faint([urine.lightHint, urine.muteHint].map((hint) => paragraph(hint, ink)).join('\n')),
    ink.faint(paragraph(words.cli.notDevice, ink)),
  ])
}

const CODE_COUNT = 20

/** Every colour with its code, palest first, then those off the scale. */
export function coloursText({ locale }: Voice): string {
  const names: readonly (readonly [string, string])[] = Object.entries(WORDS[locale].urine.colours)
  const rows = (scale: object): string =>
    names
      .filter(([code]) => code in scale)
      .map(([code, name]) => `  ${code.replaceAll('_', '-').padEnd(CODE_COUNT)} ${name}`)
      .join('\n')
  return page([rows(URINE_SCALE), rows(URINE_OFF_SCALE)])
}
