import fc from 'fast-check'

import type { Station } from '../course/index.ts'
import { realBetween } from '../real.arbitrary.law.ts'
import { DEFAULT_RUNNER, type Runner, type WeighIn } from '../runner/index.ts'
import type { Weather } from '../weather/index.ts'
import {
  DEFAULT_PANTRY,
  MAX_DRINK_ML,
  MIN_SODIUM_MMOL_PER_L,
  drinksBefore,
  drinksDuring,
  fluidBalance,
  planIntake,
  rehydration,
  sodiumCaps,
  sweatEstimate,
  type DuringDrink,
} from './index.ts'

/** A law that must hold for every runner, with the runs drawn for it. */
export type Law = Readonly<{ name: string; property: fc.IProperty<unknown[]> }>

const weighIn: fc.Arbitrary<WeighIn> = fc.record({
  startAtMs: fc.integer({ min: 1_600_000_000_000, max: 1_800_000_000_000 }),
  durationS: realBetween(600, 14_400),
  massBeforeKg: realBetween(30, 200),
  massAfterKg: realBetween(30, 200),
  drunkMl: realBetween(0, 4000),
  eatenG: realBetween(0, 300),
  urineMl: realBetween(0, 800),
  scaleStepKg: fc.constantFrom(0.1, 0.2),
  speedMps: realBetween(1, 6),
  temperatureC: realBetween(-10, 40),
  humidityFrac: realBetween(0, 1),
})

/** Any runner in the documented ranges, unhealthy, tiny, huge, young and old ones among them. */
export const anyRunner: fc.Arbitrary<Runner> = fc
  .record({
    massKg: realBetween(30, 200),
    heightM: fc.option(realBetween(1.2, 2.3), { nil: undefined }),
    sex: fc.constantFrom('f' as const, 'm' as const, 'unknown' as const),
    ageYears: fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined }),
    isAcclimatised: fc.boolean(),
    training: fc.constantFrom('novice' as const, 'regular' as const, 'well' as const),
    conditions: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      fc.subarray(['kidney_disease', 'previous_eah', 'high_blood_pressure', 'diabetes'] as const),
    ),
    medicines: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      fc.subarray(['ssri', 'nsaid', 'arb', 'statin'] as const),
    ),
    isSaltySweater: fc.boolean(),
    gutTrainedRunsCount: fc.integer({ min: 0, max: 6 }),
    sweatRateMlPerH: fc.option(realBetween(100, 4000), { nil: undefined }),
    sweatSodiumMgPerL: fc.option(realBetween(50, 3000), { nil: undefined }),
    isFirstAtDistance: fc.boolean(),
    drinksAtEveryStation: fc.boolean(),
    caffeineMg: realBetween(0, 600),
    weighIns: fc.array(weighIn, { maxLength: 3 }),
  })
  .map(({ heightM, ageYears, sweatRateMlPerH, sweatSodiumMgPerL, ...rest }) => ({
    ...DEFAULT_RUNNER,
    ...rest,
    ...(heightM === undefined ? {} : { heightM }),
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(sweatRateMlPerH === undefined ? {} : { sweatRateMlPerH }),
    ...(sweatSodiumMgPerL === undefined ? {} : { sweatSodiumMgPerL }),
  }))

export const anyWeather: fc.Arbitrary<Weather> = fc.record({
  temperatureC: realBetween(-30, 50),
  humidityFrac: realBetween(0, 1),
  windMps: realBetween(0, 30),
  sun: fc.constantFrom(
    'night' as const,
    'overcast' as const,
    'light_cloud' as const,
    'part' as const,
    'full' as const,
  ),
  from: fc.constant('given' as const),
})

const anyRun = fc.record({
  runner: anyRunner,
  weather: anyWeather,
  speedMps: fc.oneof(realBetween(2, 5), realBetween(0.8, 6.5)),
  distanceM: fc.oneof(
    { weight: 3, arbitrary: realBetween(1000, 50_000) },
    { weight: 1, arbitrary: realBetween(1000, 250_000) },
  ),
  gradeFrac: realBetween(-0.2, 0.2),
  method: fc.constantFrom('personal' as const, 'rule_of_thumb' as const),
  wantsSaltShot: fc.boolean(),
  pantry: fc.subarray(Object.values(DEFAULT_PANTRY)),
  stationsAtFrac: fc.array(realBetween(0, 1), { maxLength: 12 }),
  hasWater: fc.boolean(),
})
type Run = typeof anyRun extends fc.Arbitrary<infer T> ? T : never

