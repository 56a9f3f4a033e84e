import { clamp } from '../units.ts'

/** Steepest grade the energy curve was measured on. */
const MINETTI_MAX_GRADE_FRAC = 0.45

/**
 * Energy to run one metre on a slope. For energy only: as a pace it promises too much downhill.
 *
 * @param gradeFrac  rise over run; beyond ±0.45 the value at ±0.45
 * @returns          J per kg and m, 3.6 on the flat
 * @source minetti2002
 */
export function minettiJPerKgPerM(gradeFrac: number): number {
  const i = clamp(gradeFrac, -MINETTI_MAX_GRADE_FRAC, MINETTI_MAX_GRADE_FRAC)
  return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6
}

/** Where the fitted curve ends, in percent. */
const CURVE_MAX_PERCENT = 35
/**
 * No downhill is credited with more than this: braking steps cost the calves what the slope gives.
 *
 * @source uncramp_engineering
 */
export const MIN_GRADE_FACTOR = 0.9

/**
 * How much slower than on the flat the same effort is on a slope, with no limit on downhill credit.
 *
 * @param gradeFrac  rise over run; beyond ±0.35 the value at ±0.35
 * @returns          1 on the flat, 1.214 at 5 % up, 0.888 at 5 % down
 * @source strava_grade_fit
 */
export function rawGradeFactor(gradeFrac: number): number {
  const g = clamp(gradeFrac * 100, -CURVE_MAX_PERCENT, CURVE_MAX_PERCENT)
  return (
    (((-5.294439830640173e-7 * g - 3.989571857841264e-6) * g + 0.0020535661142752205) * g +
      0.03265674125152065) *
      g +
    1
  )
}

/**
 * Pace on a slope over pace on the flat at the same effort, as a plan uses it.
 *
 * @returns 0.90 or more
 * @source strava_grade_fit, uncramp_engineering
 */
export function gradeFactor(gradeFrac: number): number {
  return Math.max(MIN_GRADE_FACTOR, rawGradeFactor(gradeFrac))
}
