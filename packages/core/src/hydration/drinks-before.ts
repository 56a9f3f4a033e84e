import type { Grade } from '../evidence/index.ts'
import { isFluidRefused, type Runner } from '../runner/index.ts'
import { S_PER_H, S_PER_MIN, clamp } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import { MAX_DRINK_ML } from './drink-times.ts'
import { NO_PLAN_BELOW_S } from './intake.ts'
import type { HydrationCaution, HydrationReason } from './reasons.ts'
import type { SweatEstimate } from './sweat-rate.ts'

/** A drink or a toilet stop before the start; `atS` is negative. */
export type BeforeItem = Readonly<{
  kind: 'drink' | 'toilet'
  atS: number
  /** Whole 5 ml; absent for a toilet stop. */
  fluidMl?: number
  isOptional: boolean
  /** The coach's own: what the drinks around this one add up to. */
  ruleOfThumb: Readonly<{
    rule: 'S1'
    fluidLowMl?: number
    fluidHighMl?: number
    followed: boolean
  }>
  because: readonly HydrationReason[]
  grade: Grade
}>

/** Who starts when, and how long before that they are awake. */
export type DrinksBeforeInput = Readonly<{
  runner: Runner
  weather: Weather
  sweat: Pick<SweatEstimate, 'sweatMlPerH'>
  durationS: number
  method: 'personal' | 'rule_of_thumb'
  /** When the runner goes into the start pen, where there is no toilet. Unknown: at the gun. */
  penBeforeStartS?: number | undefined
  /** Unknown: three hours. */
  awakeBeforeStartS?: number | undefined
}>

/** The coach's volumes: an hour before, and right before the start. */
const RULE_HOUR = { fluidLowMl: 473, fluidHighMl: 710 } as const
const RULE_START = { fluidLowMl: 118, fluidHighMl: 237 } as const
const EARLY_ML_PER_KG = 6
const LATE_ML_PER_KG = 5
const START_ML_PER_KG = 3
const LAST_HOUR_ML_PER_KG = 6
/** A heavy runner's 6 ml/kg is still no more than an older guideline's half litre and a bit. */
const MAX_EARLY_ML = 600
const MAX_START_ML = 200
const DEFAULT_START_ML = 150
const HOT_SWEAT_ML_PER_H = 1000
const HOT_C = 25
const STEP_ML = 5
/** The coach's main drink stands an hour before the start. */
const RULE_BEFORE_S = 60 * S_PER_MIN
const LAST_HOUR_S = 60 * S_PER_MIN
const EARLY_S = 3 * S_PER_H
const EARLY_FROM_S = 2 * S_PER_H
const LATE_FROM_S = 90 * S_PER_MIN
/** Drinking stops here, so that there is time to void. */
const LATE_UNTIL_S = 45 * S_PER_MIN
const PORTION_GAP_S = 15 * S_PER_MIN
const START_SIP_S = 10 * S_PER_MIN
const LAST_TOILET_S = 20 * S_PER_MIN
const TOILET_GAP_S = 20 * S_PER_MIN
/** From the toilet to the start pen. */
const TOILET_TO_PEN_S = 5 * S_PER_MIN
const CAFFEINE_LIMIT_MG_PER_KG = 3

const floorToStep = (fluidMl: number): number => Math.floor(fluidMl / STEP_ML) * STEP_ML

/**
 * Drinks and toilet stops before the start. Personal: 6 ml/kg spread from three hours before, or at
 * most 5 ml/kg for a runner who gets up later, then a pause, then an optional sip. The coach's hour
 * before keeps its hour, and its volume only as far as 5 ml/kg goes. Never more than 6 ml/kg in the
 * last hour. A list-B condition or medicine gets the toilet stops only.
 *
 * @source acsm2007, coach_rules, uncramp_engineering
 */
export function drinksBefore(
  input: DrinksBeforeInput,
): Readonly<{ items: readonly BeforeItem[]; cautions: readonly HydrationCaution[] }> {
  const cautions = caffeineCautions(input.runner)
  const lastS = Math.max(LAST_TOILET_S, (input.penBeforeStartS ?? 0) + TOILET_TO_PEN_S)
  const toilets = [lastS + TOILET_GAP_S, lastS].map((beforeS): BeforeItem => toiletStop(beforeS))
  if (isFluidRefused(input.runner)) return { items: toilets, cautions }
  const main = mainDrinks(input)
  const items = [...main, ...startSip(input, main), ...toilets]
  return { items: items.toSorted((a, b) => a.atS - b.atS), cautions }
}

function toiletStop(beforeS: number): BeforeItem {
  return {
    kind: 'toilet',
    atS: -beforeS,
    isOptional: false,
    ruleOfThumb: { rule: 'S1', followed: true },
    because: [{ code: 'time_to_void', sources: ['coach_rules', 'acsm2007'], drinkAgoS: beforeS }],
    grade: 'C',
  }
}

