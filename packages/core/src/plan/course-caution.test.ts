import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER } from '../runner/index.ts'
import { DEFAULT_WEATHER } from '../weather/index.ts'
import type { PlanCaution, PlanInput } from './index.ts'
import { planRun } from './index.ts'

function cautionOf(namedM: number, courseM: number): PlanCaution | undefined {
  const input: PlanInput = {
    method: 'personal',
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    distanceM: namedM,
    goalS: courseM * 0.36,
    weather: DEFAULT_WEATHER,
    stations: [],
    pantry: [],
    wantsSaltShot: false,
    splitUnit: 'km',
    crampMuscles: [],
    course: {
      name: 'a way',
      distanceM: courseM,
      atM: [0, courseM],
      altitudeM: [100, 100],
      latitudeDeg: [],
      longitudeDeg: [],
    },
  }
  const plan = planRun(input)
  assert.ok(plan.ok)
  assert.equal(plan.value.run.distanceM, courseM)
  return plan.value.cautions.find(({ code }) => code === 'course_length_differs')
}

test('a course of another length than the one named is a warning, a receiver’s per cent is none', () => {
  for (const [namedM, courseM] of [
    [42_195, 42_900],
    [42_195, 41_500],
    [10_000, 10_290],
  ] as const)
    assert.equal(cautionOf(namedM, courseM), undefined)
  const caution = cautionOf(42_195, 21_300)
  assert.deepEqual(caution, {
    code: 'course_length_differs',
    level: 'warn',
    courseM: 21_300,
    namedM: 42_195,
    sources: ['uncramp_engineering'],
  })
  assert.ok(cautionOf(10_000, 10_400))
})
