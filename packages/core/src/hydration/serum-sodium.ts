import type { Runner } from '../runner/index.ts'

/** Before the run, when nobody measured it. */
export const START_SODIUM_MMOL_PER_L = 140
/** Lowest predicted serum sodium that a plan may end on; below it is hyponatraemia. */
export const MIN_SODIUM_MMOL_PER_L = 135
/** Potassium lost with sweat. */
export const SWEAT_POTASSIUM_MMOL_PER_L = 5

/** Edelman's intercept and slope, turned round. */
const EDELMAN_MMOL_PER_L = 23.8
const EDELMAN_RATIO = 1.03
const OLD_AGE_YEARS = 65
/** Nobody runs on with this much of the body's water gone: there the formula stops, see below. */
export const MAX_WATER_LOST_RATIO = 0.3

/** Water and electrolytes gained (+) or lost (−) since the start. */
export type WaterBalance = Readonly<{
  bodyWaterL: number
  waterChangeL: number
  /** Sodium and potassium together. */
  electrolyteChangeMmol: number
  startMmolPerL?: number
}>

/**
 * Serum sodium after a balance of water and electrolytes (Nguyen-Kurtz form).
 *
 * @source nguyen_kurtz, baker2008
 */
export function endSerumSodiumMmolPerL(balance: WaterBalance): number {
  const startMmolPerL = balance.startMmolPerL ?? START_SODIUM_MMOL_PER_L
  const startL = balance.bodyWaterL
  // An impossible loss is read where it passes the limit, on the straight way there: water and
  // electrolytes shrink together, so that the sign of the change stays true.
  const limitL = -MAX_WATER_LOST_RATIO * startL
  const share = balance.waterChangeL < limitL ? limitL / balance.waterChangeL : 1
  const content =
    (startMmolPerL + EDELMAN_MMOL_PER_L) * startL +
    EDELMAN_RATIO * share * balance.electrolyteChangeMmol
  return content / (startL + share * balance.waterChangeL) - EDELMAN_MMOL_PER_L
}

/**
 * Fastest plain water that keeps serum sodium at or above a limit, whatever the sweat: the formula
 * above solved for the drink. Never negative.
 *
 * @source nguyen_kurtz, uncramp_engineering
 */
export function sodiumSafeMlPerH(
  input: Readonly<{
    bodyWaterL: number
    sweatMlPerH: number
    sweatSodiumMmolPerL: number
    durationS: number
  }>,
): number {
  const limit = MIN_SODIUM_MMOL_PER_L + EDELMAN_MMOL_PER_L
  const spareMmol = (START_SODIUM_MMOL_PER_L - MIN_SODIUM_MMOL_PER_L) * input.bodyWaterL
  const lost = EDELMAN_RATIO * (input.sweatSodiumMmolPerL + SWEAT_POTASSIUM_MMOL_PER_L)
  const spareMlPerH = (spareMmol / limit) * 1000 * (3600 / input.durationS)
  return Math.max(0, input.sweatMlPerH * (1 - lost / limit) + spareMlPerH)
}

/**
 * Total body water by sex, age and training; an unknown sex counts as the smaller share.
 *
 * @source nguyen_kurtz, uncramp_engineering
 */
export function bodyWaterL(
  runner: Pick<Runner, 'massKg' | 'sex' | 'ageYears' | 'training'>,
): number {
  const isOld = runner.ageYears !== undefined && runner.ageYears > OLD_AGE_YEARS
  const adult = runner.sex === 'm' ? 0.6 : 0.5
  const old = runner.sex === 'm' ? 0.5 : 0.45
  const trained = runner.training === 'well' && runner.sex !== 'unknown' ? 0.03 : 0
  return runner.massKg * ((isOld ? old : adult) + trained)
}
