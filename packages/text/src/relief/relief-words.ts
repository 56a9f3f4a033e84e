import type { ReliefInstruction } from '@uncramp/core/relief'

import { muscleNames as enMuscles } from '../en/plan-names.ts'
import * as en from '../en/relief.ts'
import { muscleNames as esMuscles } from '../es/plan-names.ts'
import * as es from '../es/relief.ts'
import type { Phrases } from '../phrases.ts'
import type { Locale } from '../quantities.ts'

/** What relief says, in one language. */
export type ReliefWords = Readonly<{
  instructions: Phrases<ReliefInstruction>
  signs: Readonly<Record<keyof typeof en.reliefSigns, string>>
  muscles: typeof enMuscles
}>

export const RELIEF_WORDS: Readonly<Record<Locale, ReliefWords>> = {
  en: { instructions: en.reliefInstructions, signs: en.reliefSigns, muscles: enMuscles },
  es: { instructions: es.reliefInstructions, signs: es.reliefSigns, muscles: esMuscles },
}
