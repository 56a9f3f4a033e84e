import type { Runner } from '../runner/index.ts'
import { SODIUM_MG_PER_MMOL, S_PER_H } from '../units.ts'
import { SWEAT_POTASSIUM_MMOL_PER_L, bodyWaterL, endSerumSodiumMmolPerL } from './serum-sodium.ts'
import { sweatSodium } from './sodium.ts'
import type { SweatEstimate } from './sweat-rate.ts'

/** What a drinking plan does over many possible sweat rates. */
export type FluidSpreadInput = Readonly<{
  runner: Runner
  sweat: Pick<SweatEstimate, 'sweatMlPerH' | 'logSd'>
  durationS: number
  drunkMl: number
  sodiumMg: number
  /** Draws from a standard normal distribution, one per imagined runner; at least one. */
  draws: Float64Array
}>

/** 20th, 50th and 80th percentile. */
export type Spread = Readonly<{ low: number; mid: number; high: number }>

/** Ends of the run over the draws. */
export type FluidSpread = Readonly<{
  massChange: Spread
  serumSodium: Spread
  /** Share of draws that end heavier, and share that end under 135 mmol/L. */
  gainedFrac: number
  lowSodiumFrac: number
}>

/**
 * End of a run over many draws of the sweat rate, drinks as planned.
 *
 * @source nguyen_kurtz, uncramp_engineering
 */
export function fluidSpread(input: FluidSpreadInput): FluidSpread {
  const { runner, sweat, draws } = input
  const hours = input.durationS / S_PER_H
  const waterL = bodyWaterL(runner)
  const lostMmolPerL =
    sweatSodium(runner, false).sodiumMgPerL / SODIUM_MG_PER_MMOL + SWEAT_POTASSIUM_MMOL_PER_L
  const drunkMmol = input.sodiumMg / SODIUM_MG_PER_MMOL
  const massChange = new Float64Array(draws.length)
  const serumSodium = new Float64Array(draws.length)
  let [gained, low] = [0, 0]
  for (let i = 0; i < draws.length; i += 1) {
    const sweatL = ((sweat.sweatMlPerH * Math.exp(sweat.logSd * (draws[i] ?? 0))) / 1000) * hours
    const waterChangeL = input.drunkMl / 1000 - sweatL
    const endMmolPerL = endSerumSodiumMmolPerL({
      bodyWaterL: waterL,
      waterChangeL,
      electrolyteChangeMmol: drunkMmol - sweatL * lostMmolPerL,
    })
    massChange[i] = waterChangeL / runner.massKg
    serumSodium[i] = endMmolPerL
    if (waterChangeL > 0) gained += 1
    if (endMmolPerL < 135) low += 1
  }
  return {
    massChange: spreadOf(massChange),
    serumSodium: spreadOf(serumSodium),
    gainedFrac: gained / Math.max(1, draws.length),
    lowSodiumFrac: low / Math.max(1, draws.length),
  }
}

function spreadOf(values: Float64Array): Spread {
  values.sort()
  const at = (shareFrac: number): number =>
    values[Math.round(shareFrac * (values.length - 1))] ?? NaN
  return { low: at(0.2), mid: at(0.5), high: at(0.8) }
}
