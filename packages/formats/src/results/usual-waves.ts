import type { Wave } from '@uncramp/core/field'

/** Where nobody says when waves start: ten minutes apart, in the order of their names. */
const USUAL_GAP_S = 600

/** Waves in the order of the names in the list, and the gap that was assumed, if one was. */
export type UsualWaves = Readonly<{ waves: readonly Wave[]; waveGapS?: number }>

/**
 * Starting groups of a list of whose starts nobody told.
 *
 * @source uncramp_engineering
 */
export function usualWaves(names: readonly string[]): UsualWaves {
  if (names.length < 2) return { waves: [{ name: names[0] ?? '', startAtS: 0 }] }
  const order = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const waves = names.map((name) => ({ name, startAtS: order.indexOf(name) * USUAL_GAP_S }))
  return { waves, waveGapS: USUAL_GAP_S }
}
