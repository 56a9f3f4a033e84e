import type { Muscle, Side } from '@uncramp/core/relief'

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
