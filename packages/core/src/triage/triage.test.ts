import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { COMBINATIONS } from './combinations.ts'
import {
  ACTIONS,
  ROW_IDS,
  SIGN_CODES,
  afterRunScreen,
  contextFromRunner,
  emergencyNumbers,
  isSignCode,
  listSigns,
  triage,
  triageQuestions,
  type RowId,
  type SignCode,
  type TriageContext,
  type TriageLevel,
} from './index.ts'
import { EMERGENCY_QUESTIONS } from './question-codes.ts'
import { TRIAGE_ROWS } from './rows.ts'
import { SIGNS } from './signs.ts'
import { TRIAGE_LAWS } from './triage.law.ts'

type Case = Readonly<{
  row: RowId
  signs: readonly SignCode[]
  level: TriageLevel
  unknown?: readonly SignCode[]
  context?: TriageContext
}>

/** The red-flag table read row by row: trigger, level. Urine rows come from the urine section. */
const TABLE: readonly Case[] = [
  ...(['confusion', 'odd_behaviour', 'collapse', 'seizure', 'burning_hot'] as const).map(
    (code): Case => ({ row: 'heat_stroke', signs: [code], level: 'emergency' }),
  ),
  { row: 'heat_exhaustion', signs: ['heat_exhaustion_30_min'], level: 'emergency' },
  { row: 'low_sodium', signs: ['vomiting'], level: 'emergency' },
  { row: 'low_sodium', signs: ['confusion'], level: 'emergency' },
  { row: 'low_sodium', signs: ['seizure'], level: 'emergency' },
  { row: 'low_sodium', signs: ['frothy_cough'], level: 'emergency' },
  { row: 'low_sodium', signs: ['bloating', 'sudden_breathlessness'], level: 'emergency' },
  { row: 'low_sodium', signs: ['bloating'], level: 'same_day' },
  { row: 'low_sodium', signs: ['nausea', 'headache'], level: 'same_day' },
  { row: 'low_sodium', signs: ['weight_gain'], level: 'same_day' },
  { row: 'low_sodium', signs: ['headache'], unknown: ['confusion'], level: 'emergency' },
  {
    row: 'low_sodium',
    signs: ['tripping'],
    context: { runDurationS: 9000, hoursSinceRunH: 3 },
    level: 'emergency',
  },
  { row: 'rhabdo', signs: ['cola_urine'], level: 'same_day' },
  { row: 'rhabdo', signs: ['cola_urine', 'muscles_very_painful'], level: 'emergency' },
  { row: 'rhabdo', signs: ['cola_urine', 'muscles_swollen'], level: 'emergency' },
  { row: 'rhabdo', signs: ['cola_urine', 'weakness'], level: 'emergency' },
  { row: 'rhabdo', signs: ['cola_urine', 'little_urine'], level: 'emergency' },
  { row: 'rhabdo', signs: ['cola_urine'], unknown: ['muscles_swollen'], level: 'emergency' },
  { row: 'heart_or_lung', signs: ['chest_pain'], level: 'emergency' },
  { row: 'heart_or_lung', signs: ['jaw_or_arm_pain'], level: 'emergency' },
  { row: 'heart_or_lung', signs: ['fainted_during_effort'], level: 'emergency' },
  { row: 'heart_or_lung', signs: ['palpitations_with_dizziness'], level: 'emergency' },
  { row: 'heart_or_lung', signs: ['sudden_breathlessness'], level: 'emergency' },
  { row: 'clot', signs: ['one_leg_swollen_warm'], level: 'same_day' },
  { row: 'clot', signs: ['one_leg_throbbing_red'], level: 'same_day' },
  { row: 'clot', signs: ['hard_veins'], level: 'same_day' },
  { row: 'clot', signs: ['one_leg_swollen_warm', 'sudden_breathlessness'], level: 'emergency' },
  { row: 'clot', signs: ['hard_veins', 'coughing_blood'], level: 'emergency' },
  { row: 'clot', signs: ['one_leg_swollen_warm'], unknown: ['chest_pain'], level: 'emergency' },
  { row: 'compartment', signs: ['pain_out_of_proportion'], level: 'emergency' },
  { row: 'compartment', signs: ['tight_shiny_limb'], level: 'emergency' },
  { row: 'compartment', signs: ['numb_pale_foot'], level: 'emergency' },
  { row: 'compartment', signs: ['toe_stretch_agony'], level: 'emergency' },
  { row: 'limb_ischaemia', signs: ['cold_pale_leg'], level: 'emergency' },
  { row: 'tendon_rupture', signs: ['pop_or_kick'], level: 'same_day' },
  { row: 'tendon_rupture', signs: ['cannot_push_off'], level: 'same_day' },
  { row: 'tendon_rupture', signs: ['gap_felt'], level: 'same_day' },
  { row: 'strain', signs: ['sharp_local_pain'], level: 'routine' },
  { row: 'strain', signs: ['sharp_local_pain', 'cannot_walk_4_steps'], level: 'same_day' },
  { row: 'strain', signs: ['large_bruise'], level: 'same_day' },
  { row: 'stress_fracture', signs: ['focal_bone_pain'], level: 'routine' },
  { row: 'stress_fracture', signs: ['hopping_hurts'], level: 'routine' },
  { row: 'stress_fracture', signs: ['bone_pain_groin_or_hip'], level: 'same_day' },
  { row: 'stress_fracture', signs: ['cannot_bear_weight'], level: 'same_day' },
  { row: 'exertional_compartment', signs: ['tightness_same_time_each_run'], level: 'routine' },
  { row: 'claudication', signs: ['pain_at_set_walking_distance'], level: 'routine' },
  { row: 'claudication', signs: ['leg_pain_at_rest'], level: 'same_day' },
  { row: 'claudication', signs: ['foot_wound_or_colour_change'], level: 'same_day' },
  { row: 'long_cramp', signs: ['cramp_over_10_min'], level: 'same_day' },
  { row: 'long_cramp', signs: ['cramps_after_dirty_wound'], level: 'same_day' },
  { row: 'long_cramp', signs: ['cramps_after_toxin'], level: 'same_day' },
  { row: 'tetanus', signs: ['jaw_stiffness'], level: 'emergency' },
  { row: 'tetanus', signs: ['back_arching'], level: 'emergency' },
  { row: 'low_salts', signs: ['whole_body_cramps'], level: 'same_day' },
  { row: 'low_salts', signs: ['tingling_mouth_fingers'], level: 'same_day' },
  { row: 'low_salts', signs: ['whole_body_cramps', 'palpitations'], level: 'emergency' },
  { row: 'low_salts', signs: ['whole_body_cramps', 'weakness'], level: 'emergency' },
  ...(['weakness', 'wasting', 'twitching', 'numbness', 'tripping', 'second_wind'] as const).map(
    (code): Case => ({ row: 'nerve_or_muscle', signs: [code], level: 'routine' }),
  ),
  { row: 'nerve_or_muscle', signs: ['rapid_weakness'], level: 'same_day' },
  { row: 'nerve_or_muscle', signs: ['face_arm_speech'], level: 'emergency' },
  { row: 'nerve_or_muscle', signs: ['saddle_numbness'], level: 'emergency' },
  { row: 'nerve_or_muscle', signs: ['bladder_loss'], level: 'emergency' },
  { row: 'lasting_cramps', signs: ['cramps_disturb_sleep'], level: 'routine' },
  { row: 'lasting_cramps', signs: ['cramps_weekly'], level: 'routine' },
  { row: 'lasting_cramps', signs: ['cramps_over_2_weeks'], level: 'routine' },
  { row: 'lasting_cramps', signs: ['cramps_after_new_medicine'], level: 'routine' },
  { row: 'pregnancy', signs: ['pregnancy_leg_cramps'], level: 'routine' },
  { row: 'pregnancy', signs: ['pregnancy_swelling'], level: 'same_day' },
  { row: 'pregnancy', signs: ['pregnancy_headache_or_vision'], level: 'same_day' },
  { row: 'pregnancy', signs: ['pregnancy_severe'], level: 'emergency' },
  { row: 'pregnancy', signs: ['cramps_weekly'], context: { isPregnant: true }, level: 'routine' },
  { row: 'pregnancy', signs: ['headache'], context: { isPregnant: true }, level: 'same_day' },
  { row: 'urine_blood', signs: ['blood_in_urine'], level: 'same_day' },
  { row: 'urine_blood', signs: ['clots_or_cannot_pass_urine'], level: 'emergency' },
  { row: 'urine_liver', signs: ['orange_urine'], level: 'routine' },
  { row: 'urine_liver', signs: ['orange_urine', 'jaundice'], level: 'same_day' },
  { row: 'urine_liver', signs: ['orange_urine'], unknown: ['jaundice'], level: 'same_day' },
  { row: 'urine_infection', signs: ['cloudy_urine'], level: 'routine' },
  { row: 'urine_infection', signs: ['cloudy_urine', 'urine_pain_or_fever'], level: 'same_day' },
  { row: 'urine_odd_colour', signs: ['blue_green_urine'], level: 'routine' },
]

