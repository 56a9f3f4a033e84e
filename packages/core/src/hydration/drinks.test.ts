import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Station } from '../course/index.ts'
import { DEFAULT_RUNNER, type Runner } from '../runner/index.ts'
import type { Weather } from '../weather/index.ts'
import {
  DEFAULT_PANTRY,
  bodyWaterL,
  drinksBefore,
  drinksDuring,
  fieldBalance,
  fluidBalance,
  fluidSpread,
  homeMix,
  planIntake,
  potassiumRefusedBy,
  rehydration,
  saltGFromSodiumMg,
  saltShotSodiumMg,
  sodiumCaps,
  sodiumMgFromSaltG,
  sodiumMgPerLFromMmolPerL,
  sodiumMmolPerLFromMgPerL,
  sweatEstimate,
  sweatSodium,
  type DrinksDuringInput,
  type DuringDrink,
} from './index.ts'

const runner: Runner = { ...DEFAULT_RUNNER, massKg: 70, heightM: 1.75, sex: 'm' }
const weather: Weather = {
  temperatureC: 18,
  humidityFrac: 0.6,
  windMps: 0,
  sun: 'overcast',
  from: 'given',
}
const MARATHON_S = 42_195 / (10 / 3.6)

function situation(
  more: Partial<Runner> = {},
  durationS = MARATHON_S,
  method: 'personal' | 'rule_of_thumb' = 'personal',
) {
  const who = { ...runner, ...more }
  const effort = { speedMps: 10 / 3.6, durationS, gradeFrac: 0 }
  const sweat = sweatEstimate({ runner: who, weather, effort })
  const distanceM = (durationS * 10) / 3.6
  const intake = planIntake({ runner: who, sweat, durationS, distanceM, weather, method })
  return { runner: who, sweat, intake, durationS, distanceM, method }
}

function during(
  more: Partial<DrinksDuringInput> = {},
  at: ReturnType<typeof situation> = situation(),
) {
  const { intake } = at
  assert.ok(intake.capBy !== 'refused')
  const pantry = [DEFAULT_PANTRY.sports_drink]
  return drinksDuring({ ...at, intake, pantry, stations: [], wantsSaltShot: false, ...more })
}

const station = (atM: number, drinks: Station['drinks'] = ['water', 'sports_drink']): Station => ({
  atM,
  name: `km ${atM / 1000}`,
  drinks,
  hasToilet: false,
})

const before = (more: Partial<Parameters<typeof drinksBefore>[0]> = {}) =>
  drinksBefore({ ...situation(), weather, ...more })

const after = (more: Partial<Parameters<typeof rehydration>[0]>) =>
  rehydration({
    runner,
    massBeforeKg: 70,
    massAfterKg: 68.6,
    hasLowSodiumSymptoms: false,
    ...more,
  })
const adviceOf = (got: ReturnType<typeof after>) => (got.ok ? got.value.advice : got.error.code)

const mmol = (isSaltySweater: boolean, isRace: boolean) =>
  Math.round(sweatSodium({ isSaltySweater }, isRace).sodiumMgPerL / 22.99)

const one = (value: number) => Float64Array.from([value])

const capOf = (gutTrainedRunsCount: number) =>
  situation({ massKg: 110, heightM: 1.85, sweatRateMlPerH: 3000, gutTrainedRunsCount }).intake

const caffeineCautions = (caffeineMg: number) =>
  before({ runner: { ...runner, caffeineMg } }).cautions

const sumMl = (drinks: readonly DuringDrink[]) => drinks.reduce((sum, d) => sum + d.fluidMl, 0)

