import assert from 'node:assert/strict'
import { test } from 'node:test'

import { SweatForm } from './sweat-form.ts'

const FIRST = {
  startAtMs: 0,
  drunkMl: 500,
  urineMl: 0,
  durationS: 3600,
  distanceM: 10_800,
  temperatureC: 18,
  humidityFrac: 0.6,
  scaleStepKg: 0.1,
}

function form(): SweatForm {
  return new SweatForm(FIRST, () => ({ training: 'regular' }))
}

test('nothing is said before both weights are there', () => {
  const it = form()
  it.change({ massBeforeKg: 70 })
  assert.equal(it.weighIn.value, undefined)
  assert.equal(it.result.value, undefined)
})

test('pace comes from distance and time, and the sweat is near what was lost and drunk', () => {
  const it = form()
  it.change({ massBeforeKg: 70, massAfterKg: 69.3 })
  assert.equal(it.weighIn.value?.speedMps, 3)
  const result = it.result.value
  assert.ok(result?.ok)
  // 700 g lost and 500 ml drunk, less some breath and burnt fuel.
  assert.ok(result.value.sweatMlPerH > 950 && result.value.sweatMlPerH < 1200)
})

test('sums that cannot be are refused with a code', () => {
  const it = form()
  it.change({ massBeforeKg: 70, massAfterKg: 71 })
  const gained = it.result.value
  assert.equal(gained?.ok === false ? gained.error.code : '', 'mass_gained')
  it.change({ massAfterKg: 55 })
  const lost = it.result.value
  assert.equal(lost?.ok === false ? lost.error.code : '', 'implausible_mass_loss')
})
