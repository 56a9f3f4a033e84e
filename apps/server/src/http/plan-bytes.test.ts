import assert from 'node:assert/strict'
import { test } from 'node:test'

import { planInputOf } from '@uncramp/contract/documents/plan-request'
import { scienceEndpoints } from '@uncramp/contract/endpoints/science'
import { planRun } from '@uncramp/core/plan'
import fc from 'fast-check'

import { openDoor } from '../testing/door.ts'

const QUESTIONS_COUNT = 60
/** Worked out, worked out and kept, remembered. */
const ASKED_COUNT = 3

const name = fc.oneof(
  fc.constantFrom('Agua ñ', '水 ☀', '👟', '"\\\u2028'),
  fc.string({ maxLength: 20 }),
)
const request = fc.record(
  {
    method: fc.constantFrom('personal', 'rule_of_thumb'),
    runner: fc.record({ massKg: fc.double({ min: 35, max: 140, noNaN: true }) }),
    distanceM: fc.double({ min: 3000, max: 60_000, noNaN: true }),
    goalS: fc.integer({ min: 600, max: 30_000 }),
    startAtMs: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
    weather: fc.record({
      temperatureC: fc.double({ min: -5, max: 36, noNaN: true }),
      humidityFrac: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    stations: fc.array(fc.record({ atM: fc.integer({ min: 0, max: 40_000 }), name }), {
      maxLength: 4,
    }),
    pantry: fc.array(
      fc.record({
        name: name.filter((text) => text.length > 0),
        sodiumMgPerL: fc.integer({ min: 0, max: 1500 }),
        carbohydrateGPerL: fc.integer({ min: 0, max: 90 }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['runner', 'distanceM', 'goalS'] },
)

test('a plan over HTTP is the very text of its document, the first time and when it is remembered', async (t) => {
  const door = await openDoor(t)
  let plannedCount = 0
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const plan = planRun(planInputOf(scienceEndpoints.createPlan.body.parse(asked)))
      for (let i = 0; i < ASKED_COUNT; i++) {
        const answer = await door.ask('POST', '/api/v1/plans', { json: asked })
        assert.equal(answer.status === 200, plan.ok, answer.text)
        assert.match(answer.headers.get('content-type') ?? '', /^application\/(problem\+)?json$/)
        if (plan.ok) assert.equal(answer.text, JSON.stringify(plan.value))
        else assert.match(answer.text, new RegExp(`"code":"${plan.error.code}"`))
      }
      if (plan.ok) plannedCount += 1
    }),
    { numRuns: QUESTIONS_COUNT },
  )
  assert.ok(plannedCount > QUESTIONS_COUNT / 4, 'hardly any question could be planned')
})
