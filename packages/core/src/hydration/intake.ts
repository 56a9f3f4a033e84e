import type { Grade } from '../evidence/index.ts'
import { healthFlags, type HealthFlag, type Runner } from '../runner/index.ts'
import { S_PER_H, S_PER_MIN, clamp } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import { RISK_CARD_SCORE, RISK_THIRST_ONLY_SCORE, lowSodiumRisk } from './low-sodium-risk.ts'
import type { HydrationCaution, HydrationReason } from './reasons.ts'
import {
  MIN_SODIUM_MMOL_PER_L,
  SWEAT_POTASSIUM_MMOL_PER_L,
  bodyWaterL,
  endSerumSodiumMmolPerL,
  sodiumSafeMlPerH,
} from './serum-sodium.ts'
import { worstSweatSodiumMmolPerL } from './sodium.ts'
import type { SweatEstimate } from './sweat-rate.ts'

/** The run that drinking is planned for. */
export type IntakeInput = Readonly<{
  runner: Runner
  sweat: SweatEstimate
  durationS: number
  distanceM: number
  weather: Weather
  /** `personal`, or the coach's own dose; the caps hold in both. */
  method: 'personal' | 'rule_of_thumb'
}>

/** What limits the drinking. */
export type IntakeCapBy = 'gut' | 'mass' | 'sweat' | 'sodium'

/** Drinking rate under its caps. `massChangeFrac` and `endSerumSodium…` are worst over the sweat range. */
export type PlannedIntake = Readonly<{
  capBy: IntakeCapBy
  /** `none` under an hour, `optional` to 90 min, `thirst_only` when the low-sodium score says so. */
  need: 'none' | 'optional' | 'planned' | 'thirst_only'
  /** Whole ml/h; 0 when nothing is planned. */
  planMlPerH: number
  /** Whole ml/h; never to be passed, whatever the need. */
  capMlPerH: number
  /** What it would take to lose no more than 2 % at the median sweat rate. */
  floorMlPerH: number
  isTwoPercentHeld: boolean
  /** At the median sweat rate, drinks at `planMlPerH` all the way. */
  medianMassChangeFrac: number
  massChangeFrac: number
  endSerumSodiumMmolPerL: number
  lowSodiumRiskScore: number
  because: readonly HydrationReason[]
  grade: Grade
  cautions: readonly HydrationCaution[]
}>

/** No number may be given: a condition or medicine of list B. */
export type RefusedIntake = Readonly<{ capBy: 'refused'; refusedBy: readonly HealthFlag[] }>

const GUT_ML_PER_H = 800
const TRAINED_GUT_ML_PER_H = 1000
const TRAINED_GUT_RUNS_COUNT = 3
const MASS_ML_PER_KG = 10
const SWEAT_RATIO = 0.9
const HALF_OF_SWEAT_RATIO = 0.5
/** An own figure twice or half of what is expected is checked with the runner. */
const FAR_RATIO = 1.8
const MAX_LOSS_FRAC = 0.02
/** Under an hour thirst is enough; from 90 min on drinking is planned. */
export const NO_PLAN_BELOW_S = 60 * S_PER_MIN
export const PLANNED_FROM_S = 1.5 * S_PER_H
/** The coach's dose: 6-8 fl oz every 20 minutes, in ml. */
export const RULE_DRINK_LOW_ML = 177
export const RULE_DRINK_HIGH_ML = 237
const RULE_ML_PER_H = ((RULE_DRINK_LOW_ML + RULE_DRINK_HIGH_ML) / 2) * 3

type Cap = Readonly<{ capMlPerH: number; capBy: IntakeCapBy }>

/**
 * Highest rate at which this runner may drink for so long: the lowest of what the gut empties,
 * 10 ml per kg and hour, nine tenths of the low end of the sweat range, and the rate of plain water
 * that keeps serum sodium at 135 mmol/L with salty sweat, whatever the runner sweats in that range.
 *
 * @returns whole ml/h, rounded down, never negative
 * @source  lambert2008, acsm2007, montain2006, eah2015, uncramp_engineering
 */
