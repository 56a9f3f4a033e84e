import type { SourceId } from '../evidence/index.ts'
import type { ActionCode, TellCode, ThinkCode } from './codes.ts'
import type { RowId } from './row-ids.ts'

/** One row of the table: what it may be, what to do at which level, what to tell. */
export type TriageRow = Readonly<{
  thinks: readonly ThinkCode[]
  /** Said at every level of this row. */
  always: readonly ActionCode[]
  /** Said only when the row is an emergency. */
  atEmergency: readonly ActionCode[]
  /** Said only when it is not. */
  below: readonly ActionCode[]
  tell: readonly TellCode[]
  sources: readonly SourceId[]
}>

/**
 * Heat, salts, muscle breakdown, heart and lung: rows that come in or soon after a run.
 *
 * @source acsm_heat2021, eah2015, niosh_rhabdo, nhs_urgent, clinical_consensus
 */
const WHOLE_BODY_ROWS = {
  heat_stroke: {
    thinks: ['exertional_heat_stroke', 'low_sodium'],
    always: ['stop_running', 'no_fluids'],
    atEmergency: ['call_emergency', 'cool_now', 'recovery_position', 'someone_stays'],
    below: ['someone_stays', 'call_if_worse'],
    tell: ['run_and_heat', 'weight_change', 'drinks_taken'],
    sources: ['acsm_heat2021', 'eah2015'],
  },
  heat_exhaustion: {
    thinks: ['exertional_heat_stroke'],
    always: ['cool_now', 'stop_running'],
    atEmergency: ['call_emergency', 'someone_stays'],
    below: ['someone_stays', 'call_if_worse'],
    tell: ['run_and_heat', 'drinks_taken'],
    sources: ['nhs_urgent', 'acsm_heat2021'],
  },
  low_sodium: {
    thinks: ['low_sodium', 'exertional_heat_stroke'],
    always: ['stop_running', 'no_nsaid', 'tell_weight_change'],
    atEmergency: ['call_emergency', 'no_fluids', 'recovery_position', 'someone_stays'],
    below: ['stop_fluids_until_urine', 'salty_snack_if_allowed', 'someone_stays', 'call_if_worse'],
    tell: ['weight_change', 'drinks_taken', 'run_and_heat', 'all_medicines'],
    sources: ['eah2015'],
  },
  rhabdo: {
    thinks: ['rhabdomyolysis'],
    always: ['no_exercise', 'no_nsaid', 'no_massage', 'ask_for_ck'],
    atEmergency: ['call_emergency'],
    below: ['call_if_worse'],
    tell: ['urine_colour_time', 'run_and_heat', 'all_medicines'],
    sources: ['niosh_rhabdo'],
  },
  heart_or_lung: {
    thinks: ['heart_problem', 'lung_clot'],
    always: ['stop_running', 'sit_down', 'no_aspirin_unless_told'],
    atEmergency: ['call_emergency', 'someone_stays'],
    below: ['call_if_worse'],
    tell: ['pain_start', 'all_medicines'],
    sources: ['clinical_consensus', 'nhs_urgent'],
  },
  tetanus: {
    thinks: ['tetanus'],
    always: ['sit_down'],
    atEmergency: ['call_emergency'],
    below: ['call_if_worse'],
    tell: ['wound_or_toxin'],
    sources: ['nhs_leg_cramps', 'clinical_consensus'],
  },
  low_salts: {
    thinks: ['low_potassium_calcium_magnesium_sodium'],
    always: ['stop_running', 'no_stopping_medicine'],
    atEmergency: ['call_emergency'],
    below: ['call_if_worse'],
    tell: ['all_medicines', 'drinks_taken'],
    sources: ['clinical_consensus'],
  },
} as const satisfies Partial<Record<RowId, TriageRow>>

/**
 * Rows of one leg: vessels, compartments, tendons, bone.
 *
 * @source nhs_urgent, achilles_nz, clinical_consensus
 */
