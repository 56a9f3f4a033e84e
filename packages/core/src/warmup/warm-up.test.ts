import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { CONDITIONS, type ConditionCode } from '../runner/index.ts'
import { EXERCISES, planWarmUp, type WarmUpRequest } from './index.ts'

const request = fc.record(
  {
    distanceM: fc.integer({ min: 500, max: 100_000 }),
    temperatureC: fc.integer({ min: -20, max: 45 }),
    wbgtC: fc.integer({ min: -20, max: 36 }),
    runner: fc.record({
      conditions: fc.subarray(Object.keys(CONDITIONS) as ConditionCode[], { maxLength: 4 }),
      training: fc.constantFrom('novice', 'regular', 'well'),
    }),
    finishBeforeStartS: fc.integer({ min: 0, max: 7200 }),
    isEasy: fc.boolean(),
  },
  { requiredKeys: ['distanceM', 'temperatureC', 'runner', 'finishBeforeStartS'] },
)
const mild: WarmUpRequest = {
  distanceM: 10_000,
  temperatureC: 15,
  runner: { conditions: [], training: 'regular' },
  finishBeforeStartS: 600,
}

function minutes(distanceM: number): number {
  return planWarmUp({ ...mild, distanceM }).durationS / 60
}

function cautionsFor(finishBeforeStartS: number): string[] {
  return planWarmUp({ ...mild, finishBeforeStartS }).cautions.map((caution) => caution.code)
}

describe('the warm-up', () => {
  it('ends exactly when the corral calls, its steps back to back', () => {
    fc.assert(
      fc.property(request, (given) => {
        const plan = planWarmUp(given)
        let atS = plan.startsAtS
        for (const step of plan.steps) {
          assert.equal(step.atS, atS)
          assert.equal(step.durationS, step.setsCount * (step.workS + step.restS))
          assert.ok(step.durationS > 0)
          atS += step.durationS
        }
        assert.equal(atS + given.finishBeforeStartS, 0)
        assert.equal(plan.endsAtS, atS)
        assert.ok(plan.steps.length > 0)
      }),
      { numRuns: 1000 },
    )
  })

  it('is never longer when it is hot', () => {
    fc.assert(
      fc.property(request, (given) => {
        const cool = planWarmUp({ ...given, temperatureC: 15, wbgtC: 12 })
        const hot = planWarmUp({ ...given, temperatureC: 30, wbgtC: 26 })
        assert.ok(hot.durationS <= cool.durationS * 0.75)
        assert.ok(hot.cautions.some((caution) => caution.code === 'warm_up_in_shade'))
      }),
      { numRuns: 300 },
    )
  })

  it('never has a jump, lunge or stride in pregnancy or after a tear', () => {
    fc.assert(
      fc.property(
        request,
        fc.constantFrom('pregnancy', 'recent_muscle_tear', 'recent_surgery'),
        (given, condition) => {
          const { steps } = planWarmUp({
            ...given,
            runner: { ...given.runner, conditions: [condition] },
          })
          for (const { exercise } of steps) {
            assert.notEqual(EXERCISES[exercise].impact, 'jump')
            assert.ok(exercise !== 'stride' && exercise !== 'walking_lunge')
            if (condition !== 'pregnancy') assert.equal(exercise, 'brisk_walk')
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gets shorter as the race gets longer: full, about eight minutes, three to five', () => {
    assert.ok(minutes(10_000) >= 14 && minutes(10_000) <= 16)
    assert.ok(minutes(21_097.5) >= 8 && minutes(21_097.5) <= 10)
    assert.ok(minutes(42_195) >= 3 && minutes(42_195) <= 5)
  })

  it('holds the whole rule of thumb for a short race: ten minutes of jogging, then three drills', () => {
    const { ruleOfThumb, steps } = planWarmUp(mild)
    assert.equal(ruleOfThumb.jogS, 600)
    assert.equal(ruleOfThumb.followed, true)
    assert.deepEqual(ruleOfThumb.exercises, ['butt_kicks', 'jumping_jacks', 'high_knees'])
    assert.equal(steps[0]?.exercise, 'easy_jog')
    assert.equal(planWarmUp({ ...mild, distanceM: 42_195 }).ruleOfThumb.followed, false)
  })

  it('says so when the body will be cold again by the gun', () => {
    assert.deepEqual(cautionsFor(600), [])
    assert.deepEqual(cautionsFor(1200), ['warm_up_cools_off'])
  })
})
