/** What a row makes one think of; words in `text`, never a diagnosis. */
export type ThinkCode =
  | 'exertional_heat_stroke'
  | 'low_sodium'
  | 'rhabdomyolysis'
  | 'heart_problem'
  | 'lung_clot'
  | 'leg_clot'
  | 'compartment_syndrome'
  | 'blocked_artery'
  | 'tendon_rupture'
  | 'muscle_tear'
  | 'muscle_strain'
  | 'stress_fracture'
  | 'exertional_compartment'
  | 'trapped_artery'
  | 'claudication'
  | 'stubborn_cramp'
  | 'toxin'
  | 'tetanus'
  | 'low_potassium_calcium_magnesium_sodium'
  | 'stroke'
  | 'cauda_equina'
  | 'nerve_problem'
  | 'muscle_disease'
  | 'medicine_effect'
  | 'underlying_condition'
  | 'pregnancy_cramps'
  | 'pre_eclampsia'
  | 'blood_in_urine'
  | 'beet_or_berries'
  | 'liver_or_bile'
  | 'medicine_colour'
  | 'dehydration'
  | 'urine_infection'
  | 'dye_or_medicine'

/** What to do or leave, in the order it is said; `no_…` ones hold whatever else is matched. */
export const ACTIONS = [
  'call_emergency',
  'cool_now',
  'sit_down',
  'recovery_position',
  'stop_running',
  'keep_limb_level',
  'no_fluids',
  'stop_fluids_until_urine',
  'get_help_today',
  'see_gp',
  'see_gp_promptly',
  'see_midwife',
  'no_aspirin_unless_told',
  'no_exercise',
  'no_nsaid',
  'no_massage',
  'no_deep_massage_72_h',
  'no_stretch',
  'ice_wrapped',
  'tell_weight_change',
  'ask_for_ck',
  'salty_snack_if_allowed',
  'no_stopping_medicine',
  'someone_stays',
  'call_if_worse',
  'look_again_tomorrow',
  'stretch_gently',
] as const
export type ActionCode = (typeof ACTIONS)[number]

/** A fact that helps the clinician; told by the runner or printed on the summary. */
export type TellCode =
  | 'run_and_heat'
  | 'weight_change'
  | 'drinks_taken'
  | 'urine_colour_time'
  | 'statin'
  | 'all_medicines'
  | 'pain_start'
  | 'clot_risk'
  | 'injury_moment'
  | 'training_change'
  | 'walking_distance'
  | 'artery_risk'
  | 'wound_or_toxin'
  | 'cramp_log'
  | 'which_side_and_speed'
  | 'weeks_pregnant'
  | 'foods_and_medicines'
