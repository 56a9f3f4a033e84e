import { segmentAt } from '../lower-bound.ts'
import type { Split } from './pace-document.ts'

/** Where the plan has the runner when, and when where. Both run on past the finish at the last pace. */
export type PaceClock = Readonly<{
  atSOf: (atM: number) => number
  atMOf: (atS: number) => number
}>

/**
 * The clock of a list of splits: straight lines between their ends.
 *
 * @param splits  in order from 0 m, at least one, every one longer than 0 m and 0 s
 */
export function paceClock(splits: readonly Pick<Split, 'toM' | 'durationS'>[]): PaceClock {
  const [atM, atS] = [[0], [0]]
  let elapsedS = 0
  for (const { toM, durationS } of splits) {
    elapsedS += durationS
    atM.push(toM)
    atS.push(elapsedS)
  }
  return { atSOf: (hereM) => along(atM, atS, hereM), atMOf: (nowS) => along(atS, atM, nowS) }
}

function along(from: readonly number[], to: readonly number[], value: number): number {
  const [low, high] = segmentAt(from, value)
  const [a, b, c, d] = [from[low] ?? 0, from[high] ?? 0, to[low] ?? 0, to[high] ?? 0]
  return c + ((value - a) / (b - a)) * (d - c)
}
