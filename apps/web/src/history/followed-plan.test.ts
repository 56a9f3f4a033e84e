import assert from 'node:assert/strict'
import { test } from 'node:test'

import { planRun } from '@uncramp/core/plan'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'

import { isPlanOf } from './followed-plan.ts'

const made = planRun({
  method: 'personal',
  runner: { ...DEFAULT_RUNNER, massKg: 70 },
  distanceM: 21_097.5,
  goalS: 6300,
  weather: DEFAULT_WEATHER,
  stations: [],
  pantry: [],
  wantsSaltShot: false,
  splitUnit: 'km',
  crampMuscles: [],
  startAtMs: 1_800_000_000_000,
  zone: 'UTC',
})

test('a run belongs to the plan of its day and its length', () => {
  assert.ok(made.ok)
  const run = { startAtMs: 1_800_000_240_000, distanceM: 21_300 }
  assert.equal(isPlanOf(made.value, run), true)
  assert.equal(isPlanOf(made.value, { ...run, distanceM: 10_000 }), false)
  assert.equal(isPlanOf(made.value, { ...run, startAtMs: 1_800_090_000_000 }), false)
})
