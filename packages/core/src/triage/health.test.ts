import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  CONDITIONS,
  MEDICINES,
  isExtraSaltRefused,
  isFluidRefused,
  isPotassiumSaltRefused,
  type ConditionCode,
  type MedicineCode,
} from '../runner/index.ts'
import { HEALTH_EFFECTS, healthCautions, healthEffects, isCrampLinked } from './index.ts'

const conditions = Object.keys(CONDITIONS) as ConditionCode[]
const medicines = Object.keys(MEDICINES) as MedicineCode[]

test('every condition and medicine changes something, so that its page is never empty', () => {
  for (const effect of healthEffects({ conditions, medicines })) {
    assert.ok(effect.effects.length > 0, effect.flag)
    assert.ok(effect.sources.length > 0, effect.flag)
  }
})

test('no code is both a condition and a medicine', () => {
  assert.equal(
    new Set<string>([...conditions, ...medicines]).size,
    conditions.length + medicines.length,
  )
})

test('effects agree with what the plan is told to refuse', () => {
  const people = [
    ...conditions.map((code) => ({ conditions: [code], medicines: [] })),
    ...medicines.map((code) => ({ conditions: [], medicines: [code] })),
  ]
  for (const runner of people) {
    const effects = healthEffects(runner).flatMap((effect) => effect.effects)
    const name = [...runner.conditions, ...runner.medicines].join()
    assert.equal(effects.includes('no_fluid_numbers'), isFluidRefused(runner), name)
    if (isExtraSaltRefused(runner)) assert.ok(effects.includes('no_extra_salt'), name)
    if (effects.includes('no_potassium_salt')) assert.ok(isPotassiumSaltRefused(runner), name)
  }
})

test('list B stops all numbers and names who is behind it', () => {
  const [first] = healthCautions({ conditions: ['siadh'], medicines: ['thiazide'] })
  assert.equal(first?.code, 'fluid_refused')
  assert.equal(first?.level, 'stop')
  assert.deepEqual(first?.flags, ['siadh', 'thiazide'])
})

test('kidney disease keeps potassium salts away though it stands on another list', () => {
  assert.ok(isPotassiumSaltRefused({ conditions: ['kidney_disease'], medicines: [] }))
  assert.ok(!isPotassiumSaltRefused({ conditions: ['flat_feet'], medicines: [] }))
})

test('under 18 there is no extra salt, from 18 on there may be', () => {
  const healthy = { conditions: [], medicines: [] }
  const codes = [17, 18].map((ageYears) =>
    healthCautions({ ...healthy, ageYears }).map(({ code }) => code),
  )
  assert.deepEqual(codes, [['no_extra_salt', 'under_18', 'no_potassium_salt'], []])
})

test('the medicines linked to cramps are to be asked about and, when prescribed, never stopped alone', () => {
  for (const code of ['laba_inhaler', 'thiazide', 'spironolactone', 'statin', 'arb'] as const) {
    assert.ok(isCrampLinked(code), code)
    const [effect] = healthEffects({ conditions: [], medicines: [code] })
    assert.ok(effect?.effects.includes('never_stop_alone'), code)
    assert.ok(effect?.sources.includes('garrison2012'), code)
  }
  assert.ok(!isCrampLinked('trimethoprim'))
  const [cocaine] = healthEffects({ conditions: [], medicines: ['cocaine'] })
  assert.ok(!cocaine?.effects.includes('never_stop_alone'))
})

test('blood thinners and a clot before keep deep massage away', () => {
  const codes = healthCautions({ conditions: ['clot_history'], medicines: ['anticoagulant'] })
  assert.deepEqual(codes.find(({ code }) => code === 'no_deep_massage')?.flags, [
    'clot_history',
    'anticoagulant',
  ])
})

test('every effect is used by some condition or medicine', () => {
  const used = new Set(
    healthEffects({ conditions, medicines, ageYears: 15 }).flatMap(({ effects }) => effects),
  )
  assert.deepEqual([...used].toSorted(), [...HEALTH_EFFECTS].toSorted())
})
