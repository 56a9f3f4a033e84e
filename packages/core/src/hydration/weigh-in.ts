import type { CautionOf } from '../evidence/index.ts'
import { err, ok, type Result } from '../result.ts'
import type { Runner, WeighIn } from '../runner/index.ts'
import { S_PER_H, S_PER_MIN } from '../units.ts'
import { airVapourKPa } from './heat-exchange.ts'
import { gasLossG, oxygenUptakeLPerMin, respiratoryWaterMl } from './metabolic-rate.ts'

/** Why a weighed run gives no sweat rate. */
export type WeighInError =
  | Readonly<{ code: 'run_too_short'; durationS: number; minS: number }>
  | Readonly<{ code: 'weigh_in_not_a_number' }>
  | Readonly<{ code: 'mass_gained'; gainKg: number; drunkMl: number }>
  | Readonly<{ code: 'negative_sweat'; sweatMl: number }>
  | Readonly<{ code: 'implausible_sweat_rate'; sweatMlPerH: number; maxMlPerH: number }>
  | Readonly<{ code: 'implausible_mass_loss'; lossFrac: number; maxFrac: number }>

/** What to know about a weighed run that does give a rate. */
export type WeighInCaution =
  | CautionOf<'ended_heavier', { gainKg: number }>
  | CautionOf<'weigh_in_short', { durationS: number; bestFromS: number }>
  | CautionOf<'weigh_in_long', { durationS: number; bestToS: number }>
  | CautionOf<'weigh_in_coarse_scale', { stepKg: number }>
  | CautionOf<'weigh_in_much_drunk', { drunkMlPerH: number }>
  | CautionOf<'weigh_in_large_loss', { lossFrac: number }>
  | CautionOf<'weigh_in_low_sweat', { sweatMlPerH: number }>

/** Sweat of one weighed run and the masses lost that were not sweat. */
export type WeighInSweat = Readonly<{
  sweatMl: number
  sweatMlPerH: number
  /** 20th and 80th percentile from the scale's and the method's error alone. */
  lowMlPerH: number
  highMlPerH: number
  logSd: number
  gasG: number
  respiratoryMl: number
  /** Carbon, and breath water: lost on the scale, not from the skin. */
  nonSweatKg: number
  cautions: readonly WeighInCaution[]
}>

/** Shorter runs lose too little for a kitchen scale. */
const MIN_DURATION_S = 20 * S_PER_MIN
/** The best length of a test is 45-90 min. */
const BEST_FROM_S = 45 * S_PER_MIN
const BEST_TO_S = 90 * S_PER_MIN
/** Nobody measured sweats more for long; above it a number was mistyped. */
const MAX_SWEAT_ML_PER_H = 4000
const MAX_LOSS_FRAC = 0.1
const LARGE_LOSS_FRAC = 0.04
const MUCH_DRUNK_ML_PER_H = 1200
const LOW_SWEAT_ML_PER_H = 150
const CAREFUL_LOG_SD = 0.12
const ROUGH_LOG_SD = 0.2
const CAREFUL_STEP_KG = 0.1
/** Sweat, urine and drinks are taken as water. */
const G_PER_ML = 1
/** 20th and 80th percentile of a normal distribution. */
const P80 = 0.84

/**
 * Log-scale noise of one weighed run: 0.12 when careful, 0.20 when short or on a coarse scale.
 *
 * @source uncramp_engineering
 */
export function weighInLogSd(weighIn: Pick<WeighIn, 'durationS' | 'scaleStepKg'>): number {
  const isCareful =
    weighIn.durationS >= BEST_FROM_S && weighIn.scaleStepKg <= CAREFUL_STEP_KG + 1e-9
  return isCareful ? CAREFUL_LOG_SD : ROUGH_LOG_SD
}

/**
 * Whole-body sweat rate from one weighed run: mass lost, plus drunk and eaten, less urine, burnt
 * carbon and breath water.
 *
 * @param weighIn  one run of 20 min or more, weighed dry with an empty bladder
 * @returns        sweat and its spread; cautions when the sums look odd or the runner gained mass
 * @errors         weigh_in_not_a_number · run_too_short · mass_gained · negative_sweat ·
 *                 implausible_sweat_rate · implausible_mass_loss
 * @source         mitchell1972, uncramp_engineering
 */