export function drinkingCap(
  runner: Runner,
  sweat: Pick<SweatEstimate, 'lowMlPerH' | 'sweatMlPerH' | 'highMlPerH'>,
  durationS: number,
): Cap {
  const gutMlPerH =
    runner.gutTrainedRunsCount >= TRAINED_GUT_RUNS_COUNT ? TRAINED_GUT_ML_PER_H : GUT_ML_PER_H
  const waterL = bodyWaterL(runner)
  const sweatSodiumMmolPerL = worstSweatSodiumMmolPerL(runner)
  let sodiumMlPerH = Infinity
  for (const sweatMlPerH of [sweat.lowMlPerH, sweat.sweatMlPerH, sweat.highMlPerH]) {
    const input = { bodyWaterL: waterL, sweatMlPerH, sweatSodiumMmolPerL, durationS }
    sodiumMlPerH = Math.min(sodiumMlPerH, sodiumSafeMlPerH(input))
  }
  const limits: readonly Cap[] = [
    { capMlPerH: MASS_ML_PER_KG * runner.massKg, capBy: 'mass' },
    { capMlPerH: SWEAT_RATIO * sweat.lowMlPerH, capBy: 'sweat' },
    { capMlPerH: sodiumMlPerH, capBy: 'sodium' },
  ]
  let lowest: Cap = { capMlPerH: gutMlPerH, capBy: 'gut' }
  for (const limit of limits) if (limit.capMlPerH < lowest.capMlPerH) lowest = limit
  return { capMlPerH: Math.floor(lowest.capMlPerH), capBy: lowest.capBy }
}

/**
 * How much to drink on a run: half the sweat, or what holds the loss at 2 %, always under the cap.
 * A list-B condition or medicine gets no number at all.
 *
 * @source acsm2007, kenefick2018, eah2015, coach_rules, uncramp_engineering
 */
export function planIntake(input: IntakeInput): PlannedIntake | RefusedIntake {
  const refusedBy = healthFlags(input.runner, 'B')
  if (refusedBy.length > 0) return { capBy: 'refused', refusedBy }
  const { runner, sweat, durationS } = input
  const cap = drinkingCap(runner, sweat, durationS)
  const hours = durationS / S_PER_H
  const floorMlPerH = Math.max(
    0,
    sweat.sweatMlPerH - (MAX_LOSS_FRAC * runner.massKg * 1000) / hours,
  )
  const wishMlPerH =
    input.method === 'rule_of_thumb'
      ? RULE_ML_PER_H
      : Math.max(HALF_OF_SWEAT_RATIO * sweat.sweatMlPerH, floorMlPerH)
  const underCapMlPerH = Math.floor(clamp(wishMlPerH, 0, cap.capMlPerH))
  const risk = lowSodiumRisk({
    runner,
    durationS,
    distanceM: input.distanceM,
    temperatureC: input.weather.temperatureC,
    sweatMlPerH: sweat.sweatMlPerH,
    planMlPerH: underCapMlPerH,
  })
  const need = needOf(durationS, risk.riskScore)
  const planMlPerH = need === 'planned' || need === 'optional' ? underCapMlPerH : 0
  const chosen: Chosen = { ...cap, ...risk, need, planMlPerH, floorMlPerH, wishMlPerH }
  return {
    ...cap,
    need,
    planMlPerH,
    floorMlPerH,
    isTwoPercentHeld: floorMlPerH <= cap.capMlPerH,
    medianMassChangeFrac: massChangeFrac(input, planMlPerH, sweat.sweatMlPerH),
    massChangeFrac: massChangeFrac(input, planMlPerH, sweat.lowMlPerH),
    endSerumSodiumMmolPerL: worstEndSodiumMmolPerL(input, planMlPerH),
    lowSodiumRiskScore: risk.riskScore,
    because: intakeReasons(input, chosen),
    grade: gradeOf(input.method, chosen),
    cautions: intakeCautions(input, chosen),
  }
}

