import type { CautionOf, ReasonOf } from '../evidence/index.ts'
import type { HydrationCaution, HydrationReason } from '../hydration/index.ts'
import type { MassageCaution, MassageReason } from '../massage/index.ts'
import type { PacingCaution, PacingReason } from '../pacing/index.ts'
import type { StretchCaution, StretchReason } from '../stretching/index.ts'
import type { TriageCaution } from '../triage/index.ts'
import type { WarmUpCaution, WarmUpReason } from '../warmup/index.ts'

/** Reasons of items that belong to the whole plan rather than to one feature. */
export type OwnReason =
  | ReasonOf<'sleep_and_ease_off'>
  | ReasonOf<'salted_meal_evening'>
  | ReasonOf<'weigh_to_learn'>
  | ReasonOf<'weigh_gates_drinking'>
  | ReasonOf<'be_in_the_pen', { beforeStartS: number }>
  | ReasonOf<'meal_after'>
  | ReasonOf<'drink_after_by_thirst'>
  | ReasonOf<'urine_light_lemonade'>
  | ReasonOf<'urine_gated'>
  | ReasonOf<'rest_until_legs_are_back'>

/** Cautions of the whole plan. */
export type OwnCaution =
  | CautionOf<'default_weather'>
  | CautionOf<'course_length_differs', { courseM: number; namedM: number }>
  | CautionOf<'no_height_guess', { heightM: number }>
  | CautionOf<'cramp_risk', { riskScore: number; band: CrampRiskBand }>

/** How many of the things that went with cramps in cohorts hold for this run. */
export type CrampRiskBand = 'low' | 'medium' | 'high'

/** Every reason an item of a plan can carry; `text` has a sentence for each. */
export type PlanReason =
  | OwnReason
  | HydrationReason
  | PacingReason
  | WarmUpReason
  | StretchReason
  | MassageReason

/** Every caution a plan can carry. */
export type PlanCaution =
  | OwnCaution
  | HydrationCaution
  | PacingCaution
  | WarmUpCaution
  | StretchCaution
  | MassageCaution
  | TriageCaution
