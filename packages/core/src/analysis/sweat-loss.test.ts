import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sweatEstimate, sweatSodium } from '../hydration/index.ts'
import { DEFAULT_RUNNER } from '../runner/index.ts'
import { HOT, STEADY_MARATHON, analysed, near } from './analysed-run.law.ts'

test('sweat needs a mass and air, and is refused with a list-B condition', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  assert.equal(analysed(STEADY_MARATHON).fluid.why_not, 'no_mass')
  assert.equal(analysed(STEADY_MARATHON, {}, { runner }).fluid.why_not, 'no_weather')
  const { fluid } = analysed(STEADY_MARATHON, {}, { runner, weather: { ...HOT, temperatureC: 18 } })
  const { lowMl, highMl, estimatedSweatMl } = fluid
  assert.ok(lowMl !== null && highMl !== null && estimatedSweatMl !== null)
  assert.ok(lowMl < estimatedSweatMl && estimatedSweatMl < highMl)
  assert.ok(estimatedSweatMl > 2000 && estimatedSweatMl < 5000, String(estimatedSweatMl))
  const refused = analysed(
    STEADY_MARATHON,
    {},
    { runner: { ...runner, conditions: ['siadh'] }, weather: HOT },
  )
  assert.equal(refused.fluid.why_not, 'refused')
  assert.equal(refused.fluid.estimatedSweatMl, null)
  assert.equal(refused.fluid.sodiumMg, null)
  const saltRefused = { ...runner, conditions: ['heart_failure'] as const }
  const noSalt = analysed(STEADY_MARATHON, {}, { runner: saltRefused, weather: HOT }).fluid
  assert.ok(noSalt.estimatedSweatMl !== null)
  assert.equal(noSalt.sodiumMg, null)
})

test('a thermometer on the wrist is read colder and gives a wider range than given air', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  const wrist = analysed(STEADY_MARATHON, { temperatureC: 26 }, { runner }).fluid
  assert.equal(wrist.weatherFrom, 'recorded')
  near(wrist.temperatureC, 20, 1e-9)
  const weather = { ...HOT, temperatureC: 20, windMps: 2, sun: 'part' as const }
  const given = analysed(STEADY_MARATHON, {}, { runner, weather }).fluid
  near(wrist.estimatedSweatMl, given.estimatedSweatMl ?? 0, 1e-6)
  assert.ok((wrist.highMl ?? 0) > (given.highMl ?? 0))
  assert.ok((wrist.lowMl ?? 0) < (given.lowMl ?? 0))
})

test('what was lost is the plan model of the same hour, times the hours run, and its salt', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  const { fluid, activity } = analysed(STEADY_MARATHON, {}, { runner, weather: HOT })
  const rate = sweatEstimate({
    runner,
    weather: HOT,
    effort: { speedMps: 1000 / 330, durationS: 42.195 * 330, gradeFrac: 0 },
    nowAtMs: activity.startAtMs,
  })
  const hours = (42.195 * 330) / 3600
  near(fluid.estimatedSweatMl, rate.sweatMlPerH * hours, 2)
  near(fluid.lowMl, rate.lowMlPerH * hours, 2)
  near(fluid.highMl, rate.highMlPerH * hours, 2)
  const salt = sweatSodium(runner, false)
  near(fluid.sodiumMg, ((rate.sweatMlPerH * hours) / 1000) * salt.sodiumMgPerL, 2)
  // Two independent spreads: wider than either alone, narrower than both one after the other.
  const sodiumMg = fluid.sodiumMg ?? 0
  const upFrac = (fluid.sodiumHighMg ?? 0) / sodiumMg
  const sweatUp = rate.highMlPerH / rate.sweatMlPerH
  const saltUp = salt.highMgPerL / salt.sodiumMgPerL
  near(Math.log(upFrac) ** 2, Math.log(sweatUp) ** 2 + Math.log(saltUp) ** 2, 1e-6)
  const downFrac = sodiumMg / (fluid.sodiumLowMg ?? 0)
  assert.ok(downFrac > Math.max(rate.sweatMlPerH / rate.lowMlPerH, 1))
})

test('a hill all the way up costs more sweat than the flat at the same pace, all the way down less', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  const weather = { ...HOT, temperatureC: 25 }
  const sweatMl = (gradeFrac: number): number => {
    const legs = [{ lengthM: 12_000, paceSPerKm: 330, gradeFrac }]
    return analysed(legs, {}, { runner, weather }).fluid.estimatedSweatMl ?? Number.NaN
  }
  near(sweatMl(0.03) / sweatMl(0), 1.053, 0.01)
  near(sweatMl(-0.03) / sweatMl(0), 0.936, 0.01)
})

test('a quarter of an hour is the least, and air no thermometer meets is cut to what there is', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  const running = (durationS: number) =>
    analysed([{ lengthM: (durationS / 300) * 1000, paceSPerKm: 300 }], {}, { runner, weather: HOT })
      .fluid
  assert.equal(running(895).why_not, 'too_short')
  assert.equal(running(905).why_not, null)
  const wrist = analysed(STEADY_MARATHON, { temperatureC: 80 }, { runner }).fluid
  assert.equal(wrist.temperatureC, 50)
})