describe('drinks during a run', () => {
  it('come every 20 minutes and are sports drink from 90 minutes on', () => {
    const { drinks } = during()
    assert.deepEqual(
      drinks.slice(0, 3).map(({ atS }) => atS),
      [1200, 2400, 3600],
    )
    assert.ok(drinks.every(({ atS, drink }) => atS >= 5400 === (drink === 'sports_drink')))
    const sports = drinks.find(({ drink }) => drink === 'sports_drink')
    assert.ok(sports !== undefined)
    assert.equal(sports.sodiumMg, Math.round(0.46 * sports.fluidMl))
    assert.ok(Math.abs(sports.carbohydrateG - 0.06 * sports.fluidMl) <= 0.05)
  })
  it('add up to the plan within a cup', () => {
    const at = situation()
    assert.ok(at.intake.capBy !== 'refused')
    const totalMl = during({}, at).drinks.reduce((sum, { fluidMl }) => sum + fluidMl, 0)
    const wantedMl = (at.intake.planMlPerH * at.durationS) / 3600
    assert.ok(totalMl <= wantedMl && totalMl > wantedMl - 60, `${totalMl} of ${wantedMl}`)
  })
  it('move to the nearest station and name it', () => {
    const stations = [5, 10, 15, 20, 25, 30, 35, 40].map((km) => station(km * 1000))
    const { drinks, cautions } = during({ stations })
    assert.equal(drinks.length, 8)
    assert.ok(drinks.every(({ atM }) => atM % 5000 === 0))
    assert.equal(drinks[0]?.station, 'km 5')
    assert.deepEqual(cautions, [])
  })
  it('say so when the stations are too far apart, and never gulp to make up', () => {
    const { drinks, cautions } = during({ stations: [station(20_000)] })
    assert.equal(drinks.length, 1)
    assert.ok((drinks[0]?.fluidMl ?? 0) <= 250)
    assert.equal(cautions[0]?.code, 'stations_far_apart')
  })
  it('pass by stations without water for a runner who gets no salt', () => {
    const at = situation({ conditions: ['high_blood_pressure'] })
    const stations = [station(5000, ['sports_drink']), station(10_000, ['water'])]
    const { drinks, cautions } = during({ stations }, at)
    assert.deepEqual(
      drinks.map(({ atM }) => atM),
      [10_000],
    )
    assert.ok(cautions.some(({ code }) => code === 'extra_salt_refused'))
  })
  it('stand where the pace plan says the runner is', () => {
    const way = { atS: [0, 7200, MARATHON_S], atM: [0, 18_000, 42_195] }
    assert.equal(during({ way }).drinks[0]?.atM, 3000)
  })
  it('are none under an hour and optional up to ninety minutes', () => {
    assert.equal(during({}, situation({}, 3500)).drinks.length, 0)
    const middle = during({}, situation({}, 4800)).drinks
    assert.ok(middle.length > 0 && middle.every(({ isOptional }) => isOptional))
  })
  it("keep to the coach's dose where the cap allows, and under the cap where not", () => {
    const heavy = situation({ massKg: 90, sweatRateMlPerH: 1500 }, MARATHON_S, 'rule_of_thumb')
    const big = during({}, heavy).drinks
    assert.ok(big.every(({ ruleOfThumb }) => ruleOfThumb.followed))
    const light = situation({ massKg: 60 }, 3.5 * 3600, 'rule_of_thumb')
    const small = during({}, light).drinks
    assert.ok(small.length > 0 && small.every(({ ruleOfThumb }) => !ruleOfThumb.followed))
    assert.ok(light.intake.capBy !== 'refused')
    assert.ok(light.intake.cautions.some(({ code }) => code === 'rule_of_thumb_above_cap'))
  })
})

