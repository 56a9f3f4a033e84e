import type { Runner } from '../runner/index.ts'
import type { Muscle, Side } from './muscle.ts'

/**
 * Where the runner is in the protocol. `work` is massage and stretch (for a side stitch: press,
 * breathe, lean); `ask` waits for an answer; `run` is back on the way with softened hills.
 */
export type ReliefPhase =
  | 'slow_down'
  | 'work'
  | 'ask'
  | 'walk'
  | 'jog'
  | 'run'
  | 'finished'
  | 'stopped'

/** Feelings that stop coaching only together with cramps in more than one muscle group. */
export const UNWELL_SIGNS = ['nausea', 'dizziness'] as const
/** Cramping in a second muscle group; with one of `UNWELL_SIGNS` it stops coaching. */
export const SECOND_MUSCLE_SIGN = 'second_muscle'

/**
 * Red flags to offer on the relief screen. Any other code given as a sign is taken for a red flag as
 * well, so that triage may know more of them than this list does.
 *
 * @source nhs_leg_cramps, miller2022, uncramp_engineering
 */
export const RELIEF_RED_FLAGS = [
  'confusion',
  'collapse',
  'seizure',
  'chest_pain',
  'sudden_breathlessness',
  'palpitations',
  'vomiting',
  'headache',
  'cola_urine',
  'pop_or_kick',
  'one_leg_swollen_warm',
  'numb_pale_foot',
  'jaw_stiffness',
  'cannot_bear_weight',
] as const

/** Why coaching ended, with the facts behind it. */
export type ReliefStop =
  | Readonly<{ code: 'red_flag'; sign: string }>
  | Readonly<{ code: 'unwell_many_muscles'; sign: string }>
  | Readonly<{ code: 'third_cramp'; crampsCount: number; withinS: number }>
  | Readonly<{ code: 'too_long'; lastedS: number; limitS: number }>
  | Readonly<{ code: 'runner_stopped' }>

/** An earlier cramp of this run. */
export type RecentCramp = Readonly<{ atS: number; muscle: Muscle }>

/** A relief in progress: plain data, safe to store and read back in the middle. */
export type ReliefState = Readonly<{
  muscle: Muscle
  side: Side
  phase: ReliefPhase
  phaseAtS: number
  /** When this cramp began; it counts until `eased`. */
  crampAtS: number
  isCramping: boolean
  /** Rounds of massage and stretch in this cramp, the present one included. */
  roundsCount: number
  /** Cramps of this run so far, oldest first, this one included. */
  cramps: readonly RecentCramp[]
  /** Cramps told as a bare number only, added to those in `cramps`. */
  unlistedCount: number
  signs: readonly string[]
  mayMassage: boolean
  mayStretch: boolean
  lastAtS: number
  stop?: ReliefStop
}>

/** What starts a relief. */
export type ReliefStart = Readonly<{
  muscle: Muscle
  side: Side
  /** How many cramps came before this one in the last half hour, listed or not. */
  againCount: number
  nowAtS: number
  runner: Pick<Runner, 'conditions' | 'medicines'>
  recentCramps: readonly RecentCramp[]
}>

/**
 * What can happen. `tick` only lets time pass; `done` skips to the end of a timed phase;
 * `still_cramping` answers the question, or says that it is back while walking, jogging or running.
 */
export type ReliefEvent =
  | Readonly<{ kind: 'tick' }>
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'still_cramping' }>
  | Readonly<{ kind: 'eased' }>
  | Readonly<{ kind: 'sign'; code: string }>
  | Readonly<{ kind: 'stop' }>
