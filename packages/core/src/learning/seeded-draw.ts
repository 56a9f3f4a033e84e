/** A source of numbers in [0, 1) that a seed fixes for ever. */
export type Draw = () => number

/**
 * Mulberry32: 32 bits of state, good enough to shuffle runs, never for secrets.
 *
 * @param seed  any number; only its low 32 bits count
 * @source uncramp_engineering
 */
export function seededDraw(seed: number): Draw {
  let state = Math.trunc(seed) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
