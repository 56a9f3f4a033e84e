import type { Runner } from '../runner/index.ts'
import { SODIUM_MG_PER_MMOL, SODIUM_MG_PER_SALT_G, clamp } from '../units.ts'

const MEDIAN_MMOL_PER_L = 36
const LOG_SD = 0.3
const LOW_MMOL_PER_L = 15
const HIGH_MMOL_PER_L = 80
const RACE_RATIO = 1.2
const SALTY_MMOL_PER_L = 8
const SALTY_WORST_MMOL_PER_L = 60
const P80 = 0.84

/** Expected sodium of a runner's sweat, with its spread. */
export type SweatSodium = Readonly<{
  sodiumMgPerL: number
  lowMgPerL: number
  highMgPerL: number
  isMeasured: boolean
}>

/**
 * Sodium in a runner's sweat: measured if it was, else 36 mmol/L, 8 more for a salty sweater, a
 * fifth more at race effort, always within 15-80 mmol/L.
 *
 * @source baker2016, holmes2016, uncramp_engineering
 */
export function sweatSodium(
  runner: Pick<Runner, 'isSaltySweater' | 'sweatSodiumMgPerL'>,
  isRace: boolean,
): SweatSodium {
  const measured = runner.sweatSodiumMgPerL
  const expected =
    (MEDIAN_MMOL_PER_L + (runner.isSaltySweater ? SALTY_MMOL_PER_L : 0)) * (isRace ? RACE_RATIO : 1)
  const mmolPerL = measured === undefined ? expected : measured / SODIUM_MG_PER_MMOL
  const logSd = measured === undefined ? LOG_SD : 0
  const bounded = (z: number): number =>
    clamp(mmolPerL * Math.exp(z * logSd), LOW_MMOL_PER_L, HIGH_MMOL_PER_L) * SODIUM_MG_PER_MMOL
  return {
    sodiumMgPerL: bounded(0),
    lowMgPerL: bounded(-P80),
    highMgPerL: bounded(P80),
    isMeasured: measured !== undefined,
  }
}

/**
 * Sweat sodium for worst cases: the runner's own, but never less salty than 60 mmol/L.
 *
 * @source baker2016, uncramp_engineering
 */
export function worstSweatSodiumMmolPerL(
  runner: Pick<Runner, 'isSaltySweater' | 'sweatSodiumMgPerL'>,
): number {
  return Math.max(
    SALTY_WORST_MMOL_PER_L,
    sweatSodium(runner, true).sodiumMgPerL / SODIUM_MG_PER_MMOL,
  )
}

/** Sodium of a drink, from mmol/L to mg/L. */
export function sodiumMgPerLFromMmolPerL(sodiumMmolPerL: number): number {
  return sodiumMmolPerL * SODIUM_MG_PER_MMOL
}

/** Sodium of a drink, from mg/L to mmol/L. */
export function sodiumMmolPerLFromMgPerL(sodiumMgPerL: number): number {
  return sodiumMgPerL / SODIUM_MG_PER_MMOL
}

/** Sodium in table salt. */
export function sodiumMgFromSaltG(saltG: number): number {
  return saltG * SODIUM_MG_PER_SALT_G
}

/** Table salt that holds so much sodium. */
export function saltGFromSodiumMg(sodiumMg: number): number {
  return sodiumMg / SODIUM_MG_PER_SALT_G
}

/** Most sodium that a plan may schedule in drinks and salt: in any one hour, and in the whole run. */
export type SodiumCaps = Readonly<{ perHourMg: number; perEventMg: number }>

const PRIOR_HOURLY_MG = 600
const MEASURED_HOURLY_MG = 1000
const EVENT_CAP_MG = 3000
const MAX_REPLACED_FRAC = 0.6

/**
 * Hard caps on sodium: 600 mg/h and 3 g per event while the sweat was not measured, 1000 mg/h when
 * it was; in both cases at most 60 % of what is expected to be lost.
 *
 * @source mccubbin2018, uncramp_engineering
 */
export function sodiumCaps(
  runner: Pick<Runner, 'isSaltySweater' | 'sweatSodiumMgPerL'>,
  sweatMlPerH: number,
  durationS: number,
): SodiumCaps {
  const sodium = sweatSodium(runner, false)
  const lostMg = ((sweatMlPerH * durationS) / 3600 / 1000) * sodium.sodiumMgPerL
  const replacedMg = MAX_REPLACED_FRAC * lostMg
  return sodium.isMeasured
    ? { perHourMg: MEASURED_HOURLY_MG, perEventMg: replacedMg }
    : { perHourMg: PRIOR_HOURLY_MG, perEventMg: Math.min(EVENT_CAP_MG, replacedMg) }
}