/** The main volume before a run, in portions of 250 ml at most, a quarter of an hour apart. */
function mainDrinks(input: DrinksBeforeInput): readonly BeforeItem[] {
  const { runner, method } = input
  const awakeS = input.awakeBeforeStartS ?? EARLY_S
  const isRule = method === 'rule_of_thumb'
  const isEarly = !isRule && awakeS >= EARLY_FROM_S
  const ruleMl = (RULE_HOUR.fluidLowMl + RULE_HOUR.fluidHighMl) / 2
  const ownMl = Math.min(MAX_EARLY_ML, (isEarly ? EARLY_ML_PER_KG : LATE_ML_PER_KG) * runner.massKg)
  const wantedMl = floorToStep(isRule ? Math.min(ruleMl, LATE_ML_PER_KG * runner.massKg) : ownMl)
  const firstS = isRule
    ? Math.min(RULE_BEFORE_S, awakeS)
    : isEarly
      ? Math.min(EARLY_S, awakeS)
      : Math.min(LATE_FROM_S, awakeS)
  if (firstS < LATE_UNTIL_S || wantedMl <= 0) return []
  // Who has no time for another portion goes without it: two at once would be one too large.
  const roomCount = 1 + Math.floor((firstS - LATE_UNTIL_S) / PORTION_GAP_S)
  const portionsCount = Math.min(roomCount, Math.ceil(wantedMl / MAX_DRINK_ML))
  const totalMl = Math.min(wantedMl, portionsCount * MAX_DRINK_ML)
  const doseMlPerKg = totalMl / runner.massKg
  const because: HydrationReason[] = [
    isEarly
      ? { code: 'before_early', sources: ['acsm2007'], doseMlPerKg }
      : { code: 'before_late', sources: ['acsm2007', 'uncramp_engineering'], doseMlPerKg },
  ]
  const followed = isRule && totalMl >= RULE_HOUR.fluidLowMl && totalMl <= RULE_HOUR.fluidHighMl
  return portions(totalMl, portionsCount).map((fluidMl, i) => ({
    kind: 'drink',
    atS: -(firstS - i * PORTION_GAP_S),
    fluidMl,
    isOptional: input.durationS < NO_PLAN_BELOW_S,
    ruleOfThumb: { rule: 'S1', ...RULE_HOUR, followed },
    because,
    grade: 'B',
  }))
}

/** Equal parts in whole steps that add up to the total again. */
function portions(totalMl: number, portionsCount: number): readonly number[] {
  const evenMl = floorToStep(totalMl / portionsCount)
  const extraSteps = Math.round((totalMl - evenMl * portionsCount) / STEP_ML)
  return Array.from({ length: portionsCount }, (_, i) => evenMl + (i < extraSteps ? STEP_ML : 0))
}

/** The sip right before the start, within what the last hour leaves. */
function startSip(input: DrinksBeforeInput, main: readonly BeforeItem[]): readonly BeforeItem[] {
  const { runner, method } = input
  const lastHourMl = main
    .filter((item) => item.atS >= -LAST_HOUR_S)
    .reduce((sum, item) => sum + (item.fluidMl ?? 0), 0)
  const isHot = input.sweat.sweatMlPerH > HOT_SWEAT_ML_PER_H && input.weather.temperatureC >= HOT_C
  const ruleMl = (RULE_START.fluidLowMl + RULE_START.fluidHighMl) / 2
  const wishMl = method === 'rule_of_thumb' ? ruleMl : isHot ? MAX_START_ML : DEFAULT_START_ML
  const leftMl = LAST_HOUR_ML_PER_KG * runner.massKg - lastHourMl
  const capMl = clamp(leftMl, 0, Math.min(MAX_START_ML, START_ML_PER_KG * runner.massKg))
  const fluidMl = floorToStep(Math.min(wishMl, capMl))
  if (fluidMl <= 0) return []
  const because: HydrationReason[] = [
    { code: 'before_last_sip', sources: ['uncramp_engineering', 'coach_rules'], maxMl: capMl },
  ]
  if (leftMl < Math.min(wishMl, MAX_START_ML))
    because.push({
      code: 'before_last_hour_limit',
      sources: ['uncramp_engineering'],
      limitMlPerKg: LAST_HOUR_ML_PER_KG,
    })
  const followed = fluidMl >= RULE_START.fluidLowMl && fluidMl <= RULE_START.fluidHighMl
  const ruleOfThumb = { rule: 'S1', ...RULE_START, followed } as const
  return [
    {
      kind: 'drink',
      atS: -START_SIP_S,
      fluidMl,
      isOptional: true,
      ruleOfThumb,
      because,
      grade: 'C',
    },
  ]
}

/**
 * Caffeine counts as fluid up to 3 mg/kg before a run; above it, it makes urine.
 *
 * @source zhang2015, seal2017, uncramp_engineering
 */
function caffeineCautions(runner: Runner): readonly HydrationCaution[] {
  const limitMg = CAFFEINE_LIMIT_MG_PER_KG * runner.massKg
  const { caffeineMg } = runner
  return caffeineMg > limitMg
    ? [
        {
          code: 'caffeine_high',
          level: 'info',
          sources: ['seal2017', 'zhang2015'],
          caffeineMg,
          limitMg,
        },
      ]
    : []
}
