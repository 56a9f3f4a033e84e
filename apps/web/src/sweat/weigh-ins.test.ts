import assert from 'node:assert/strict'
import { test } from 'node:test'

import { weighInsOf } from './weigh-ins.ts'

const WEIGH_IN = {
  startAtMs: 2000,
  durationS: 3600,
  massBeforeKg: 70,
  massAfterKg: 69.2,
  drunkMl: 200,
  eatenG: 0,
  urineMl: 0,
  scaleStepKg: 0.1,
  speedMps: 3,
  temperatureC: 18,
  humidityFrac: 0.6,
}

test('records become weigh-ins by date, and only with every number', () => {
  const earlier = { ...WEIGH_IN, startAtMs: 1000 }
  const entries = [
    { id: 'a', values: { ...WEIGH_IN, deleted: false } },
    { id: 'b', values: earlier },
    { id: 'c', values: { ...WEIGH_IN, massAfterKg: null } },
    { id: 'd', values: { ...WEIGH_IN, speedMps: '3' } },
  ]
  assert.deepEqual(weighInsOf(entries), [earlier, WEIGH_IN])
})
