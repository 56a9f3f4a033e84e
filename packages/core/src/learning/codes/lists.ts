/**
 * The fixed list. Short, because every factor more makes each one harder to tell from chance; each is
 * turned so that more of it is what cohorts or coaches suspect. Fade and drift are not on it: a cramp
 * makes them, so they would always look guilty. Nor is the cramp of last week: it is made of the same
 * cramps, and no shuffle is fair to it.
 */
export const FACTORS = [
  'run_length',
  'beyond_training',
  'fast_start',
  'heat',
  'climb',
  'load_jump',
  'drank_less',
  'little_sodium',
  'short_sleep',
  'soreness',
] as const
export type Factor = (typeof FACTORS)[number]

/** Things a runner can change alone, one at a time. */
export const CHANGES = [
  'start_slower',
  'build_up_longer',
  'smooth_load',
  'sleep_more',
  'wait_out_soreness',
  'cooler_hours',
  'train_hills',
  'drink_as_planned',
  'sodium_as_planned',
] as const
export type Change = (typeof CHANGES)[number]

/** What a runner may judge with one tap. */
export const FEEDBACK_KINDS = ['relief', 'drink_plan', 'warm_up', 'stretching', 'massage'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

/** Bands of air temperature that the grid is drawn in; each is tested once at least. */
export const TEMPERATURE_BANDS = ['cold', 'mild', 'warm', 'hot'] as const
export type TemperatureBand = (typeof TEMPERATURE_BANDS)[number]
export const EFFORT_BANDS = ['easy', 'steady', 'race'] as const
export type EffortBand = (typeof EFFORT_BANDS)[number]
