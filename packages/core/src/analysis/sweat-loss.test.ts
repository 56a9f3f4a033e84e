import assert from 'node:assert/strict'
import { test } from 'node:test'

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
