import type { Rehydration } from '@uncramp/core/hydration'
import { emergencyNumbers, type TriageResult } from '@uncramp/core/triage'
import { phrase } from '@uncramp/text'
import { appCare as careEn } from '@uncramp/text/en/app-care'
import { cliLog as logEn } from '@uncramp/text/en/cli-log'
import { triage as triageEn } from '@uncramp/text/en/triage'
import { appCare as careEs } from '@uncramp/text/es/app-care'
import { cliLog as logEs } from '@uncramp/text/es/cli-log'
import { triage as triageEs } from '@uncramp/text/es/triage'

import type { Voice } from '../flags/voice.ts'
import { terminalInk, type Ink } from './ink.ts'
import { bullet, page, paragraph, section } from './page.ts'
import { triageText } from './triage-text.ts'

const WORDS = {
  en: { says: logEn.after, care: careEn, triage: triageEn },
  es: { says: logEs.after, care: careEs, triage: triageEs },
} as const

type Speech = Readonly<{ voice: Voice; region: string | undefined }>

/** Signs that need help first, and alone when they end all coaching; then what to drink, and why. */
export function rehydrationText(
  advice: Rehydration | undefined,
  triage: TriageResult | undefined,
  { voice, region }: Speech,
): string {
  const ink = terminalInk()
  const { words, q, locale } = voice
  const numbers = emergencyNumbers(region)
  const first =
    triage === undefined
      ? ''
      : triageText(triage, { words: WORDS[locale].triage, cli: words.cli, q, numbers })
  if (advice === undefined || triage?.coachingEnds === true) return first
  const notDevice = triage === undefined ? ink.faint(paragraph(words.cli.notDevice, ink)) : ''
  return page([first, adviceText(advice, voice, ink), notDevice])
}

function adviceText(advice: Rehydration, { words, q, locale }: Voice, ink: Ink): string {
  const { says, care } = WORDS[locale]
  const { hydration } = words
  const marks = { stop: ink.stop('■'), warn: ink.warn('▲'), info: ink.faint('·') }
  const isAmount = advice.advice === 'drink_volume'
  const loud = advice.advice === 'nothing_until_urine' ? ink.stop : ink.good
  return page([
    [ink.strong(says.title), loud(hydration.rehydration[advice.advice])].join('\n'),
    isAmount
      ? [
          ink.strong(
            `  ${care.drinkVolume(q.fluid(advice.lowMl), q.fluid(advice.highMl), q.span(advice.overS))}`,
          ),
          bullet(says.atMost(q.fluidRate(advice.rateMlPerH)), ink),
          ...(advice.withSodium ? [bullet(care.drinkWithSalt, ink)] : []),
        ].join('\n')
      : '',
    advice.cautions
      .map((caution) => bullet(phrase(hydration.cautions, caution, q), ink, marks[caution.level]))
      .join('\n'),
    section(
      says.why,
      advice.because.map((reason) => bullet(phrase(hydration.reasons, reason, q), ink)),
      ink,
    ),
  ])
}
