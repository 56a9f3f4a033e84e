import {
  RELIEF_RED_FLAGS,
  startRelief,
  type Muscle,
  type ReliefStart,
  type Side,
} from '@uncramp/core/relief'

import type { Quantities } from '../quantities.ts'
import { reliefSteps, type ReliefSteps } from './relief-steps.ts'
import { RELIEF_WORDS } from './relief-words.ts'

/** `uncramp.relief/1`: the steps against one cramp, as a list to read ahead. */
export type ReliefDocument = ReliefSteps &
  Readonly<{
    schema: 'uncramp.relief/1'
    muscle: Muscle
    side: Side
    againCount: number
    redFlags: readonly Readonly<{ code: string; says: string }>[]
  }>

/** The whole way through one cramp that lets go after one round, in the words of one language. */
export function reliefDocument(start: ReliefStart, q: Quantities): ReliefDocument {
  const words = RELIEF_WORDS[q.locale]
  const state = startRelief(start)
  return {
    schema: 'uncramp.relief/1',
    muscle: state.muscle,
    side: state.side,
    againCount: start.againCount,
    ...reliefSteps(state, { words, q }),
    redFlags: RELIEF_RED_FLAGS.map((code) => ({ code, says: words.signs[code] })),
  }
}
