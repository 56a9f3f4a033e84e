import type { Runner } from '../runner/index.ts'
import { SODIUM_MG_PER_MMOL, S_PER_H, S_PER_MIN } from '../units.ts'
import {
  START_SODIUM_MMOL_PER_L,
  SWEAT_POTASSIUM_MMOL_PER_L,
  bodyWaterL,
  endSerumSodiumMmolPerL,
} from './serum-sodium.ts'
import { sweatSodium, worstSweatSodiumMmolPerL } from './sodium.ts'
import type { SweatEstimate } from './sweat-rate.ts'

/** A drink as far as the balance cares. */
export type BalanceDrink = Readonly<{ atS: number; fluidMl: number; sodiumMg: number }>

/** One minute of the balance, at the median sweat rate. */
export type BalanceStep = Readonly<{
  atS: number
  sweatMl: number
  drunkMl: number
  massChangeFrac: number
  serumSodiumMmolPerL: number
}>

/** A run with its drinks, sorted by time. */
export type FluidBalanceInput = Readonly<{
  runner: Runner
  sweat: Pick<SweatEstimate, 'lowMlPerH' | 'sweatMlPerH' | 'highMlPerH'>
  durationS: number
  drinks: readonly BalanceDrink[]
}>

/** The balance minute by minute, and its worst cases over the sweat range. */
export type FluidBalance = Readonly<{
  series: readonly BalanceStep[]
  totalMl: number
  sodiumMg: number
  /** At the finish, for a runner at the low end of the sweat range. */
  massChangeFrac: number
  /** Highest at any minute after the start, same runner: above 0 never. */
  highestMassChangeFrac: number
  /** Lowest at the finish over the range, with salty sweat and no urine. */
  endSerumSodiumMmolPerL: number
}>

/**
 * Water and sodium of a run, once a minute and at the finish. No urine, no breath water, everything
 * drunk is in the body at once: each of these errs towards low sodium.
 *
 * @returns series from 0 to `durationS`; serum sodium of the series uses the runner's expected sweat
 * @source  nguyen_kurtz, montain2006, uncramp_engineering
 */
export function fluidBalance(input: FluidBalanceInput): FluidBalance {
  const { runner, sweat, durationS, drinks } = input
  const waterL = bodyWaterL(runner)
  const lostMmolPerL =
    sweatSodium(runner, false).sodiumMgPerL / SODIUM_MG_PER_MMOL + SWEAT_POTASSIUM_MMOL_PER_L
  const series: BalanceStep[] = []
  let [drunkMl, sodiumMg, next] = [0, 0, 0]
  let highestKg = -Infinity
  for (let atS = 0; ; atS = Math.min(durationS, atS + S_PER_MIN)) {
    for (let drink = drinks[next]; drink !== undefined && drink.atS <= atS; drink = drinks[next]) {
      drunkMl += drink.fluidMl
      sodiumMg += drink.sodiumMg
      next += 1
    }
    const sweatMl = (sweat.sweatMlPerH * atS) / S_PER_H
    const lowSweatMl = (sweat.lowMlPerH * atS) / S_PER_H
    if (atS > 0) highestKg = Math.max(highestKg, (drunkMl - lowSweatMl) / 1000)
    series.push({
      atS,
      sweatMl,
      drunkMl,
      massChangeFrac: (drunkMl - sweatMl) / 1000 / runner.massKg,
      serumSodiumMmolPerL: serumAfter(waterL, { sweatMl, drunkMl, sodiumMg, lostMmolPerL }),
    })
    if (atS >= durationS) break
  }
  const lowSweatMl = (sweat.lowMlPerH * durationS) / S_PER_H
  return {
    series,
    totalMl: drunkMl,
    sodiumMg,
    massChangeFrac: (drunkMl - lowSweatMl) / 1000 / runner.massKg,
    highestMassChangeFrac: highestKg / runner.massKg,
    endSerumSodiumMmolPerL: worstEnd(input, { waterL, drunkMl, sodiumMg }),
  }
}

type Amounts = Readonly<{
  sweatMl: number
  drunkMl: number
  sodiumMg: number
  lostMmolPerL: number
}>

function serumAfter(waterL: number, amounts: Amounts): number {
  const { sweatMl, drunkMl, sodiumMg } = amounts
  if (sweatMl === 0 && drunkMl === 0) return START_SODIUM_MMOL_PER_L
  return endSerumSodiumMmolPerL({
    bodyWaterL: waterL,
    waterChangeL: (drunkMl - sweatMl) / 1000,
    electrolyteChangeMmol: sodiumMg / SODIUM_MG_PER_MMOL - (sweatMl / 1000) * amounts.lostMmolPerL,
  })
}

function worstEnd(
  input: FluidBalanceInput,
  total: Readonly<{ waterL: number; drunkMl: number; sodiumMg: number }>,
): number {
  const lostMmolPerL = worstSweatSodiumMmolPerL(input.runner) + SWEAT_POTASSIUM_MMOL_PER_L
  const { lowMlPerH, sweatMlPerH, highMlPerH } = input.sweat
  let worst = Infinity
  for (const rateMlPerH of [lowMlPerH, sweatMlPerH, highMlPerH]) {
    const sweatMl = (rateMlPerH * input.durationS) / S_PER_H
    worst = Math.min(worst, serumAfter(total.waterL, { ...total, sweatMl, lostMmolPerL }))
  }
  return worst
}
