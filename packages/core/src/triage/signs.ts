import type { TriageLevel } from './level.ts'
import type { QuestionCode } from './question-codes.ts'
import type { RowId } from './row-ids.ts'

/** One thing a runner can say yes to: the rows it belongs to, its level alone, where it is asked. */
export type SignFacts = Readonly<{
  rows: readonly RowId[]
  alone: TriageLevel
  ask: QuestionCode
}>

/**
 * Every sign, red flags first. `alone` is what the sign reaches with nothing else known; the rows'
 * combinations can only raise it. The wording in `text` carries the circumstances ("during or within a
 * day of a long run"), so that no fact the app believes to know can talk a sign down.
 *
 * @source acsm_heat2021, eah2015, niosh_rhabdo, nhs_urgent, nhs_leg_cramps, achilles_nz, mayo_urine, clinical_consensus, uncramp_engineering
 */
export const SIGNS = {
  collapse: { rows: ['heat_stroke', 'low_sodium'], alone: 'emergency', ask: 'now_head' },
  unresponsive: { rows: ['heat_stroke', 'low_sodium'], alone: 'emergency', ask: 'now_head' },
  seizure: { rows: ['heat_stroke', 'low_sodium'], alone: 'emergency', ask: 'now_head' },
  confusion: { rows: ['heat_stroke', 'low_sodium'], alone: 'emergency', ask: 'now_head' },
  odd_behaviour: { rows: ['heat_stroke', 'low_sodium'], alone: 'emergency', ask: 'now_head' },
  unsteady: { rows: ['heat_stroke', 'low_sodium'], alone: 'emergency', ask: 'now_head' },
  burning_hot: { rows: ['heat_stroke'], alone: 'emergency', ask: 'now_head' },
  heat_exhaustion_30_min: { rows: ['heat_exhaustion'], alone: 'emergency', ask: 'now_head' },
  vomiting: { rows: ['low_sodium'], alone: 'emergency', ask: 'now_head' },
  chest_pain: { rows: ['heart_or_lung'], alone: 'emergency', ask: 'now_chest' },
  jaw_or_arm_pain: { rows: ['heart_or_lung'], alone: 'emergency', ask: 'now_chest' },
  fainted_during_effort: { rows: ['heart_or_lung'], alone: 'emergency', ask: 'now_chest' },
  palpitations_with_dizziness: { rows: ['heart_or_lung'], alone: 'emergency', ask: 'now_chest' },
  sudden_breathlessness: {
    rows: ['heart_or_lung', 'low_sodium'],
    alone: 'emergency',
    ask: 'now_chest',
  },
  frothy_cough: { rows: ['low_sodium'], alone: 'emergency', ask: 'now_chest' },
  coughing_blood: { rows: ['heart_or_lung'], alone: 'emergency', ask: 'now_chest' },
  face_arm_speech: { rows: ['nerve_or_muscle'], alone: 'emergency', ask: 'now_nerve' },
  saddle_numbness: { rows: ['nerve_or_muscle'], alone: 'emergency', ask: 'now_nerve' },
  bladder_loss: { rows: ['nerve_or_muscle'], alone: 'emergency', ask: 'now_nerve' },
  jaw_stiffness: { rows: ['tetanus'], alone: 'emergency', ask: 'now_nerve' },
  back_arching: { rows: ['tetanus'], alone: 'emergency', ask: 'now_nerve' },
  pregnancy_severe: { rows: ['pregnancy'], alone: 'emergency', ask: 'now_nerve' },
  cold_pale_leg: { rows: ['limb_ischaemia'], alone: 'emergency', ask: 'now_limb' },
  pain_out_of_proportion: { rows: ['compartment'], alone: 'emergency', ask: 'now_limb' },
  tight_shiny_limb: { rows: ['compartment'], alone: 'emergency', ask: 'now_limb' },
  numb_pale_foot: { rows: ['compartment'], alone: 'emergency', ask: 'now_limb' },
  toe_stretch_agony: { rows: ['compartment'], alone: 'emergency', ask: 'now_limb' },
  clots_or_cannot_pass_urine: { rows: ['urine_blood'], alone: 'emergency', ask: 'now_urine' },
  cola_urine: { rows: ['rhabdo'], alone: 'same_day', ask: 'now_urine' },
  muscles_very_painful: { rows: ['rhabdo'], alone: 'same_day', ask: 'now_urine' },
  muscles_swollen: { rows: ['rhabdo'], alone: 'same_day', ask: 'now_urine' },
  little_urine: { rows: ['rhabdo'], alone: 'same_day', ask: 'now_urine' },
  one_leg_swollen_warm: { rows: ['clot'], alone: 'same_day', ask: 'leg' },
  one_leg_throbbing_red: { rows: ['clot'], alone: 'same_day', ask: 'leg' },
  hard_veins: { rows: ['clot'], alone: 'same_day', ask: 'leg' },
  bloating: { rows: ['low_sodium'], alone: 'same_day', ask: 'long_run' },
  nausea: { rows: ['low_sodium'], alone: 'same_day', ask: 'long_run' },
  headache: { rows: ['low_sodium'], alone: 'same_day', ask: 'long_run' },
  puffy_hands: { rows: ['low_sodium'], alone: 'same_day', ask: 'long_run' },
  weight_gain: { rows: ['low_sodium'], alone: 'same_day', ask: 'long_run' },
  pop_or_kick: { rows: ['tendon_rupture'], alone: 'same_day', ask: 'injury' },
  cannot_push_off: { rows: ['tendon_rupture'], alone: 'same_day', ask: 'injury' },
  gap_felt: { rows: ['tendon_rupture'], alone: 'same_day', ask: 'injury' },
  cannot_walk_4_steps: { rows: ['strain'], alone: 'same_day', ask: 'injury' },
  large_bruise: { rows: ['strain'], alone: 'same_day', ask: 'injury' },
  sharp_local_pain: { rows: ['strain'], alone: 'routine', ask: 'injury' },
  bone_pain_groin_or_hip: { rows: ['stress_fracture'], alone: 'same_day', ask: 'bone' },
  cannot_bear_weight: { rows: ['stress_fracture'], alone: 'same_day', ask: 'bone' },
  focal_bone_pain: { rows: ['stress_fracture'], alone: 'routine', ask: 'bone' },
  hopping_hurts: { rows: ['stress_fracture'], alone: 'routine', ask: 'bone' },
  leg_pain_at_rest: { rows: ['claudication'], alone: 'same_day', ask: 'distance' },
  foot_wound_or_colour_change: { rows: ['claudication'], alone: 'same_day', ask: 'distance' },
  pain_at_set_walking_distance: { rows: ['claudication'], alone: 'routine', ask: 'distance' },
  tightness_same_time_each_run: {
    rows: ['exertional_compartment'],
    alone: 'routine',
    ask: 'distance',
  },
  cramp_over_10_min: { rows: ['long_cramp'], alone: 'same_day', ask: 'cramp_now' },
  cramps_after_dirty_wound: { rows: ['long_cramp'], alone: 'same_day', ask: 'cramp_now' },
  cramps_after_toxin: { rows: ['long_cramp'], alone: 'same_day', ask: 'cramp_now' },
  whole_body_cramps: { rows: ['low_salts'], alone: 'same_day', ask: 'cramp_now' },
  tingling_mouth_fingers: { rows: ['low_salts'], alone: 'same_day', ask: 'cramp_now' },
  palpitations: { rows: ['low_salts'], alone: 'same_day', ask: 'cramp_now' },
  rapid_weakness: { rows: ['nerve_or_muscle'], alone: 'same_day', ask: 'weakness' },
  weakness: { rows: ['nerve_or_muscle'], alone: 'routine', ask: 'weakness' },
  wasting: { rows: ['nerve_or_muscle'], alone: 'routine', ask: 'weakness' },
  twitching: { rows: ['nerve_or_muscle'], alone: 'routine', ask: 'weakness' },
  numbness: { rows: ['nerve_or_muscle'], alone: 'routine', ask: 'weakness' },
  tripping: { rows: ['nerve_or_muscle'], alone: 'routine', ask: 'weakness' },
  second_wind: { rows: ['nerve_or_muscle'], alone: 'routine', ask: 'weakness' },
  cramps_disturb_sleep: { rows: ['lasting_cramps'], alone: 'routine', ask: 'cramp_pattern' },
  cramps_weekly: { rows: ['lasting_cramps'], alone: 'routine', ask: 'cramp_pattern' },
  cramps_over_2_weeks: { rows: ['lasting_cramps'], alone: 'routine', ask: 'cramp_pattern' },
  cramps_after_new_medicine: { rows: ['lasting_cramps'], alone: 'routine', ask: 'cramp_pattern' },
  pregnancy_swelling: { rows: ['pregnancy'], alone: 'same_day', ask: 'pregnancy' },
  pregnancy_headache_or_vision: { rows: ['pregnancy'], alone: 'same_day', ask: 'pregnancy' },
  pregnancy_leg_cramps: { rows: ['pregnancy'], alone: 'routine', ask: 'pregnancy' },
  blood_in_urine: { rows: ['urine_blood'], alone: 'same_day', ask: 'urine' },
  jaundice: { rows: ['urine_liver'], alone: 'same_day', ask: 'urine' },
  urine_pain_or_fever: { rows: ['urine_infection'], alone: 'same_day', ask: 'urine' },
  orange_urine: { rows: ['urine_liver'], alone: 'routine', ask: 'urine' },
  cloudy_urine: { rows: ['urine_infection'], alone: 'routine', ask: 'urine' },
  blue_green_urine: { rows: ['urine_odd_colour'], alone: 'routine', ask: 'urine' },
} as const satisfies Record<string, SignFacts>

/** Stable code of a sign; part of the command line and of answer files. */
export type SignCode = keyof typeof SIGNS

/** True for the code of a sign, and for nothing else (not for names that every object has). */
export function isSignCode(name: string): name is SignCode {
  return Object.hasOwn(SIGNS, name)
}

/** All sign codes in the order of the table: emergencies first. */
export const SIGN_CODES: readonly SignCode[] = Object.keys(SIGNS).filter(isSignCode)