export function weighInSweat(
  weighIn: WeighIn,
  runner: Pick<Runner, 'training'>,
): Result<WeighInSweat, WeighInError> {
  if (!Object.values(weighIn).every(Number.isFinite)) return err({ code: 'weigh_in_not_a_number' })
  const { durationS } = weighIn
  if (durationS < MIN_DURATION_S)
    return err({ code: 'run_too_short', durationS, minS: MIN_DURATION_S })
  const oxygenLPerMin = oxygenUptakeLPerMin(
    { massKg: weighIn.massBeforeKg, training: runner.training },
    { speedMps: weighIn.speedMps, gradeFrac: 0 },
  )
  const gasG = gasLossG(oxygenLPerMin, durationS)
  const respiratoryMl = respiratoryWaterMl(oxygenLPerMin, airVapourKPa(weighIn), durationS)
  const nonSweatKg = (gasG + G_PER_ML * respiratoryMl) / 1000
  const massLossKg = weighIn.massBeforeKg - weighIn.massAfterKg
  // A gram of food or of water weighs the same on the scale.
  const takenInMl = weighIn.drunkMl + weighIn.eatenG / G_PER_ML
  const sweatMl = (massLossKg - nonSweatKg) * 1000 + takenInMl - weighIn.urineMl
  const sweatMlPerH = (sweatMl * S_PER_H) / durationS
  const error = sumsError(weighIn, sweatMl, sweatMlPerH)
  if (error !== undefined) return err(error)
  const logSd = weighInLogSd(weighIn)
  return ok({
    sweatMl,
    sweatMlPerH,
    lowMlPerH: sweatMlPerH * Math.exp(-P80 * logSd),
    highMlPerH: sweatMlPerH * Math.exp(P80 * logSd),
    logSd,
    gasG,
    respiratoryMl,
    nonSweatKg,
    cautions: weighInCautions(weighIn, sweatMlPerH),
  })
}

function sumsError(
  weighIn: WeighIn,
  sweatMl: number,
  sweatMlPerH: number,
): WeighInError | undefined {
  const gainKg = weighIn.massAfterKg - weighIn.massBeforeKg
  const lossFrac = -gainKg / weighIn.massBeforeKg
  if (lossFrac > MAX_LOSS_FRAC)
    return { code: 'implausible_mass_loss', lossFrac, maxFrac: MAX_LOSS_FRAC }
  if (sweatMl <= 0 && gainKg > 0) return { code: 'mass_gained', gainKg, drunkMl: weighIn.drunkMl }
  if (sweatMl <= 0) return { code: 'negative_sweat', sweatMl }
  if (sweatMlPerH > MAX_SWEAT_ML_PER_H)
    return { code: 'implausible_sweat_rate', sweatMlPerH, maxMlPerH: MAX_SWEAT_ML_PER_H }
  return undefined
}

function weighInCautions(weighIn: WeighIn, sweatMlPerH: number): readonly WeighInCaution[] {
  const cautions: WeighInCaution[] = []
  const { durationS, scaleStepKg } = weighIn
  const gainKg = weighIn.massAfterKg - weighIn.massBeforeKg
  const lossFrac = -gainKg / weighIn.massBeforeKg
  const drunkMlPerH = (weighIn.drunkMl * S_PER_H) / durationS
  const sources = ['uncramp_engineering'] as const
  if (gainKg > 0)
    cautions.push({
      code: 'ended_heavier',
      level: 'stop',
      sources: ['eah2015', 'almond2005'],
      gainKg,
    })
  if (durationS < BEST_FROM_S)
    cautions.push({
      code: 'weigh_in_short',
      level: 'info',
      sources,
      durationS,
      bestFromS: BEST_FROM_S,
    })
  if (durationS > BEST_TO_S)
    cautions.push({ code: 'weigh_in_long', level: 'info', sources, durationS, bestToS: BEST_TO_S })
  if (scaleStepKg > CAREFUL_STEP_KG + 1e-9)
    cautions.push({ code: 'weigh_in_coarse_scale', level: 'info', sources, stepKg: scaleStepKg })
  if (drunkMlPerH > MUCH_DRUNK_ML_PER_H)
    cautions.push({ code: 'weigh_in_much_drunk', level: 'warn', sources, drunkMlPerH })
  if (lossFrac > LARGE_LOSS_FRAC)
    cautions.push({ code: 'weigh_in_large_loss', level: 'warn', sources, lossFrac })
  if (sweatMlPerH < LOW_SWEAT_ML_PER_H)
    cautions.push({ code: 'weigh_in_low_sweat', level: 'warn', sources, sweatMlPerH })
  return cautions
}