const LEG_ROWS = {
  clot: {
    thinks: ['leg_clot', 'lung_clot'],
    always: ['stop_running', 'no_massage'],
    atEmergency: ['call_emergency', 'sit_down'],
    below: ['call_if_worse'],
    tell: ['clot_risk', 'pain_start', 'all_medicines'],
    sources: ['nhs_urgent'],
  },
  compartment: {
    thinks: ['compartment_syndrome'],
    always: ['stop_running', 'keep_limb_level', 'no_massage'],
    atEmergency: ['call_emergency'],
    below: ['call_if_worse'],
    tell: ['pain_start', 'injury_moment'],
    sources: ['clinical_consensus'],
  },
  limb_ischaemia: {
    thinks: ['blocked_artery'],
    always: ['stop_running', 'keep_limb_level', 'no_massage'],
    atEmergency: ['call_emergency'],
    below: ['call_if_worse'],
    tell: ['pain_start', 'artery_risk'],
    sources: ['nhs_urgent'],
  },
  tendon_rupture: {
    thinks: ['tendon_rupture', 'muscle_tear'],
    always: ['stop_running', 'ice_wrapped', 'no_stretch', 'no_massage'],
    atEmergency: ['call_emergency'],
    below: [],
    tell: ['injury_moment'],
    sources: ['achilles_nz'],
  },
  strain: {
    thinks: ['muscle_strain', 'muscle_tear'],
    always: ['stop_running', 'ice_wrapped', 'no_stretch', 'no_deep_massage_72_h'],
    atEmergency: ['call_emergency'],
    below: [],
    tell: ['injury_moment'],
    sources: ['clinical_consensus', 'achilles_nz'],
  },
  stress_fracture: {
    thinks: ['stress_fracture'],
    always: ['stop_running'],
    atEmergency: ['call_emergency'],
    below: ['see_gp_promptly'],
    tell: ['training_change', 'pain_start'],
    sources: ['clinical_consensus'],
  },
  exertional_compartment: {
    thinks: ['exertional_compartment', 'trapped_artery'],
    always: [],
    atEmergency: ['call_emergency'],
    below: [],
    tell: ['walking_distance', 'pain_start'],
    sources: ['clinical_consensus'],
  },
  claudication: {
    thinks: ['claudication'],
    always: [],
    atEmergency: ['call_emergency'],
    below: [],
    tell: ['walking_distance', 'artery_risk'],
    sources: ['nhs_urgent'],
  },
} as const satisfies Partial<Record<RowId, TriageRow>>

/**
 * Cramps that stay or come back, nerves, pregnancy, and urine of an unusual colour.
 *
 * @source nhs_leg_cramps, merck_cramps, garrison2012, mayo_urine, clinical_consensus
 */
const LASTING_ROWS = {
  long_cramp: {
    thinks: ['stubborn_cramp', 'toxin', 'tetanus'],
    always: ['stop_running'],
    atEmergency: ['call_emergency'],
    below: ['call_if_worse'],
    tell: ['wound_or_toxin', 'cramp_log', 'all_medicines'],
    sources: ['nhs_leg_cramps'],
  },
  nerve_or_muscle: {
    thinks: ['nerve_problem', 'muscle_disease', 'stroke', 'cauda_equina'],
    always: ['no_stopping_medicine'],
    atEmergency: ['call_emergency', 'sit_down'],
    below: ['see_gp_promptly', 'call_if_worse'],
    tell: ['which_side_and_speed', 'all_medicines'],
    sources: ['nhs_leg_cramps', 'clinical_consensus'],
  },
  lasting_cramps: {
    thinks: ['medicine_effect', 'underlying_condition'],
    always: ['no_stopping_medicine'],
    atEmergency: ['call_emergency'],
    below: [],
    tell: ['cramp_log', 'all_medicines'],
    sources: ['nhs_leg_cramps', 'garrison2012', 'merck_cramps'],
  },
  pregnancy: {
    thinks: ['pregnancy_cramps', 'pre_eclampsia'],
    always: [],
    atEmergency: ['call_emergency'],
    below: ['see_midwife'],
    tell: ['weeks_pregnant', 'all_medicines'],
    sources: ['nhs_leg_cramps', 'clinical_consensus'],
  },
  urine_blood: {
    thinks: ['blood_in_urine', 'beet_or_berries'],
    always: ['no_exercise'],
    atEmergency: ['call_emergency'],
    below: [],
    tell: ['urine_colour_time', 'foods_and_medicines'],
    sources: ['mayo_urine'],
  },
  urine_liver: {
    thinks: ['medicine_colour', 'dehydration', 'liver_or_bile'],
    always: ['no_stopping_medicine'],
    atEmergency: ['call_emergency'],
    below: ['look_again_tomorrow'],
    tell: ['urine_colour_time', 'foods_and_medicines'],
    sources: ['mayo_urine'],
  },
  urine_infection: {
    thinks: ['urine_infection'],
    always: [],
    atEmergency: ['call_emergency'],
    below: ['call_if_worse'],
    tell: ['urine_colour_time'],
    sources: ['mayo_urine'],
  },
  urine_odd_colour: {
    thinks: ['dye_or_medicine'],
    always: ['no_stopping_medicine'],
    atEmergency: ['call_emergency'],
    below: ['look_again_tomorrow'],
    tell: ['foods_and_medicines'],
    sources: ['mayo_urine'],
  },
} as const satisfies Partial<Record<RowId, TriageRow>>

/**
 * Every row of the triage table as data, by id; `ROW_IDS` gives the order.
 *
 * @source clinical_consensus
 */
export const TRIAGE_ROWS: Readonly<Record<RowId, TriageRow>> = {
  ...WHOLE_BODY_ROWS,
  ...LEG_ROWS,
  ...LASTING_ROWS,
}