for (const { row, signs, level, unknown = [], context = {} } of TABLE) {
  const asked = [...signs, ...unknown.map((code) => `${code}?`), ...Object.keys(context)].join(
    ' + ',
  )
  test(`${row}: ${asked} is ${level}`, () => {
    const result = triage({ signs, unknown, context })
    assert.equal(result.level, level)
    assert.equal(result.matched.find((match) => match.row === row)?.level, level)
  })
}

test('every row of the table has signs, cases, thoughts and sources, and nothing stands outside it', () => {
  const rowsWithSigns = new Set(listSigns().flatMap(({ rows }) => rows))
  assert.deepEqual([...rowsWithSigns].toSorted(), [...ROW_IDS].toSorted())
  assert.deepEqual([...new Set(TABLE.map(({ row }) => row))].toSorted(), [...ROW_IDS].toSorted())
  assert.deepEqual(Object.keys(TRIAGE_ROWS).toSorted(), [...ROW_IDS].toSorted())
  for (const row of ROW_IDS) {
    assert.ok(TRIAGE_ROWS[row].thinks.length > 0 && TRIAGE_ROWS[row].tell.length > 0, row)
  }
})

test('every combination belongs to a row and reaches its level from its own signs alone', () => {
  for (const { row, level, all, facts = [] } of COMBINATIONS) {
    if (facts.length > 0) continue
    const signs = all.map((group) => group[0]).filter((code) => code !== undefined)
    const match = triage({ signs }).matched.find((matched) => matched.row === row)
    assert.equal(match?.level, level, `${row} ${signs.join(' ')}`)
  }
})

