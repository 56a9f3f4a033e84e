import { err, ok, type Result } from '../result.ts'
import type { Sex } from '../runner/index.ts'
import { HALF_MARATHON_M, M_PER_KM, MARATHON_M } from '../units.ts'
import {
  HEAT_TERMS_SHRINK_FRAC,
  MODEL_AT_5_KM,
  MODEL_AT_HALF,
  type FittedOutcome,
} from './race-coefficients.ts'

/** Who runs and how warm it is; unknown sex counts as the mix of the data, unknown age as 40. */
export type RaceModelRunner = Readonly<{ sex: Sex; ageYears?: number; temperatureC: number }>

/** A finish range: `low…high` held 8 of 10 runners of the data, `lowHalf…highHalf` 5 of 10. Never show `middleS` alone. */
export type FinishRange = Readonly<{
  lowS: number
  lowHalfS: number
  middleS: number
  highHalfS: number
  highS: number
  /** Second half over first half; `low` and `high` as above. */
  halfRatio: Readonly<{ low: number; mid: number; high: number }>
  /** Chance of a 5 km between 25 and 40 km at least 20 % (25 %) slower than the 5-20 km pace. */
  wall20Frac: number
  wall25Frac: number
}>

export type RaceModelError =
  | Readonly<{ code: 'splits_not_rising'; first5kS: number; first10kS?: number; halfS?: number }>
  | Readonly<{ code: 'outside_race_data'; what: 'predicted' | 'first_5k' | 'half' | 'fade' }>

const FIVE_KM_M = 5000
const TEN_KM_M = 10_000
const UNKNOWN_FEMALE_FRAC = 0.42
const NEUTRAL_AGE_YEARS = 40
const HOT_FROM_C = 10
/** Where the data ends: marathons of 2:10-7:00, starts within 30 % of the pace to compare with. */
const MIN_MARATHON_S = 7800
const MAX_MARATHON_S = 25_200
const MAX_LOG_PACE = 0.3

function person({ sex, ageYears = NEUTRAL_AGE_YEARS, temperatureC }: RaceModelRunner) {
  const femaleFrac = sex === 'unknown' ? UNKNOWN_FEMALE_FRAC : sex === 'f' ? 1 : 0
  const decades = Math.max(-2.2, Math.min(5, (ageYears - NEUTRAL_AGE_YEARS) / 10))
  const hot = Math.min(2.5, Math.max(0, temperatureC - HOT_FROM_C) / 10)
  return { femaleFrac, decades, hot }
}

function dot(beta: readonly number[], terms: readonly number[]): number {
  return beta.reduce((sum, factor, index) => sum + factor * (terms[index] ?? 0), 0)
}

