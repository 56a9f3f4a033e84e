import type { JSX } from 'preact'

import { later } from '../shell/later.tsx'
import { asked } from './answer.ts'

const AnswerSheet = later(['plan'], async () => (await import('./AnswerSheet.tsx')).AnswerSheet)

/** The registry of sources is only fetched when the first number is asked. */
export function AnswerSheetDoor(): JSX.Element | null {
  return asked.value === undefined ? null : <AnswerSheet />
}
