import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  CONDITIONS,
  MEDICINES,
  isExtraSaltRefused,
  isFluidRefused,
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
  }
})

test('list B stops all numbers and names who is behind it', () => {
  const [first] = healthCautions({ conditions: ['siadh'], medicines: ['thiazide'] })
  assert.equal(first?.code, 'fluid_refused')
  assert.equal(first?.level, 'stop')
  assert.deepEqual(first?.flags, ['siadh', 'thiazide'])
})

test('potassium salts are kept away by what keeps potassium in the body, and by nothing else', () => {
  const flags = [...conditions, ...medicines].filter((code) =>
    healthCautions({ conditions, medicines })
      .find(({ code: said }) => said === 'no_potassium_salt')
      ?.flags?.includes(code),
  )
  assert.deepEqual(flags, [
    'kidney_disease',
    'adrenal_insufficiency',
    'dialysis',
    'ace_inhibitor',
    'arb',
    'spironolactone',
    'eplerenone',
    'potassium_sparing_diuretic',
    'trimethoprim',
  ])
})

test('under 18 there is no extra salt, from 18 on there may be', () => {
  const healthy = { conditions: [], medicines: [] }
  const codes = [17, 18].map((ageYears) =>
    healthCautions({ ...healthy, ageYears }).map(({ code }) => code),
  )
  assert.deepEqual(codes, [['no_extra_salt', 'under_18'], []])
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