test('signs are listed emergencies first, and every emergency is on a screen that is always shown', () => {
  const isEmergency = SIGN_CODES.map((code) => SIGNS[code].alone === 'emergency')
  assert.ok(!isEmergency.slice(isEmergency.indexOf(false)).includes(true))
  const always: readonly string[] = EMERGENCY_QUESTIONS
  for (const code of SIGN_CODES) {
    if (SIGNS[code].alone === 'emergency') assert.ok(always.includes(SIGNS[code].ask), code)
  }
})

test('the interview asks every sign exactly once over all screens', () => {
  const all = triageQuestions({ signs: [], topics: [], context: { isPregnant: true } })
  assert.deepEqual(
    all.map((question) => (question.kind === 'any_of' ? question.code : 'topics')),
    [...EMERGENCY_QUESTIONS, 'pregnancy'],
  )
  const first = triageQuestions({ signs: [] })
  assert.equal(first.at(-1)?.kind, 'topics')
})

test('with nothing said it is self-care with a gentle stretch', () => {
  const result = triage({ signs: [] })
  assert.equal(result.level, 'self_care')
  assert.deepEqual(result.actions, ['stretch_gently'])
  assert.equal(result.coachingEnds, false)
})

test('heat stroke is cooled at once, after the call and before anything else', () => {
  const { actions } = triage({ signs: ['confusion'] })
  assert.deepEqual(actions.slice(0, 2), ['call_emergency', 'cool_now'])
  assert.ok(actions.includes('no_fluids'))
  assert.ok(!actions.includes('stop_fluids_until_urine'))
})

test('in an emergency the milder rows still say what to leave alone', () => {
  const { actions } = triage({ signs: ['chest_pain', 'one_leg_swollen_warm'] })
  assert.ok(actions.includes('no_massage'))
  assert.ok(!actions.includes('see_gp') && !actions.includes('get_help_today'))
})

test('a statin, an age over 50 and a clot risk are passed on to the clinician', () => {
  const told = triage({
    signs: ['cola_urine'],
    context: { takesStatin: true, ageYears: 51, hasClotRisk: true },
  }).tellClinician
  for (const code of ['statin', 'artery_risk', 'clot_risk'] as const) assert.ok(told.includes(code))
})

