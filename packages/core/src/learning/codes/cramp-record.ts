import type { Muscle, Side } from '../../relief/muscle.ts'

/** What a runner may say helped. */
export const CRAMP_HELPS = [
  'stretch',
  'massage',
  'walking',
  'slower_pace',
  'drink',
  'salt',
  'waiting',
  'nothing',
] as const

/** What the runner said helped. */
export type CrampHelp = (typeof CRAMP_HELPS)[number]

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

/** The little that a tap knows; everything else can be added days later. */
export type CrampTap = Pick<CrampRecord, 'crampAtMs' | 'muscle'> & Partial<CrampRecord>

/**
 * A whole record from one tap: what was not said is what it most often is, a cramp in one run that
 * made the runner slow down. A night cramp that is only tapped woke the runner.
 *
 * @source uncramp_engineering
 */
export function crampFromTap(tap: CrampTap): CrampRecord {
  return {
    side: 'both',
    strength: 2,
    whatHelped: [],
    isNight: false,
    disturbedSleep: tap.isNight ?? false,
    hasWeakness: false,
    ...tap,
  }
}
