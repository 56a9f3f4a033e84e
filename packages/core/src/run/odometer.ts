import type { ProgressPoint } from './pace-window.ts'

/** One position from the device. */
export type Fix = Readonly<{
  atS: number
  latitudeDeg: number
  longitudeDeg: number
  /** Radius the device believes itself within. */
  accuracyM: number
}>

/** Distance so far, and the last position that was believed. */
export type Odometer = Readonly<{ atM: number; last?: Fix; points: readonly ProgressPoint[] }>

/** Before the first position. */
export const ODOMETER_ZERO: Odometer = { atM: 0, points: [] }

/** A worse position says too little. @source uncramp_engineering */
export const WORST_ACCURACY_M = 40
/** Nobody runs faster; such a step is a jump. @source uncramp_engineering */
export const FASTEST_MPS = 9
/** A shorter step is the position trembling while one stands. @source uncramp_engineering */
export const LEAST_STEP_M = 4
const EARTH_RADIUS_M = 6_371_000
const RAD_PER_DEG = Math.PI / 180

/**
 * Length of the way between two positions, over a round earth.
 *
 * @source uncramp_engineering
 */
export function betweenM(
  a: Pick<Fix, 'latitudeDeg' | 'longitudeDeg'>,
  b: Pick<Fix, 'latitudeDeg' | 'longitudeDeg'>,
): number {
  const [latA, latB] = [a.latitudeDeg * RAD_PER_DEG, b.latitudeDeg * RAD_PER_DEG]
  const halfLat = (latB - latA) / 2
  const halfLon = ((b.longitudeDeg - a.longitudeDeg) * RAD_PER_DEG) / 2
  const h = Math.sin(halfLat) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(halfLon) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/**
 * Adds one position to the distance. Poor positions, jumps and trembling on the spot change nothing.
 *
 * @returns  the same odometer when the position is not believed
 * @source uncramp_engineering
 */
export function advance(odometer: Odometer, fix: Fix): Odometer {
  const { last, atM, points } = odometer
  if (!(fix.accuracyM <= WORST_ACCURACY_M)) return odometer
  if (last === undefined) return { atM, last: fix, points: [...points, { atS: fix.atS, atM }] }
  const stepS = fix.atS - last.atS
  const stepM = betweenM(last, fix)
  if (stepS <= 0 || stepM / stepS > FASTEST_MPS) return odometer
  if (stepM < LEAST_STEP_M) return odometer
  const nextM = atM + stepM
  return { atM: nextM, last: fix, points: [...points, { atS: fix.atS, atM: nextM }] }
}
