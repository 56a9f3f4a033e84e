import type { Muscle, Side } from '../relief/muscle.ts'

/** What the runner said helped. */
export type CrampHelp =
  | 'stretch'
  | 'massage'
  | 'walking'
  | 'slower_pace'
  | 'drink'
  | 'salt'
  | 'waiting'
  | 'nothing'

/** One cramp as logged, during a run, at night, or days later from memory. */
export type CrampRecord = Readonly<{
  /** When it began. */
  crampAtMs: number
  muscle: Muscle
  side: Side
  /** 1 a twinge, 2 had to slow, 3 had to stop. */
  strength: 1 | 2 | 3
  /** Leave out when not known. */
  durationS?: number
  whatHelped: readonly CrampHelp[]
  isNight: boolean
  duringRun?: Readonly<{ activityId: string; atS: number }>
  disturbedSleep: boolean
  hasWeakness: boolean
}>
