import { S_PER_MIN } from '../units.ts'
import type { ReliefPhase } from './relief-state.ts'

/** Time to come to a safe stop. @source uncramp_engineering */
const SLOW_DOWN_S = 10
/** One round of massage and stretch. @source coach_rules, miller2022 */
export const ROUND_S = 2 * S_PER_MIN
/** A hold inside a round: 20-30 s, then ease. @source miller2022, nhs_leg_cramps */
const HOLD_S = 30
/** Letting go between hold and massage. @source uncramp_engineering */
const EASE_S = 5
/** Light strokes between two holds. @source coach_rules, uncramp_engineering */
const STROKE_S = 25
/** Walking after the muscle has let go: 1-2 min. @source miller2022, uncramp_engineering */
export const WALK_S = 90
/** Easy jogging after the walk. @source uncramp_engineering */
const JOG_S = 3 * S_PER_MIN
/** Softened hills after a cramp. @source uncramp_engineering */
export const SOFT_HILLS_S = 10 * S_PER_MIN
/** A cramp that lasts this long is no longer one to coach. @source nhs_leg_cramps */
export const CRAMP_LIMIT_S = 10 * S_PER_MIN
/** Cramps within this time are counted together. @source uncramp_engineering */
export const COUNT_WINDOW_S = 30 * S_PER_MIN
/** With this many in the window, running ends. @source uncramp_engineering */
export const MAX_CRAMPS_COUNT = 3
/** How much slower to jog after a cramp, at least and at most. @source uncramp_engineering */
export const SLOWER_LOW_FRAC = 0.05
export const SLOWER_HIGH_FRAC = 0.1

/** What the hands and the leg do inside a round. */
export type WorkStep = 'stretch' | 'ease' | 'massage' | 'press_breathe' | 'lean'

const STRETCH_ROUND = [
  { step: 'stretch', durationS: HOLD_S },
  { step: 'ease', durationS: EASE_S },
  { step: 'massage', durationS: STROKE_S },
] as const
const NO_MASSAGE_ROUND = [
  { step: 'stretch', durationS: HOLD_S },
  { step: 'ease', durationS: HOLD_S },
] as const
const NO_STRETCH_ROUND = [{ step: 'massage', durationS: ROUND_S }] as const
const REST_ROUND = [{ step: 'ease', durationS: ROUND_S }] as const
const STITCH_ROUND = [
  { step: 'press_breathe', durationS: 35 },
  { step: 'lean', durationS: 25 },
] as const

/** One part of a round, repeated with the others until the round is over. */
export type WorkPart = Readonly<{ step: WorkStep; durationS: number }>

/** What a round is made of, for this runner and muscle. */
export function workParts(may: {
  readonly mayMassage: boolean
  readonly mayStretch: boolean
  readonly muscle: string
}): readonly WorkPart[] {
  if (may.muscle === 'side_stitch') return STITCH_ROUND
  if (may.mayMassage && may.mayStretch) return STRETCH_ROUND
  if (may.mayStretch) return NO_MASSAGE_ROUND
  return may.mayMassage ? NO_STRETCH_ROUND : REST_ROUND
}

/** How long a phase lasts by itself; undefined when it waits for the runner. */
export function phaseDurationS(phase: ReliefPhase): number | undefined {
  switch (phase) {
    case 'slow_down':
      return SLOW_DOWN_S
    case 'work':
      return ROUND_S
    case 'walk':
      return WALK_S
    case 'jog':
      return JOG_S
    case 'run':
      return SOFT_HILLS_S
    case 'ask':
    case 'finished':
    case 'stopped':
      return undefined
  }
}

/** The phase that follows when a timed one is over. */
export function nextPhase(phase: ReliefPhase): ReliefPhase {
  switch (phase) {
    case 'slow_down':
      return 'work'
    case 'work':
      return 'ask'
    case 'walk':
      return 'jog'
    case 'jog':
      return 'run'
    case 'run':
      return 'finished'
    case 'ask':
    case 'finished':
    case 'stopped':
      return phase
  }
}
