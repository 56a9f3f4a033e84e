import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { planInputArbitrary } from './plan-input.arbitrary.law.ts'
import { planRun } from './plan-run.ts'

const SAMPLES_COUNT = 2000
/** Fewer than this of a kind, and a law about it has hardly been tried. */
const LEAST_FRAC = 0.01

test('the random runners of the laws meet every cap, list B, and days too hot to run', () => {
  const counts = new Map<string, number>()
  for (const input of fc.sample(planInputArbitrary, { numRuns: SAMPLES_COUNT, seed: 1 })) {
    const plan = planRun(input)
    const outcome = plan.ok ? plan.value.fluid.capBy : plan.error.code
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  for (const outcome of ['sweat', 'mass', 'gut', 'sodium', 'refused', 'too_hot_to_run'])
    assert.ok((counts.get(outcome) ?? 0) >= LEAST_FRAC * SAMPLES_COUNT, `${outcome} is too rare`)
})

test('the random weather spreads over its whole range', () => {
  const air = fc.sample(planInputArbitrary, { numRuns: SAMPLES_COUNT, seed: 2 })
  const hotFrac = air.filter(({ weather }) => weather.temperatureC > 25).length / air.length
  const humidFrac = air.filter(({ weather }) => weather.humidityFrac > 0.5).length / air.length
  assert.ok(hotFrac > 0.2 && hotFrac < 0.35, `${hotFrac} of the days are above 25 °C`)
  assert.ok(humidFrac > 0.35 && humidFrac < 0.6, `${humidFrac} of the days are humid`)
})