function stationsOf(run: Run): Station[] {
  return run.stationsAtFrac
    .toSorted((a, b) => a - b)
    .map((frac, i) => ({
      atM: frac * run.distanceM,
      name: `station ${i}`,
      drinks: i % 2 === 0 || run.hasWater ? ['water', 'sports_drink'] : ['sports_drink'],
      hasToilet: false,
    }))
}

/** Everything planned for a run: sweat, intake, drinks and balance. */
export function planned(run: Run) {
  const { runner, weather, method, distanceM } = run
  const durationS = distanceM / run.speedMps
  const effort = { speedMps: run.speedMps, durationS, gradeFrac: run.gradeFrac }
  const sweat = sweatEstimate({ runner, weather, effort, nowAtMs: 1_790_000_000_000 })
  const intake = planIntake({ runner, sweat, durationS, distanceM, weather, method })
  if (intake.capBy === 'refused') return { sweat, durationS, intake, drinks: [] }
  const { drinks } = drinksDuring({
    runner,
    intake,
    sweat,
    durationS,
    distanceM,
    method,
    pantry: run.pantry,
    stations: stationsOf(run),
    wantsSaltShot: run.wantsSaltShot,
  })
  const balance = fluidBalance({ runner, sweat, durationS, drinks })
  return { sweat, durationS, intake, drinks, balance }
}

function everyNumber(value: unknown, holds: (value: number) => boolean): boolean {
  if (typeof value === 'number') return holds(value)
  if (value === null || typeof value !== 'object') return true
  return Object.values(value).every((part) => everyNumber(part, holds))
}

/** Most sodium in any hour that starts at a drink. */
function busiestHourMg(drinks: readonly DuringDrink[]): number {
  return Math.max(
    0,
    ...drinks.map((first) =>
      drinks
        .filter(({ atS }) => atS >= first.atS && atS < first.atS + 3600)
        .reduce((sum, { sodiumMg }) => sum + sodiumMg, 0),
    ),
  )
}

const law = (name: string, holds: (run: Run) => boolean): Law => ({
  name,
  property: fc.property(anyRun, holds) as fc.IProperty<unknown[]>,
})

