import type { ContextFlag } from './context.ts'
import type { TriageLevel } from './level.ts'
import type { RowId } from './row-ids.ts'
import type { SignCode } from './signs.ts'

/**
 * A rule over several signs. It holds when every group has a sign that is there or not known, at
 * least one of them there, and every named fact is so. Nothing in it can be negative, so another sign
 * or fact can only make more rules hold.
 */
export type Combination = Readonly<{
  row: RowId
  level: TriageLevel
  all: readonly (readonly SignCode[])[]
  facts?: readonly ContextFlag[]
}>

const BRAIN_OR_BREATH: readonly SignCode[] = [
  'collapse',
  'unresponsive',
  'seizure',
  'confusion',
  'odd_behaviour',
  'unsteady',
  'vomiting',
  'sudden_breathlessness',
  'frothy_cough',
]
const MILD_LOW_SODIUM: readonly SignCode[] = [
  'bloating',
  'nausea',
  'headache',
  'puffy_hands',
  'weight_gain',
]
const CLOT_SIGNS: readonly SignCode[] = [
  'one_leg_swollen_warm',
  'one_leg_throbbing_red',
  'hard_veins',
]
const CRAMPS: readonly SignCode[] = [
  'cramp_over_10_min',
  'cramps_weekly',
  'cramps_disturb_sleep',
  'cramps_over_2_weeks',
  'whole_body_cramps',
]

/**
 * The combinations of the table. Mild low-sodium signs stay "same day" only while every brain and
 * breathing sign is denied or not asked: "I don't know" to one of them makes it an emergency.
 *
 * @source niosh_rhabdo, eah2015, nhs_urgent, nhs_leg_cramps, mayo_urine, clinical_consensus
 */
export const COMBINATIONS: readonly Combination[] = [
  { row: 'low_sodium', level: 'emergency', all: [MILD_LOW_SODIUM, BRAIN_OR_BREATH] },
  {
    row: 'low_sodium',
    level: 'emergency',
    all: [['tripping', 'rapid_weakness', 'face_arm_speech']],
    facts: ['long_run_today'],
  },
  {
    row: 'rhabdo',
    level: 'emergency',
    all: [
      ['cola_urine'],
      ['muscles_very_painful', 'muscles_swollen', 'weakness', 'rapid_weakness', 'little_urine'],
    ],
  },
  {
    row: 'rhabdo',
    level: 'emergency',
    all: [['little_urine'], ['muscles_very_painful', 'muscles_swollen']],
  },
  {
    row: 'clot',
    level: 'emergency',
    all: [CLOT_SIGNS, ['sudden_breathlessness', 'chest_pain', 'coughing_blood']],
  },
  {
    row: 'strain',
    level: 'same_day',
    all: [['sharp_local_pain'], ['cannot_walk_4_steps', 'large_bruise']],
  },
  {
    row: 'stress_fracture',
    level: 'same_day',
    all: [
      ['focal_bone_pain', 'hopping_hurts'],
      ['bone_pain_groin_or_hip', 'cannot_bear_weight'],
    ],
  },
  {
    row: 'claudication',
    level: 'same_day',
    all: [['pain_at_set_walking_distance'], ['leg_pain_at_rest', 'foot_wound_or_colour_change']],
  },
  {
    row: 'tetanus',
    level: 'emergency',
    all: [['cramps_after_dirty_wound'], ['jaw_stiffness', 'back_arching']],
  },
  {
    row: 'low_salts',
    level: 'emergency',
    all: [
      ['whole_body_cramps', 'tingling_mouth_fingers'],
      ['palpitations', 'palpitations_with_dizziness', 'weakness', 'rapid_weakness', 'vomiting'],
    ],
  },
  {
    row: 'pregnancy',
    level: 'same_day',
    all: [['puffy_hands', 'headache', 'one_leg_swollen_warm', 'pregnancy_swelling']],
    facts: ['pregnant'],
  },
  { row: 'pregnancy', level: 'routine', all: [CRAMPS], facts: ['pregnant'] },
  {
    row: 'urine_blood',
    level: 'emergency',
    all: [['blood_in_urine'], ['clots_or_cannot_pass_urine']],
  },
  { row: 'urine_liver', level: 'same_day', all: [['orange_urine'], ['jaundice']] },
  {
    row: 'urine_infection',
    level: 'same_day',
    all: [['cloudy_urine'], ['urine_pain_or_fever']],
  },
]