const tripping = (context: TriageContext) => triage({ signs: ['tripping'], context }).level

test('a weighed gain counts as the sign, a weighed loss or hold as nothing', () => {
  const levels = [0.3, 0, -1].map(
    (massChangeKg) => triage({ signs: [], context: { massChangeKg } }).level,
  )
  assert.deepEqual(levels, ['same_day', 'self_care', 'self_care'])
})

test('tripping is an emergency within a day of a run of two hours, unknown facts included', () => {
  assert.equal(tripping({ runDurationS: 7200, hoursSinceRunH: 24 }), 'emergency')
  assert.equal(tripping({ runDurationS: 7200 }), 'emergency')
  assert.equal(tripping({ hoursSinceRunH: 24 }), 'emergency')
  assert.equal(tripping({ runDurationS: 7199, hoursSinceRunH: 1 }), 'routine')
  assert.equal(tripping({ runDurationS: 7200, hoursSinceRunH: 24.1 }), 'routine')
  assert.equal(tripping({}), 'routine')
})

test('a profile gives its facts to triage', () => {
  const context = contextFromRunner({
    conditions: ['pregnancy', 'diabetes'],
    medicines: ['statin', 'nicotine'],
    ageYears: 34,
  })
  assert.deepEqual(context, {
    isPregnant: true,
    takesStatin: true,
    isSmoker: true,
    hasDiabetes: true,
    hasClotRisk: false,
    ageYears: 34,
  })
})

test('codes are sign codes only when they are listed', () => {
  assert.ok(isSignCode('cola_urine'))
  for (const name of ['toString', '__proto__', '', 'Cola_urine']) assert.ok(!isSignCode(name))
})

test('no action code appears twice in the order of saying', () => {
  assert.equal(new Set(ACTIONS).size, ACTIONS.length)
})

test('each region has its number, an unknown one all of them', () => {
  assert.deepEqual(emergencyNumbers('gb'), ['999'])
  assert.deepEqual(emergencyNumbers('ES'), ['112'])
  assert.deepEqual(emergencyNumbers('US'), ['911'])
  assert.deepEqual(emergencyNumbers('AU'), ['000'])
  assert.deepEqual(emergencyNumbers(), ['112', '999', '911', '000'])
  assert.deepEqual(emergencyNumbers('XX'), ['112', '999', '911', '000'])
})

test('after a long run: lost weight allows a plan, held, gained or unknown weight does not', () => {
  const run = { durationS: 4 * 3600, hoursSinceH: 1, signs: [] }
  assert.equal(afterRunScreen({ ...run, massChangeKg: -1.2 }).drinking, 'planned')
  assert.equal(afterRunScreen({ ...run, massChangeKg: 0 }).drinking, 'wait_for_urine')
  assert.equal(afterRunScreen({ ...run, massChangeKg: 0.4 }).drinking, 'wait_for_urine')
  assert.equal(afterRunScreen({ ...run, massChangeKg: Number.NaN }).drinking, 'wait_for_urine')
  assert.equal(afterRunScreen(run).drinking, 'thirst')
})

test('after a long run: a mild sign is for the same day, a brain sign an emergency without water', () => {
  const run = { durationS: 4 * 3600, hoursSinceH: 1, massChangeKg: -1 }
  const mild = afterRunScreen({ ...run, signs: ['nausea'] })
  assert.equal(mild.triage?.level, 'same_day')
  assert.equal(mild.drinking, 'wait_for_urine')
  const grave = afterRunScreen({ ...run, signs: ['unsteady'] })
  assert.equal(grave.triage?.level, 'emergency')
  assert.equal(grave.drinking, 'none')
})

test('after a very long run a loss of weight is no proof of safety', () => {
  const run = { hoursSinceH: 1, massChangeKg: -2, signs: [] }
  assert.equal(afterRunScreen({ ...run, durationS: 8 * 3600 }).isLossNoProof, true)
  assert.equal(afterRunScreen({ ...run, durationS: 8 * 3600 - 1 }).isLossNoProof, false)
})

for (const { name, property } of TRIAGE_LAWS) {
  test(name, () => {
    fc.assert(property, { numRuns: 400 })
  })
}