/** Laws of drinking that hold for every plan, in both methods. */
export const HYDRATION_LAWS: readonly Law[] = [
  law('drinks up to any moment stay under cap times elapsed time', (run) => {
    const { intake, drinks } = planned(run)
    if (intake.capBy === 'refused') return drinks.length === 0
    let drunkMl = 0
    return drinks.every((drink) => {
      drunkMl += drink.fluidMl
      return drunkMl <= (intake.capMlPerH * drink.atS) / 3600 + 1e-6
    })
  }),
  law('no drink is over 250 ml, empty, broken, out of order or in the last ten minutes', (run) => {
    const { drinks, durationS } = planned(run)
    return drinks.every(
      ({ fluidMl, atS }, i) =>
        fluidMl > 0 &&
        fluidMl <= MAX_DRINK_ML &&
        fluidMl % 5 === 0 &&
        atS <= durationS - 600 + 1e-6 &&
        atS > (drinks[i - 1]?.atS ?? 0),
    )
  }),
  law('a runner at the low end of the sweat range is never heavier than at the start', (run) => {
    const { intake, balance } = planned(run)
    if (intake.capBy === 'refused' || balance === undefined) return true
    return (
      intake.massChangeFrac <= 0 &&
      balance.massChangeFrac <= 0 &&
      balance.highestMassChangeFrac <= 0
    )
  }),
  law('worst-case serum sodium at the finish is 135 mmol/L or more, even all at the cap', (run) => {
    const { intake, balance, sweat, durationS } = planned(run)
    if (intake.capBy === 'refused' || balance === undefined) return true
    const atCap = fluidBalance({
      runner: run.runner,
      sweat,
      durationS,
      drinks: [{ atS: 0, fluidMl: (intake.capMlPerH * durationS) / 3600, sodiumMg: 0 }],
    })
    return [intake, balance, atCap].every(
      ({ endSerumSodiumMmolPerL }) => endSerumSodiumMmolPerL >= MIN_SODIUM_MMOL_PER_L - 1e-9,
    )
  }),
  law('a list-B condition or medicine leaves no number to drink anywhere', (run) => {
    const runner: Runner = { ...run.runner, medicines: ['thiazide'] }
    const { intake, drinks } = planned({ ...run, runner })
    const before = drinksBefore({
      ...run,
      runner,
      sweat: { sweatMlPerH: 1000 },
      durationS: 14_400,
    })
    const after = rehydration({
      runner,
      massBeforeKg: 70,
      massAfterKg: 68,
      nextSessionAfterS: 36_000,
      hasLowSodiumSymptoms: false,
    })
    return (
      intake.capBy === 'refused' &&
      !('planMlPerH' in intake) &&
      !('capMlPerH' in intake) &&
      drinks.length === 0 &&
      before.items.every((item) => item.fluidMl === undefined) &&
      !after.ok
    )
  }),
  law('nothing is NaN, infinite or a negative volume', (run) => {
    const { sweat, intake, drinks, balance } = planned(run)
    const volumes = drinks.flatMap((d) => [d.fluidMl, d.sodiumMg, d.carbohydrateG, d.atS, d.atM])
    return (
      everyNumber([sweat, intake, drinks, balance], Number.isFinite) &&
      volumes.every((value) => value >= 0) &&
      sweat.lowMlPerH > 0 &&
      (intake.capBy === 'refused' || (intake.capMlPerH >= 0 && intake.planMlPerH >= 0))
    )
  }),
  law('sodium stays under its caps, and extra salt is withheld where it must be', (run) => {
    const { drinks, sweat, durationS } = planned(run)
    const caps = sodiumCaps(run.runner, sweat.sweatMlPerH, durationS)
    const total = drinks.reduce((sum, { sodiumMg }) => sum + sodiumMg, 0)
    const mustBeZero =
      (run.runner.ageYears ?? 18) < 18 ||
      run.runner.conditions.some((c) => c === 'kidney_disease' || c === 'high_blood_pressure')
    return (
      busiestHourMg(drinks) <= caps.perHourMg &&
      total <= caps.perEventMg &&
      (!mustBeZero || total === 0)
    )
  }),
  law('a salt shot comes once, in 240-250 ml, with at most 300 mg of sodium', (run) => {
    const { drinks } = planned({ ...run, wantsSaltShot: true })
    const shots = drinks.filter(({ kind }) => kind === 'salt')
    return (
      shots.length <= 1 &&
      shots.every(({ fluidMl, sodiumMg }) => fluidMl >= 240 && fluidMl <= 250 && sodiumMg <= 300)
    )
  }),
  law('moving run and weigh-ins together in time changes nothing', (run) => {
    const estimate = (shiftMs: number) =>
      sweatEstimate({
        runner: {
          ...run.runner,
          weighIns: run.runner.weighIns.map((w) => ({ ...w, startAtMs: w.startAtMs + shiftMs })),
        },
        weather: run.weather,
        effort: { speedMps: run.speedMps, durationS: 7200, gradeFrac: run.gradeFrac },
        nowAtMs: 1_790_000_000_000 + shiftMs,
      })
    return JSON.stringify(estimate(0)) === JSON.stringify(estimate(86_400_000 * 400))
  }),
  law('hotter air of the same humidity never asks the heat balance for less sweat', (run) => {
    const physics = (temperatureC: number) =>
      sweatEstimate({
        runner: { ...run.runner, weighIns: [] },
        weather: { ...run.weather, temperatureC },
        effort: { speedMps: run.speedMps, durationS: 7200, gradeFrac: 0 },
      })
    const temperatureC = Math.min(40, run.weather.temperatureC)
    const [cool, hot] = [physics(temperatureC), physics(temperatureC + 2)]
    return (
      hot.regressionMlPerH >= cool.regressionMlPerH &&
      hot.physicsMlPerH >= cool.physicsMlPerH - 1e-6
    )
  }),
  law(
    'before the start: no portion over 250 ml, last hour at most 6 ml/kg, then a pause',
    (run) => {
      const { items } = drinksBefore({ ...run, sweat: { sweatMlPerH: 1200 }, durationS: 10_000 })
      const drinks = items.filter(({ kind }) => kind === 'drink')
      const lastHourMl = drinks
        .filter(({ atS }) => atS >= -3600)
        .reduce((sum, { fluidMl }) => sum + (fluidMl ?? 0), 0)
      return (
        drinks.every(({ fluidMl = 0 }) => fluidMl > 0 && fluidMl <= 250) &&
        lastHourMl <= 6 * run.runner.massKg &&
        drinks.every(({ atS }) => atS <= -2700 || atS >= -900)
      )
    },
  ),
]
