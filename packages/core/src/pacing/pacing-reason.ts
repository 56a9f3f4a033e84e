import type { CautionOf, ReasonOf } from '../evidence/index.ts'

/** Why a pace, a split, a corral or a cue is as it is. */
export type PacingReason =
  | ReasonOf<'predicted_from_race', { raceM: number; raceS: number; exponent: number }>
  | ReasonOf<'slow_first_mile', { slowerFrac: number }>
  | ReasonOf<'slow_first_mile_first_time', { slowerFrac: number }>
  | ReasonOf<'even_effort'>
  | ReasonOf<'slightly_negative', { tiltFrac: number }>
  | ReasonOf<'hills_by_effort', { steepestFrac: number; steepestAtM: number }>
  | ReasonOf<'no_altitude'>
  | ReasonOf<
      'slowed_for_heat',
      { wbgtC: number; goalS: number; finishS: number; slowerFrac: number }
    >
  | ReasonOf<'heat_kept_goal', { wbgtC: number; goalS: number; adjustedS: number }>
  | ReasonOf<'first_mile_check', { targetS: number }>
  | ReasonOf<'corral_by_prediction', { predictedS: number; goalGapFrac: number }>
  | ReasonOf<'corral_by_goal_only'>
  | ReasonOf<'cue_at_the_moment'>

/** What a runner must know before trusting the pace. */
export type PacingCaution =
  | CautionOf<'heat_wbgt_23', { wbgtC: number; adjustedS: number }>
  | CautionOf<'heat_wbgt_28', { wbgtC: number; adjustedS: number }>
  | CautionOf<'heat_slows', { wbgtC: number; adjustedS: number; slowerFrac: number }>
  | CautionOf<'goal_faster_than_predicted', { goalS: number; predictedS: number; gapFrac: number }>
  | CautionOf<'steep_downhill', { gradeFrac: number; atM: number }>
  | CautionOf<'prediction_uncertain', { lowS: number; highS: number }>

/** A few words at the right moment of the run. */
export type CueCode =
  | 'let_them_pass'
  | 'settle_in'
  | 'hill_by_effort'
  | 'downhill_short_steps'
  | 'halfway_check'
  | 'now_you_pass'
  | 'last_stretch'