type Chosen = Cap &
  ReturnType<typeof lowSodiumRisk> &
  Pick<PlannedIntake, 'need' | 'planMlPerH' | 'floorMlPerH'> &
  Readonly<{ wishMlPerH: number }>

function needOf(durationS: number, riskScore: number): PlannedIntake['need'] {
  if (durationS < NO_PLAN_BELOW_S) return 'none'
  if (riskScore >= RISK_THIRST_ONLY_SCORE) return 'thirst_only'
  return durationS < PLANNED_FROM_S ? 'optional' : 'planned'
}

function massChangeFrac(input: IntakeInput, drunkMlPerH: number, sweatMlPerH: number): number {
  const changeKg = (((drunkMlPerH - sweatMlPerH) / 1000) * input.durationS) / S_PER_H
  return changeKg / input.runner.massKg
}

function worstEndSodiumMmolPerL(input: IntakeInput, drunkMlPerH: number): number {
  const { runner, sweat } = input
  const hours = input.durationS / S_PER_H
  const lostMmolPerL = worstSweatSodiumMmolPerL(runner) + SWEAT_POTASSIUM_MMOL_PER_L
  const waterL = bodyWaterL(runner)
  let worst = Infinity
  for (const sweatMlPerH of [sweat.lowMlPerH, sweat.sweatMlPerH, sweat.highMlPerH]) {
    const sweatL = (sweatMlPerH / 1000) * hours
    const endMmolPerL = endSerumSodiumMmolPerL({
      bodyWaterL: waterL,
      waterChangeL: (drunkMlPerH / 1000) * hours - sweatL,
      electrolyteChangeMmol: -sweatL * lostMmolPerL,
    })
    worst = Math.min(worst, endMmolPerL)
  }
  return worst
}

/**
 * The ceiling that keeps nobody from gaining mass is A; volumes are B; the coach's dose is C.
 */
function gradeOf(method: IntakeInput['method'], chosen: Chosen): Grade {
  if (chosen.need === 'thirst_only') return 'A'
  const isCapped = chosen.wishMlPerH > chosen.capMlPerH
  if (isCapped) return chosen.capBy === 'sweat' || chosen.capBy === 'sodium' ? 'A' : 'B'
  return method === 'rule_of_thumb' ? 'C' : 'B'
}

function intakeReasons(input: IntakeInput, chosen: Chosen): readonly HydrationReason[] {
  const { durationS, sweat } = input
  switch (chosen.need) {
    case 'none':
      return [{ code: 'short_run_no_plan', sources: ['kenefick2018'], durationS }]
    case 'thirst_only':
      return [{ code: 'thirst_only', sources: ['eah2015'], riskScore: chosen.riskScore }]
    case 'optional':
    case 'planned':
  }
  const reasons: HydrationReason[] = []
  if (chosen.need === 'optional')
    reasons.push({ code: 'middle_run_optional', sources: ['kenefick2018'], durationS })
  const isCapped = chosen.wishMlPerH > chosen.capMlPerH
  if (input.method === 'rule_of_thumb') {
    const facts = { ruleMlPerH: RULE_ML_PER_H, capMlPerH: chosen.capMlPerH }
    reasons.push(
      isCapped
        ? { code: 'rule_above_cap', sources: ['coach_rules', 'acsm2007'], ...facts }
        : { code: 'rule_kept', sources: ['coach_rules'], ruleMlPerH: RULE_ML_PER_H },
    )
  } else if (chosen.wishMlPerH > HALF_OF_SWEAT_RATIO * sweat.sweatMlPerH)
    reasons.push({
      code: 'hold_two_percent',
      sources: ['acsm2007'],
      floorMlPerH: chosen.floorMlPerH,
    })
  else
    reasons.push({
      code: 'half_of_sweat',
      sources: ['uncramp_engineering', 'acsm2007'],
      sweatMlPerH: sweat.sweatMlPerH,
    })
  if (isCapped) reasons.push(capReason(chosen, sweat.lowMlPerH))
  return reasons
}

