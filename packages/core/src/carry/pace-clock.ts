import { paceClock as clockOfSplits } from '../pacing/index.ts'
import type { Plan } from '../plan/plan-document.ts'

/** Where the pace plan has the runner when, and when where. Both run on past the finish. */
export type PaceClock = Readonly<{
  /** Seconds from the gun at a distance along the course. */
  atS: (distanceM: number) => number
  /** Distance along the course at a time from the gun. */
  atM: (elapsedS: number) => number
}>

/**
 * The clock of a plan that may come from a file: splits that are no way or no time are passed over,
 * and a plan without usable ones is run evenly.
 *
 * @param plan  splits in order, the first from 0 m
 * @source uncramp_engineering
 */
export function paceClock({ pace, run }: Pick<Plan, 'pace' | 'run'>): PaceClock {
  const usable = pace.splits.filter(({ durationS, fromM, toM }) => durationS > 0 && toM > fromM)
  const evenly = { fromM: 0, toM: run.distanceM, durationS: pace.finishS }
  const { atSOf, atMOf } = clockOfSplits(usable.length > 0 ? usable : [evenly])
  return { atS: atSOf, atM: atMOf }
}
