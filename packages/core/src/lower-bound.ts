import { clamp } from './units.ts'

/**
 * Where a value belongs in a column that never falls.
 *
 * @returns  the first index whose value is `value` or more; the length where there is none
 * @example lowerBound([0, 10, 10, 20], 10) //=> 1
 */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The place behind all values up to and with this one.
 *
 * @returns  the first index whose value is more than `value`; the length where there is none
 * @example upperBound([0, 10, 10, 20], 10) //=> 3
 */
export function upperBound(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The segment between two neighbours of a rising column that a value lies in; before and behind the
 * column the first and the last one, so that a line may be drawn on.
 *
 * @returns  index of its first end and of its other end, the same where there is only one
 * @example segmentAt([0, 10, 20], 25) //=> [1, 2]
 */
export function segmentAt(sorted: ArrayLike<number>, value: number): readonly [number, number] {
  const low = clamp(upperBound(sorted, value) - 1, 0, Math.max(0, sorted.length - 2))
  return [low, Math.min(low + 1, sorted.length - 1)]
}
