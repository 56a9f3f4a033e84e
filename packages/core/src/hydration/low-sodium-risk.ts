import { healthFlags, type Runner } from '../runner/index.ts'
import { MARATHON_M, S_PER_H } from '../units.ts'
import type { RiskFactorCode } from './reasons.ts'
import { heightOrGuessM } from './sweat-rate.ts'

/** A runner, a run and a drinking rate to be scored. */
export type LowSodiumRiskInput = Readonly<{
  runner: Runner
  durationS: number
  distanceM: number
  temperatureC: number
  sweatMlPerH: number
  planMlPerH: number
}>

/** From here on the low-sodium card is shown and the cap is the ceiling. */
export const RISK_CARD_SCORE = 3
/** From here on nothing is scheduled: drink to thirst, under the cap. */
export const RISK_THIRST_ONLY_SCORE = 5

const LONG_RUN_S = 4 * S_PER_H
const LIGHT_KG = 60
const COOL_C = 15
const LOW_BODY_MASS_INDEX = 18.5
const NEARLY_ALL_SWEAT_RATIO = 0.9
const MARATHON_FROM_M = 0.98 * MARATHON_M

/**
 * Score of the risk of low blood sodium, and what adds to it. Shown, never hidden. An unknown sex
 * scores as the less safe one.
 *
 * @source almond2005, eah2015, uncramp_engineering
 */
export function lowSodiumRisk(
  input: LowSodiumRiskInput,
): Readonly<{ riskScore: number; factors: readonly RiskFactorCode[] }> {
  const { runner } = input
  const heightM = heightOrGuessM(runner)
  const isLowIndex = runner.massKg / (heightM * heightM) < LOW_BODY_MASS_INDEX
  const found: readonly (readonly [RiskFactorCode, boolean, 1 | 2 | 3])[] = [
    ['plans_to_gain', input.planMlPerH > NEARLY_ALL_SWEAT_RATIO * input.sweatMlPerH, 2],
    ['over_four_hours', input.durationS > LONG_RUN_S, 2],
    ['light', runner.massKg < LIGHT_KG, 1],
    ['female_or_low_bmi', runner.sex !== 'm' || isLowIndex, 1],
    ['nsaid', healthFlags(runner, 'nsaid').length > 0, 1],
    ['first_marathon', runner.isFirstAtDistance && input.distanceM >= MARATHON_FROM_M, 1],
    ['cool', input.temperatureC < COOL_C, 1],
    ['every_station', runner.drinksAtEveryStation, 1],
    ['list_b', healthFlags(runner, 'B').length > 0, 3],
  ]
  let riskScore = 0
  const factors: RiskFactorCode[] = []
  for (const [code, holds, points] of found) {
    if (!holds) continue
    riskScore += points
    factors.push(code)
  }
  return { riskScore, factors }
}