describe('the salt shot', () => {
  it('replaces water, 240-250 ml of it, and adds none', () => {
    const [without, shot] = [during(), during({ wantsSaltShot: true })]
    assert.equal(sumMl(shot.drinks) <= sumMl(without.drinks), true)
    const salt = shot.drinks.filter(({ kind }) => kind === 'salt')
    assert.equal(salt.length, 1)
    assert.equal(salt[0]?.sodiumMg, 196)
    assert.equal(salt[0]?.isOptional, true)
  })
  const refusals = [
    ['age', { ageYears: 16 }, MARATHON_S],
    ['health', { medicines: ['lithium'] }, MARATHON_S],
    ['run_too_short', {}, 7000],
  ] as const
  for (const [why, more, durationS] of refusals)
    it(`is refused for ${why}`, () => {
      const got = during({ wantsSaltShot: true }, situation(more, durationS))
      assert.ok(got.drinks.every(({ kind }) => kind === 'drink'))
      const caution = got.cautions.find(({ code }) => code === 'salt_shot_refused')
      assert.equal(caution?.code === 'salt_shot_refused' && caution.why, why)
    })
  it('never holds more than 300 mg, whatever the packet', () => {
    assert.equal(saltShotSodiumMg(0.75), 294)
    assert.equal(saltShotSodiumMg(5), 300)
  })
})

describe('planned intake', () => {
  it('refuses any number with a list-B medicine and says why', () => {
    const { intake } = situation({ medicines: ['ssri'] })
    assert.equal(intake.capBy, 'refused')
    assert.deepEqual(intake, { capBy: 'refused', refusedBy: ['ssri'] })
  })
  it('leaves a light, slow, cool, long first marathon to thirst', () => {
    const { intake } = situation(
      { massKg: 52, sex: 'f', isFirstAtDistance: true, drinksAtEveryStation: true },
      4.3 * 3600,
    )
    assert.ok(intake.capBy !== 'refused')
    assert.equal(intake.need, 'thirst_only')
    assert.equal(intake.planMlPerH, 0)
    assert.equal(intake.lowSodiumRiskScore, 6)
  })
  it('lowers the cap for sodium when a small salty runner goes on for a day', () => {
    const { intake } = situation({ massKg: 50, sex: 'f', sweatSodiumMgPerL: 1800 }, 24 * 3600)
    assert.ok(intake.capBy !== 'refused')
    assert.equal(intake.capBy, 'sodium')
  })
  it('raises the gut cap to 1.0 L/h after three good runs, not before', () => {
    const [untrained, trained] = [capOf(2), capOf(3)]
    assert.equal(untrained.capBy === 'refused' ? 0 : untrained.capMlPerH, 800)
    assert.equal(trained.capBy === 'refused' ? 0 : trained.capMlPerH, 1000)
  })
})

describe('drinks before a run', () => {
  it('are 6 ml/kg early, in cups of at most 250 ml, with the toilet after', () => {
    const { items } = before()
    const early = items.filter(({ kind, atS }) => kind === 'drink' && atS < -3600)
    assert.equal(
      early.reduce((sum, { fluidMl = 0 }) => sum + fluidMl, 0),
      420,
    )
    assert.ok(items.filter(({ kind }) => kind === 'toilet').length === 2)
  })
  it('shrink to 5 ml/kg for a late riser and stop 45 minutes before', () => {
    const { items } = before({ awakeBeforeStartS: 4500 })
    const main = items.filter(({ kind, atS }) => kind === 'drink' && atS < -900)
    assert.equal(
      main.reduce((sum, { fluidMl = 0 }) => sum + fluidMl, 0),
      350,
    )
    assert.ok(main.every(({ atS }) => atS <= -2700))
  })
  it("hold the coach's pint to 5 ml/kg for a light runner", () => {
    const { items } = before({ runner: { ...runner, massKg: 50 }, method: 'rule_of_thumb' })
    const main = items.filter(({ kind, atS }) => kind === 'drink' && atS < -900)
    assert.equal(
      main.reduce((sum, { fluidMl = 0 }) => sum + fluidMl, 0),
      250,
    )
    assert.equal(main[0]?.ruleOfThumb.followed, false)
  })
  it('warn of caffeine above 3 mg/kg only', () => {
    assert.equal(caffeineCautions(210).length, 0)
    assert.equal(caffeineCautions(211)[0]?.code, 'caffeine_high')
  })
})

