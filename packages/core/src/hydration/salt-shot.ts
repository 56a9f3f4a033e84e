import { ADULT_AGE_YEARS, isExtraSaltRefused, type Runner } from '../runner/index.ts'
import { S_PER_H, S_PER_MIN } from '../units.ts'
import { MAX_DRINK_ML, MIN_DRINK_ML, type SizedDrink } from './drink-times.ts'
import type { SaltShotRefusal } from './reasons.ts'
import { sodiumMgFromSaltG } from './sodium.ts'

/** A restaurant packet when nobody weighed it. */
const PACKET_SALT_G = 0.5
/** No salt shot holds more sodium, or comes with less water. */
export const MAX_SALT_SHOT_MG = 300
export const MIN_SALT_SHOT_ML = 240
const MIN_DURATION_S = 2 * S_PER_H
/** Drinks may be saved up for a salt shot over this long, not longer. */
const MAX_SAVED_OVER_S = 60 * S_PER_MIN

/**
 * Sodium of one salt shot; a bigger packet is used in part.
 *
 * @source uncramp_engineering
 */
export function saltShotSodiumMg(packetSaltG: number = PACKET_SALT_G): number {
  return Math.floor(Math.min(MAX_SALT_SHOT_MG, sodiumMgFromSaltG(Math.max(0, packetSaltG))))
}

/**
 * Why this runner gets no salt shot on this run; nothing when it may be tried.
 *
 * @source eah2015, uncramp_engineering
 */
export function saltShotRefusal(
  input: Readonly<{ runner: Runner; durationS: number }>,
): SaltShotRefusal | undefined {
  const { ageYears } = input.runner
  if (ageYears !== undefined && ageYears < ADULT_AGE_YEARS) return 'age'
  const { runner } = input
  // In a normal pregnancy salt in food is fine, a packet of it in a race is not.
  if (isExtraSaltRefused(runner) || runner.conditions.includes('pregnancy')) return 'health'
  return input.durationS < MIN_DURATION_S ? 'run_too_short' : undefined
}

/** Drinks with one of them set aside for the salt. */
export type PlacedSaltShot = Readonly<{ drinks: readonly SizedDrink[]; shotIndex: number }>

/**
 * Turns the drinks up to about halfway into one salt shot of 240-250 ml, so that its water comes out
 * of what was planned anyway and no cap moves.
 *
 * @returns nothing when no hour of the plan holds 240 ml
 * @source  uncramp_engineering
 */
export function placeSaltShot(
  drinks: readonly SizedDrink[],
  durationS: number,
): PlacedSaltShot | undefined {
  const order = drinks
    .map((drink, i) => ({ i, gapS: Math.abs(drink.atS - durationS / 2) }))
    .toSorted((a, b) => a.gapS - b.gapS)
  for (const { i } of order) {
    const placed = mergeInto(drinks, i)
    if (placed !== undefined) return placed
  }
  return undefined
}

/** Saves up drinks before `index` until they make a salt shot there. */
function mergeInto(drinks: readonly SizedDrink[], i: number): PlacedSaltShot | undefined {
  const shot = drinks[i]
  if (shot === undefined) return undefined
  let saved = 0
  let first = i + 1
  while (first > 0 && saved < MIN_SALT_SHOT_ML) {
    const earlier = drinks[first - 1]
    if (earlier === undefined || shot.atS - earlier.atS > MAX_SAVED_OVER_S) return undefined
    saved += earlier.fluidMl
    first -= 1
  }
  if (saved < MIN_SALT_SHOT_ML) return undefined
  const fluidMl = Math.min(MAX_DRINK_ML, saved)
  const earliest = drinks[first]
  const restMl = saved - fluidMl
  const isRestKept = earliest !== undefined && restMl >= MIN_DRINK_ML
  const before = drinks.slice(0, first)
  return {
    drinks: [
      ...(isRestKept ? [...before, { ...earliest, fluidMl: restMl }] : before),
      { ...shot, fluidMl },
      ...drinks.slice(i + 1),
    ],
    shotIndex: isRestKept ? first + 1 : first,
  }
}
