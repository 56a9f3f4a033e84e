import type { ReliefInstruction } from '@uncramp/core/relief'
import type { Locale, Phrases } from '@uncramp/text'
import { muscleNames as enMuscles } from '@uncramp/text/en/plan-names'
import * as en from '@uncramp/text/en/relief'
import { muscleNames as esMuscles } from '@uncramp/text/es/plan-names'
import * as es from '@uncramp/text/es/relief'

/** What relief says at a terminal, in one language. */
export type ReliefWords = Readonly<{
  instructions: Phrases<ReliefInstruction>
  signs: Readonly<Record<keyof typeof en.reliefSigns, string>>
  muscles: typeof enMuscles
}>

export const RELIEF_WORDS: Readonly<Record<Locale, ReliefWords>> = {
  en: { instructions: en.reliefInstructions, signs: en.reliefSigns, muscles: enMuscles },
  es: { instructions: es.reliefInstructions, signs: es.reliefSigns, muscles: esMuscles },
}