describe('drinking after a run', () => {
  it('replaces 1.25-1.5 times the loss only before a session within a day', () => {
    const soon = after({ nextSessionAfterS: 20 * 3600 })
    assert.ok(soon.ok && soon.value.advice === 'drink_volume')
    assert.equal(soon.value.lowMl, 1750)
    assert.equal(soon.value.highMl, 2100)
    assert.ok(soon.value.rateMlPerH <= 700 && soon.value.overS >= 4 * 3600)
    assert.equal(adviceOf(after({})), 'thirst_and_meals')
    assert.equal(adviceOf(after({ nextSessionAfterS: 25 * 3600 })), 'thirst_and_meals')
  })
  it('takes burnt fuel and breath water off first', () => {
    const got = after({ nextSessionAfterS: 20 * 3600, nonSweatKg: 0.4 })
    assert.ok(got.ok && got.value.advice === 'drink_volume')
    assert.equal(got.value.highMl, 1500)
  })
  it('stops at 0.8 L/h when the next session is near', () => {
    const got = after({ nextSessionAfterS: 3600 })
    assert.ok(got.ok && got.value.advice === 'drink_volume')
    assert.ok(got.value.highMl <= 700)
  })
  it('tells nobody to drink who is as heavy as before, or has signs of low sodium', () => {
    for (const massAfterKg of [70, 70.8])
      assert.equal(adviceOf(after({ massAfterKg, nextSessionAfterS: 3600 })), 'nothing_until_urine')
    const signs = after({ hasLowSodiumSymptoms: true, nextSessionAfterS: 3600 })
    assert.equal(adviceOf(signs), 'nothing_until_urine')
  })
  it('leaves a small or unknown loss to thirst, and refuses nonsense and list B', () => {
    assert.equal(
      adviceOf(after({ massAfterKg: 69.5, nextSessionAfterS: 3600 })),
      'thirst_and_meals',
    )
    assert.equal(adviceOf(after({ massAfterKg: undefined })), 'thirst_and_meals')
    assert.equal(adviceOf(after({ massAfterKg: 150 })), 'mass_not_plausible')
    assert.equal(adviceOf(after({ runner: { ...runner, medicines: ['mdma'] } })), 'fluid_refused')
  })
  it('says nothing of salt to a runner with high blood pressure', () => {
    const who = { ...runner, conditions: ['high_blood_pressure' as const] }
    const got = after({ runner: who, nextSessionAfterS: 20 * 3600 })
    assert.ok(got.ok && got.value.advice === 'drink_volume')
    assert.equal(got.value.withSodium, false)
    assert.ok(got.value.because.every(({ code }) => code !== 'after_with_salt'))
  })
})