function quantiles(fit: FittedOutcome, terms: readonly number[], scale: readonly number[]) {
  const [mean, spread] = [dot(fit.beta, terms), Math.exp(dot(fit.sigma, scale))]
  return (quantileIndex: number): number => mean + (fit.quantile[quantileIndex] ?? 0) * spread
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/**
 * Finish range of a marathon from the first 5 km and the time predicted beforehand. It says little
 * about the second half (3-10 % of its spread), so show the range. Fast starters are fitter in the
 * data: this is what such runners did, not what easing off would change.
 *
 * @param predictedS  from past races, in cool air, 2:10-7:00 h
 * @errors            splits_not_rising · outside_race_data
 * @source race_data
 */
export function finishRangeAt5k(
  input: RaceModelRunner & Readonly<{ predictedS: number; first5kS: number }>,
): Result<FinishRange, RaceModelError> {
  const { predictedS, first5kS } = input
  if (!(first5kS > 0 && first5kS < predictedS)) return err({ code: 'splits_not_rising', first5kS })
  if (!(predictedS >= MIN_MARATHON_S && predictedS <= MAX_MARATHON_S))
    return err({ code: 'outside_race_data', what: 'predicted' })
  const z = Math.log(predictedS / 14_400)
  const q = Math.log(first5kS / FIVE_KM_M / (predictedS / MARATHON_M))
  if (Math.abs(q) > MAX_LOG_PACE) return err({ code: 'outside_race_data', what: 'first_5k' })
  const { femaleFrac: fem, decades: age, hot } = person(input)
  const early = [1, z, z * z, q, q * q, q * q * q, q * z, fem, fem * z, fem * q]
  const terms = [...early, age, age * age, hot, hot * q, hot * z]
  const scale = [1, z, q, Math.abs(q), fem, hot]
  const finish = quantiles(MODEL_AT_5_KM.finishOverPredicted, terms, scale)
  const ratio = quantiles(MODEL_AT_5_KM.halfRatio, terms, scale)
  return ok({
    ...range((index) => predictedS * Math.exp(finish(index))),
    halfRatio: halves(ratio),
    wall20Frac: logistic(dot(MODEL_AT_5_KM.wall20, terms)),
    wall25Frac: logistic(dot(MODEL_AT_5_KM.wall25, terms)),
  })
}

/** Heat terms of the half-way model, by their place in its list. */
const HEAT_TERM_INDICES: readonly number[] = [14, 15, 16]

/**
 * Finish range of a marathon from the splits at 5 km, 10 km and half-way; no predicted time needed:
 * by then the shape of the run says more than the past does.
 *
 * @errors splits_not_rising · outside_race_data
 * @source race_data
 */
export function finishRangeAtHalf(
  input: RaceModelRunner & Readonly<{ first5kS: number; first10kS: number; halfS: number }>,
): Result<FinishRange, RaceModelError> {
  const { first5kS, first10kS, halfS } = input
  if (!(first5kS > 0 && first10kS > first5kS && halfS > first10kS))
    return err({ code: 'splits_not_rising', first5kS, first10kS, halfS })
  if (!(halfS >= MIN_MARATHON_S / 2 && halfS <= MAX_MARATHON_S / 2))
    return err({ code: 'outside_race_data', what: 'half' })
  const h = Math.log(halfS / 7200)
  const e = Math.log(first5kS / FIVE_KM_M / (halfS / HALF_MARATHON_M))
  if (Math.abs(e) > MAX_LOG_PACE) return err({ code: 'outside_race_data', what: 'first_5k' })
  const laterSPerKm = ((halfS - first10kS) / (HALF_MARATHON_M - TEN_KM_M)) * M_PER_KM
  const fade = Math.log(laterSPerKm / (((first10kS - first5kS) / FIVE_KM_M) * M_PER_KM))
  if (Math.abs(fade) > MAX_LOG_PACE) return err({ code: 'outside_race_data', what: 'fade' })
  const { femaleFrac: fem, decades: age, hot } = person(input)
  const shape = [1, h, h * h, e, e * e, fade, fade * fade, e * fade, fade * h, e * h]
  const all = [...shape, fem, fem * h, age, age * age, hot, hot * h, hot * fade]
  const terms = all.map((term, index) =>
    HEAT_TERM_INDICES.includes(index) ? term * HEAT_TERMS_SHRINK_FRAC : term,
  )
  const ratio = quantiles(MODEL_AT_HALF.halfRatio, terms, [1, h, Math.abs(e), fade, fem, hot])
  return ok({
    ...range((index) => halfS * (1 + Math.exp(ratio(index)))),
    halfRatio: halves(ratio),
    wall20Frac: logistic(dot(MODEL_AT_HALF.wall20, terms)),
    wall25Frac: logistic(dot(MODEL_AT_HALF.wall25, terms)),
  })
}

/** The fitted quantiles are 5, 10, 25, 50, 75, 90, 95 %. */
function range(at: (quantileIndex: number) => number) {
  return { lowS: at(1), lowHalfS: at(2), middleS: at(3), highHalfS: at(4), highS: at(5) }
}

function halves(logAt: (quantileIndex: number) => number) {
  return { low: Math.exp(logAt(1)), mid: Math.exp(logAt(3)), high: Math.exp(logAt(5)) }
}
