import type { Muscle, Side } from '@uncramp/core/relief'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

/** `left calf`, in the order of the language. */
export function placeName(muscle: Muscle, side: Side): string {
  const w = words('history')
  return muscle === 'side_stitch' || side === 'both'
    ? w.muscles[muscle]
    : w.onSide(w.muscles[muscle], w.sideNames[side])
}

/** With a capital, to begin a line. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** The day, with its year where that is not this one. */
export function dayName(atMs: number): string {
  const q = preferences.q.value
  const year = new Date(atMs).getFullYear()
  return year === new Date().getFullYear() ? q.day(atMs) : `${q.day(atMs)} ${year}`
}
