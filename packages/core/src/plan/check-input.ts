import { MASS_RANGE_KG, type Runner } from '../runner/index.ts'
import { MARATHON_M, S_PER_H } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import type { PlanInput } from './plan-input.ts'

/** A field of the input that cannot be true, with the range that can. */
export type OutOfRange = Readonly<{
  code: 'field_out_of_range'
  field: string
  value: number
  low: number
  high: number
}>

/** Why no plan is made. */
export type InputRefusal =
  | OutOfRange
  | Readonly<{ code: 'goal_missing' }>
  | Readonly<{ code: 'child_not_covered'; ageYears: number; fromAgeYears: number }>

/** Nothing in the evidence covers children. @source uncramp_engineering */
export const YOUNGEST_AGE_YEARS = 14

type Range = readonly [field: string, value: number | undefined, low: number, high: number]

function* runnerRanges(runner: Runner): Generator<Range> {
  yield ['massKg', runner.massKg, MASS_RANGE_KG.low, MASS_RANGE_KG.high]
  yield ['heightM', runner.heightM, 1.2, 2.3]
  yield ['ageYears', runner.ageYears, 0, 110]
  yield ['sweatRateMlPerH', runner.sweatRateMlPerH, 100, 4000]
  yield ['sweatSodiumMgPerL', runner.sweatSodiumMgPerL, 100, 2500]
  yield ['caffeineMg', runner.caffeineMg, 0, 1000]
  yield ['gutTrainedRunsCount', runner.gutTrainedRunsCount, 0, 10_000]
  yield ['weeklyDistanceM', runner.weeklyDistanceM, 0, 500_000]
  yield ['longestRunM', runner.longestRunM, 0, 500_000]
}

function* weatherRanges(weather: Weather): Generator<Range> {
  yield ['temperatureC', weather.temperatureC, -30, 50]
  yield ['humidityFrac', weather.humidityFrac, 0, 1]
  yield ['windMps', weather.windMps, 0, 30]
  yield ['pressureHpa', weather.pressureHpa, 500, 1100]
  yield ['solarWPerM2', weather.solarWPerM2, 0, 1400]
  yield ['directFrac', weather.directFrac, 0, 1]
  yield ['cosZenithFrac', weather.cosZenithFrac, -1, 1]
}

function* ranges(input: PlanInput): Generator<Range> {
  const { runner, weather, recentRace } = input
  yield* runnerRanges(runner)
  yield ['distanceM', input.course?.distanceM ?? input.distanceM, 1000, 250_000]
  yield ['goalS', input.goalS, 120, 100 * S_PER_H]
  yield ['recentRace.distanceM', recentRace?.distanceM, 1000, 6 * MARATHON_M]
  yield ['recentRace.finishS', recentRace?.finishS, 120, 100 * S_PER_H]
  yield ['startAtMs', input.startAtMs, 0, 4_102_444_800_000]
  yield ['wakeBeforeStartS', input.wakeBeforeStartS, 0, 24 * S_PER_H]
  yield ['nextSessionAfterS', input.nextSessionAfterS, 0, 30 * 24 * S_PER_H]
  yield* weatherRanges(weather)
  for (const [index, item] of input.pantry.entries()) {
    yield [`pantry.${index}.sodiumMgPerL`, item.sodiumMgPerL, 0, 4000]
    yield [`pantry.${index}.carbohydrateGPerL`, item.carbohydrateGPerL, 0, 400]
  }
  for (const [index, station] of input.stations.entries()) {
    yield [`stations.${index}.atM`, station.atM, 0, 250_000]
  }
}

function outside(list: Iterable<Range>): OutOfRange | undefined {
  for (const [field, value, low, high] of list) {
    if (value === undefined) continue
    // Written so that NaN fails too.
    if (!(value >= low && value <= high)) {
      return { code: 'field_out_of_range', field, value, low, high }
    }
  }
  return undefined
}

function childRefusal({ ageYears }: Runner): InputRefusal | undefined {
  return ageYears !== undefined && ageYears < YOUNGEST_AGE_YEARS
    ? { code: 'child_not_covered', ageYears, fromAgeYears: YOUNGEST_AGE_YEARS }
    : undefined
}

/**
 * The first thing that cannot be true of a runner, or that nothing here was made for; for advice
 * that is asked without a plan.
 *
 * @source uncramp_engineering
 */
export function runnerRefusal(runner: Runner): InputRefusal | undefined {
  return outside(runnerRanges(runner)) ?? childRefusal(runner)
}

/**
 * The first thing that cannot be true of the air.
 *
 * @source uncramp_engineering
 */
export function weatherRefusal(weather: Weather): InputRefusal | undefined {
  return outside(weatherRanges(weather))
}

/**
 * The first thing that cannot be true of an input, or nothing. NaN and infinity are out of every
 * range. Units of `value`, `low` and `high` are the field's own.
 *
 * @source uncramp_engineering
 */
export function inputRefusal(input: PlanInput): InputRefusal | undefined {
  const refusal = outside(ranges(input))
  if (refusal !== undefined) return refusal
  if (input.goalS === undefined && input.recentRace === undefined) return { code: 'goal_missing' }
  return childRefusal(input.runner)
}
