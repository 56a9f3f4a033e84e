import type { CautionOf, ReasonOf } from '../evidence/index.ts'
import type { HealthFlag } from '../runner/index.ts'
import type { WeighInCaution } from './weigh-in.ts'

/** Why a drink, a rate or a pause is as it is; `text` has a sentence for each code. */
export type HydrationReason =
  | ReasonOf<'half_of_sweat', { sweatMlPerH: number }>
  | ReasonOf<'hold_two_percent', { floorMlPerH: number }>
  | ReasonOf<'cap_gut', { capMlPerH: number }>
  | ReasonOf<'cap_mass', { capMlPerH: number }>
  | ReasonOf<'cap_sweat', { capMlPerH: number; sweatLowMlPerH: number }>
  | ReasonOf<'cap_sodium', { capMlPerH: number; minMmolPerL: number }>
  | ReasonOf<'rule_kept', { ruleMlPerH: number }>
  | ReasonOf<'rule_above_cap', { ruleMlPerH: number; capMlPerH: number }>
  | ReasonOf<'short_run_no_plan', { durationS: number }>
  | ReasonOf<'middle_run_optional', { durationS: number }>
  | ReasonOf<'thirst_only', { riskScore: number }>
  | ReasonOf<'sports_drink_from_90_min', { sodiumMg: number; carbohydrateG: number }>
  | ReasonOf<'water_sodium_limit', { limitMg: number }>
  | ReasonOf<'moved_to_station', { movedByS: number }>
  | ReasonOf<'salt_shot_unproven', { sodiumMg: number; fluidMl: number }>
  | ReasonOf<'before_early', { doseMlPerKg: number }>
  | ReasonOf<'before_late', { doseMlPerKg: number }>
  | ReasonOf<'before_last_sip', { maxMl: number }>
  | ReasonOf<'before_last_hour_limit', { limitMlPerKg: number }>
  | ReasonOf<'time_to_void', { drinkAgoS: number }>
  | ReasonOf<'after_replace_lost', { lossKg: number; ratio: number }>
  | ReasonOf<'after_with_salt'>
  | ReasonOf<'after_small_loss', { lossFrac: number }>
  | ReasonOf<'after_meals', { lossFrac: number }>
  | ReasonOf<'after_unweighed'>
  | ReasonOf<'after_gained', { gainKg: number }>
  | ReasonOf<'after_symptoms'>

/** What about the drinking a runner has to be told. */
export type HydrationCaution =
  | WeighInCaution
  | CautionOf<
      'cannot_hold_two_percent',
      { lossFrac: number; floorMlPerH: number; capMlPerH: number }
    >
  | CautionOf<'low_sodium_risk', { riskScore: number; factors: readonly RiskFactorCode[] }>
  | CautionOf<'drink_to_thirst_only', { riskScore: number; capMlPerH: number }>
  | CautionOf<'uncompensable_heat', { requiredFrac: number }>
  | CautionOf<'rule_of_thumb_above_cap', { ruleMlPerH: number; capMlPerH: number }>
  | CautionOf<'sweat_may_be_lower', { sweatMlPerH: number; physicsMlPerH: number }>
  | CautionOf<'sweat_far_from_expected', { sweatMlPerH: number; priorMlPerH: number }>
  | CautionOf<'extra_salt_refused', { flags: readonly HealthFlag[]; isMinor: boolean }>
  | CautionOf<'salt_shot_refused', { why: SaltShotRefusal }>
  | CautionOf<'potassium_salt_refused', { flags: readonly HealthFlag[] }>
  | CautionOf<'stations_far_apart', { plannedMl: number; reachableMl: number }>
  | CautionOf<'caffeine_high', { caffeineMg: number; limitMg: number }>
  | CautionOf<'low_sodium_screen', { gainKg: number }>

/** Why no salt shot stands in the plan though one was asked for. */
export type SaltShotRefusal = 'health' | 'age' | 'run_too_short' | 'not_enough_fluid'

/** What adds to the low-sodium score. */
export type RiskFactorCode =
  | 'plans_to_gain'
  | 'over_four_hours'
  | 'light'
  | 'female_or_low_bmi'
  | 'nsaid'
  | 'first_marathon'
  | 'cool'
  | 'every_station'
  | 'list_b'