/** The reason that belongs to what limits the drinking. */
function capReason(cap: Cap, sweatLowMlPerH: number): HydrationReason {
  const { capMlPerH } = cap
  switch (cap.capBy) {
    case 'gut':
      return { code: 'cap_gut', sources: ['lambert2008'], capMlPerH }
    case 'mass':
      return { code: 'cap_mass', sources: ['uncramp_engineering'], capMlPerH }
    case 'sweat':
      return { code: 'cap_sweat', sources: ['acsm2007', 'eah2015'], capMlPerH, sweatLowMlPerH }
    case 'sodium':
      return {
        code: 'cap_sodium',
        sources: ['nguyen_kurtz', 'montain2006'],
        capMlPerH,
        minMmolPerL: MIN_SODIUM_MMOL_PER_L,
      }
  }
}

function intakeCautions(input: IntakeInput, chosen: Chosen): readonly HydrationCaution[] {
  const { capMlPerH, floorMlPerH, riskScore, factors } = chosen
  const cautions: HydrationCaution[] = []
  if (chosen.need === 'thirst_only')
    cautions.push({
      code: 'drink_to_thirst_only',
      level: 'warn',
      sources: ['eah2015', 'almond2005'],
      riskScore,
      capMlPerH,
    })
  if (riskScore >= RISK_CARD_SCORE)
    cautions.push({
      code: 'low_sodium_risk',
      level: 'warn',
      sources: ['almond2005', 'eah2015'],
      riskScore,
      factors,
    })
  if (input.method === 'rule_of_thumb' && chosen.wishMlPerH > capMlPerH)
    cautions.push({
      code: 'rule_of_thumb_above_cap',
      level: 'warn',
      sources: ['coach_rules', 'acsm2007'],
      ruleMlPerH: RULE_ML_PER_H,
      capMlPerH,
    })
  if (floorMlPerH > capMlPerH)
    cautions.push({
      code: 'cannot_hold_two_percent',
      level: 'warn',
      sources: ['acsm2007'],
      lossFrac: -massChangeFrac(input, capMlPerH, input.sweat.sweatMlPerH),
      floorMlPerH,
      capMlPerH,
    })
  return [...cautions, ...sweatCautions(input.sweat)]
}

/** The heat balance asks for less than half of the estimate, and nothing of the runner's own speaks. */
function isSweatInDoubt(sweat: SweatEstimate): boolean {
  const isOwn = sweat.hasOwnRate || sweat.fromWeighInsCount > 0
  return !isOwn && sweat.physicsMlPerH < HALF_OF_SWEAT_RATIO * sweat.priorMlPerH
}

function sweatCautions(sweat: SweatEstimate): readonly HydrationCaution[] {
  const cautions: HydrationCaution[] = []
  if (isSweatInDoubt(sweat))
    cautions.push({
      code: 'sweat_may_be_lower',
      level: 'info',
      sources: ['gagnon2013', 'uncramp_engineering'],
      sweatMlPerH: sweat.sweatMlPerH,
      physicsMlPerH: sweat.physicsMlPerH,
    })
  const farRatio = sweat.sweatMlPerH / sweat.priorMlPerH
  if (farRatio > FAR_RATIO || farRatio < 1 / FAR_RATIO)
    cautions.push({
      code: 'sweat_far_from_expected',
      level: 'warn',
      sources: ['uncramp_engineering'],
      sweatMlPerH: sweat.sweatMlPerH,
      priorMlPerH: sweat.priorMlPerH,
    })
  if (sweat.isUncompensable)
    cautions.push({
      code: 'uncompensable_heat',
      level: 'warn',
      sources: ['iso7933'],
      requiredFrac: sweat.requiredWettednessFrac,
    })
  return cautions
}
