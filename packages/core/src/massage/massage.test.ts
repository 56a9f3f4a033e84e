import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { MUSCLES } from '../relief/muscle.ts'
import { CONDITIONS, MEDICINES, type ConditionCode, type MedicineCode } from '../runner/index.ts'
import {
  MASSAGE_SIGNS,
  isMassageBlocked,
  massageBlocks,
  massageTiming,
  planRolling,
} from './index.ts'

const runner = fc.record({
  conditions: fc.subarray(Object.keys(CONDITIONS) as ConditionCode[], { maxLength: 4 }),
  medicines: fc.subarray(Object.keys(MEDICINES) as MedicineCode[], { maxLength: 3 }),
})
const signs = fc.subarray([...MASSAGE_SIGNS])
const healthy = { conditions: [], medicines: [] }

describe('massage', () => {
  it('is blocked altogether by each of the dangerous signs, conditions and medicines', () => {
    for (const sign of [
      'leg_swollen_hot',
      'fresh_tear',
      'fever',
      'dark_urine_muscle_pain',
    ] as const)
      assert.ok(isMassageBlocked(massageBlocks(healthy, [sign])), sign)
    for (const condition of ['clot_history', 'recent_muscle_tear'] as const)
      assert.ok(isMassageBlocked(massageBlocks({ ...healthy, conditions: [condition] })), condition)
    assert.ok(isMassageBlocked(massageBlocks({ ...healthy, medicines: ['anticoagulant'] })))
    assert.ok(!isMassageBlocked(massageBlocks(healthy)))
  })

  it('sends clot signs, rhabdomyolysis signs and a fresh tear to triage', () => {
    for (const sign of ['leg_swollen_hot', 'dark_urine_muscle_pain', 'fresh_tear'] as const)
      assert.equal(massageBlocks(healthy, [sign])[0]?.goTo, 'triage')
  })

  it('never loses a block when a sign, condition or medicine is added', () => {
    fc.assert(
      fc.property(fc.tuple(runner, signs), fc.tuple(runner, signs), (first, second) => {
        const [[one, oneSigns], [other, otherSigns]] = [first, second]
        const few = massageBlocks(one, oneSigns)
        const many = massageBlocks(
          {
            conditions: [...one.conditions, ...other.conditions],
            medicines: [...one.medicines, ...other.medicines],
          },
          [...oneSigns, ...otherSigns],
        )
        for (const block of few) assert.ok(many.some((also) => also.code === block.code))
        if (isMassageBlocked(few)) assert.ok(isMassageBlocked(many))
      }),
      { numRuns: 500 },
    )
  })

  it('never books deep work in the 48 h before a race, nor anything when blocked', () => {
    fc.assert(
      fc.property(runner, signs, fc.integer({ min: 600, max: 40_000 }), (who, today, finishS) => {
        const { windows, cautions } = massageTiming({ finishS, runner: who, signs: today })
        for (const { kind, phase, fromAtS, toAtS } of windows) {
          assert.ok(fromAtS < toAtS)
          if (kind === 'deep' && phase === 'before') assert.ok(toAtS <= -48 * 3600)
          if (phase === 'after') assert.ok(fromAtS > finishS)
        }
        if (cautions.some((caution) => caution.level === 'stop')) assert.equal(windows.length, 0)
      }),
      { numRuns: 500 },
    )
  })

  it('rolls one slow minute a side within the published dose, and not at all when blocked', () => {
    fc.assert(
      fc.property(runner, signs, fc.subarray([...MUSCLES]), (who, today, crampMuscles) => {
        for (const phase of ['before', 'after'] as const) {
          const { steps, cautions } = planRolling({
            phase,
            runner: who,
            signs: today,
            crampMuscles,
          })
          for (const { rollS, setsCount, passS } of steps) {
            assert.ok(rollS >= 30 && rollS <= 120)
            assert.ok(setsCount >= 1 && setsCount <= 3)
            assert.ok(passS >= 2 && passS <= 4)
          }
          if (cautions.some((caution) => caution.level === 'stop')) assert.equal(steps.length, 0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
