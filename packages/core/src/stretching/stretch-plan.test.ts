import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { MUSCLES } from '../relief/muscle.ts'
import { CONDITIONS, type ConditionCode } from '../runner/index.ts'
import { BEFORE_CAP_S, STRETCH_LIBRARY, STRETCHES, planStretches } from './index.ts'

const request = fc.record({
  phase: fc.constantFrom('before', 'after'),
  runner: fc.record({
    conditions: fc.subarray(Object.keys(CONDITIONS) as ConditionCode[], { maxLength: 4 }),
  }),
  crampMuscles: fc.subarray([...MUSCLES]),
  wantsOptional: fc.boolean(),
})
const healthy = { conditions: [] }

describe('stretching', () => {
  it('never holds a muscle statically for more than 60 s before a run', () => {
    fc.assert(
      fc.property(request, (given) => {
        const { steps, isOptional } = planStretches({ ...given, phase: 'before' })
        assert.ok(isOptional)
        const byTargetS = new Map<string, number>()
        for (const step of steps) {
          assert.ok(step.holdS <= 30 && step.isOptional)
          byTargetS.set(
            step.target,
            (byTargetS.get(step.target) ?? 0) + step.holdS * step.setsCount,
          )
        }
        for (const holdS of byTargetS.values()) assert.ok(holdS <= Math.min(30, BEFORE_CAP_S))
      }),
      { numRuns: 1000 },
    )
  })

  it('is 2 x 30 s after a run, cramp-prone muscles first', () => {
    const { steps } = planStretches({ phase: 'after', runner: healthy, crampMuscles: ['adductor'] })
    assert.equal(steps[0]?.target, 'adductor')
    assert.equal(steps.length, STRETCHES.length - 1)
    for (const step of steps) assert.deepEqual([step.setsCount, step.holdS], [2, 30])
  })

  it('stretches nothing after a tear, an operation or with numbness, unless it knows where', () => {
    for (const condition of [
      'recent_muscle_tear',
      'recent_surgery',
      'neuropathy',
      'nerve_root_compression',
    ] as const) {
      const given = {
        phase: 'after',
        runner: { conditions: [condition] },
        crampMuscles: [],
      } as const
      const blocked = planStretches(given)
      assert.equal(blocked.steps.length, 0)
      assert.equal(blocked.cautions[0]?.level, 'stop')
      const { steps } = planStretches({ ...given, injuredMuscles: ['calf'] })
      assert.ok(steps.length > 0)
      assert.ok(steps.every((step) => step.target !== 'calf'))
    }
  })

  it('adds no stretch for one more condition, and never makes a hold longer', () => {
    fc.assert(
      fc.property(
        request,
        fc.constantFrom(...(Object.keys(CONDITIONS) as ConditionCode[])),
        (given, more) => {
          const before = planStretches(given)
          const after = planStretches({
            ...given,
            runner: { conditions: [...given.runner.conditions, more] },
          })
          assert.ok(after.steps.length <= before.steps.length)
          assert.ok(after.durationS <= before.durationS)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never lies on the back in pregnancy', () => {
    const { steps, cautions } = planStretches({
      phase: 'after',
      runner: { conditions: ['pregnancy'] },
      crampMuscles: [],
    })
    assert.ok(steps.every((step) => step.figure !== 'glute_lying' && step.holdS <= 15))
    assert.ok(cautions.some((caution) => caution.code === 'stretch_to_comfort'))
  })

  it('has a version for the road for each stretch', () => {
    for (const id of STRETCHES) {
      const { midRunFigure } = STRETCH_LIBRARY[id]
      assert.ok(!/lying|wall|seated|kneel/.test(midRunFigure), id)
    }
  })
})