describe('salt and sodium', () => {
  it('convert as printed', () => {
    assert.ok(Math.abs(sodiumMmolPerLFromMgPerL(1000) - 43.5) < 0.05)
    assert.ok(Math.abs(saltGFromSodiumMg(1000) - 2.54) < 0.005)
    assert.equal(sodiumMgFromSaltG(1), 393)
    assert.equal(Math.round(sodiumMgFromSaltG(0.75)), 295)
    assert.equal(Math.round(sodiumMgPerLFromMmolPerL(20)), 460)
    assert.equal(Math.round(sodiumMgPerLFromMmolPerL(36)), 828)
  })
  it('mixes 750 ml of a 500 mg/L drink from 45 g of sugar and 1 g of salt', () => {
    const mix = homeMix({ volumeMl: 750, sodiumMgPerL: 500, carbohydrateGPerL: 60 })
    assert.deepEqual([mix.sugarG, mix.saltG, mix.sodiumMg], [45, 1, 375])
  })
  it('rises with salt stains and race effort, within 15-80 mmol/L', () => {
    assert.deepEqual([mmol(false, false), mmol(true, false), mmol(true, true)], [36, 44, 53])
    const slip = sweatSodium({ isSaltySweater: false, sweatSodiumMgPerL: 9000 }, false)
    assert.equal(Math.round(slip.sodiumMgPerL / 22.99), 80)
  })
  it('is capped at 600 mg/h and 3 g unmeasured, 1000 mg/h measured', () => {
    assert.deepEqual(sodiumCaps(runner, 2000, 8 * 3600), { perHourMg: 600, perEventMg: 3000 })
    const measured = sodiumCaps({ ...runner, sweatSodiumMgPerL: 1200 }, 2000, 8 * 3600)
    assert.equal(measured.perHourMg, 1000)
  })
  it('keeps potassium salts from runners who must not have them', () => {
    const who: Runner = { ...runner, medicines: ['spironolactone'] }
    assert.deepEqual(potassiumRefusedBy(who), ['spironolactone'])
    const lite = { ...DEFAULT_PANTRY.home_mix, hasPotassiumSalt: true }
    const got = during({ pantry: [lite] }, situation({ medicines: ['spironolactone'] }))
    assert.ok(got.drinks.every(({ drink }) => drink === 'water'))
    assert.ok(got.cautions.some(({ code }) => code === 'potassium_salt_refused'))
  })
})

describe('fluid balance', () => {
  it('runs from 140 mmol/L and no change to the finish, once a minute', () => {
    const at = situation()
    const { series } = fluidBalance({ ...at, drinks: during({}, at).drinks })
    assert.deepEqual(series[0], {
      atS: 0,
      sweatMl: 0,
      drunkMl: 0,
      massChangeFrac: 0,
      serumSodiumMmolPerL: 140,
    })
    assert.equal(series.at(-1)?.atS, at.durationS)
    assert.equal(series.length, Math.ceil(at.durationS / 60) + 1)
    assert.ok(series.every((step, i) => i === 0 || step.sweatMl > (series[i - 1]?.sweatMl ?? 0)))
  })
  it('agrees with the spread at the median and with the field at a steady rate', () => {
    const at = situation()
    const drinks = [{ atS: 0, fluidMl: 1500, sodiumMg: 0 }]
    const end = fluidBalance({ ...at, durationS: 14_400, drinks }).series.at(-1)
    const draws = Float64Array.from([-1, 0, 1])
    const spread = fluidSpread({ ...at, durationS: 14_400, drunkMl: 1500, sodiumMg: 0, draws })
    assert.ok(Math.abs(spread.massChange.mid - (end?.massChangeFrac ?? NaN)) < 1e-12)
    assert.ok(Math.abs(spread.serumSodium.mid - (end?.serumSodiumMmolPerL ?? NaN)) < 1e-9)
    const field = fieldBalance(
      {
        massKg: one(70),
        bodyWaterL: one(bodyWaterL(runner)),
        sweatMlPerH: one(at.sweat.sweatMlPerH),
        sweatSodiumMmolPerL: one(36),
        drinkMlPerH: one(375),
        drinkSodiumMmolPerL: one(0),
        durationS: one(14_400),
      },
      14_400,
    )
    assert.ok(Math.abs((field.endMassChangeFrac[0] ?? NaN) - (end?.massChangeFrac ?? NaN)) < 1e-9)
  })
  it('counts who gains and who falls below 135 in a field that over-drinks', () => {
    const field = fieldBalance(
      {
        massKg: one(50),
        bodyWaterL: one(25),
        sweatMlPerH: one(400),
        sweatSodiumMmolPerL: one(40),
        drinkMlPerH: one(709),
        drinkSodiumMmolPerL: one(0),
        durationS: one(5.5 * 3600),
      },
      6 * 3600,
    )
    assert.ok(Math.abs((field.lowestSerumSodiumMmolPerL[0] ?? NaN) - 125.9) < 0.2)
    assert.ok((field.endMassChangeFrac[0] ?? 0) > 0.03)
  })
})
