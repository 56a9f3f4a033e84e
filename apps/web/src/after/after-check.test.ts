import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER, type Runner } from '@uncramp/core/runner'

import { AfterCheck } from './after-check.ts'

const RUN = {
  startAtMs: 0,
  durationS: 4 * 3600,
  distanceM: 42_195,
  drunkMl: 1500,
  massBeforeKg: 70,
  temperatureC: 18,
  humidityFrac: 0.6,
}
const RUNNER: Runner = { ...DEFAULT_RUNNER, massKg: 70 }

function check(runner: Runner = RUNNER): AfterCheck {
  return new AfterCheck(RUN, () => runner)
}

test('who is heavier than at the start is never told to drink, whatever the colour', () => {
  const after = check()
  after.change({ massAfterKg: 70.8, colour: 'dark_yellow', hasHardRunSoon: true })
  const drinking = after.drinking.value
  assert.ok(drinking.ok)
  assert.equal(drinking.value.advice, 'nothing_until_urine')
  assert.equal(after.urine.value?.kind, 'withheld')
})

test('who lost two kilograms and runs again tomorrow gets an amount', () => {
  const after = check()
  after.change({ massAfterKg: 68, hasHardRunSoon: true })
  const drinking = after.drinking.value
  assert.ok(drinking.ok && drinking.value.advice === 'drink_volume')
  assert.ok(drinking.value.highMl <= 1.5 * 2000 && drinking.value.lowMl > 1500)
})

test('brown urine goes to triage', () => {
  const after = check()
  after.change({ massAfterKg: 69, colour: 'brown_cola' })
  assert.equal(after.urine.value?.kind, 'triage')
})

test('without a weighing there is no amount after a long run', () => {
  const after = check()
  after.change({ colour: 'amber', hasHardRunSoon: true })
  assert.equal(after.urine.value?.kind, 'withheld')
  const drinking = after.drinking.value
  assert.ok(drinking.ok)
  assert.equal(drinking.value.advice, 'thirst_and_meals')
})

test('a sign of low sodium stops drinking advice even with weight lost', () => {
  const after = check()
  after.change({ massAfterKg: 68.5, hasHardRunSoon: true })
  const [sign] = after.screen.value.ask
  assert.ok(sign !== undefined)
  after.toggleSign(sign, true)
  const drinking = after.drinking.value
  assert.ok(drinking.ok)
  assert.equal(drinking.value.advice, 'nothing_until_urine')
})

test('a condition on list B gets no amounts', () => {
  const after = check({ ...RUNNER, conditions: ['siadh'] })
  after.change({ massAfterKg: 68, hasHardRunSoon: true })
  assert.equal(after.drinking.value.ok, false)
})
