import {
  stepRelief,
  viewRelief,
  type ReliefPhase,
  type ReliefState,
  type ReliefView,
} from '@uncramp/core/relief'

import { phrase } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import type { ReliefWords } from './relief-words.ts'

/** One step of the protocol as a line to read. */
export type ReliefStep = Readonly<{
  phase: ReliefPhase
  code: string
  says: string
  figure: string
  durationS?: number
}>

/** The way through when the cramp lets go after one round. */
export type ReliefSteps = Readonly<{
  steps: readonly ReliefStep[]
  /** How long the steps of `work` are repeated. */
  roundS?: number
  stop?: NonNullable<ReliefState['stop']>
  goTo?: NonNullable<ReliefView['goTo']>
}>

type Speech = Readonly<{ words: ReliefWords; q: Quantities }>

function stepOf(view: ReliefView, { words, q }: Speech): ReliefStep {
  const { phase, instruction, figure } = view
  const durationS = view.partLeftS ?? view.leftS
  return {
    phase,
    code: instruction.code,
    says: phrase(words.instructions, instruction, q),
    figure,
    ...(durationS === undefined ? {} : { durationS: Math.round(durationS) }),
  }
}

/** Steps ahead from a fresh state, walked with the protocol itself. */
export function reliefSteps(state: ReliefState, speech: Speech): ReliefSteps {
  const steps: ReliefStep[] = []
  let [now, atS] = [state, state.lastAtS]
  let roundS: number | undefined
  for (;;) {
    const view = viewRelief(now, atS)
    const step = stepOf(view, speech)
    if (view.phase === 'work') roundS ??= view.leftS
    // A round repeats its parts; each is told once.
    const isTold = steps.some(({ phase, code }) => phase === step.phase && code === step.code)
    if (!isTold) steps.push(step)
    if (now.phase === 'stopped' || now.phase === 'finished') {
      return {
        steps,
        ...(roundS === undefined ? {} : { roundS }),
        ...(now.stop === undefined ? {} : { stop: now.stop }),
        ...(view.goTo === undefined ? {} : { goTo: view.goTo }),
      }
    }
    atS += view.partLeftS ?? view.leftS ?? 0
    now = stepRelief(now, now.phase === 'ask' ? { kind: 'eased' } : { kind: 'tick' }, atS)
  }
}
