import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { later } from '../shell/later.tsx'
import { loadWords } from '../words/words.ts'
import { asked } from './answer.ts'

const AnswerSheet = later(async () => {
  await loadWords(preferences.locale.value, ['plan'])
  return (await import('./AnswerSheet.tsx')).AnswerSheet
})

/** The registry of sources is only fetched when the first number is asked. */
export function AnswerSheetDoor(): JSX.Element | null {
  return asked.value === undefined ? null : <AnswerSheet />
}
