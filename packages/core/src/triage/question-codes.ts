/**
 * The screens of the interview: "any of these?" with a few signs each. The `now_` screens hold every
 * emergency and are always asked; the rest only for the topics the runner picks.
 */
export const EMERGENCY_QUESTIONS = [
  'now_head',
  'now_chest',
  'now_nerve',
  'now_limb',
  'now_urine',
] as const
/** What the trouble is about; the same codes name the screens that follow. */
export const TOPICS = [
  'leg',
  'long_run',
  'injury',
  'bone',
  'cramp_now',
  'cramp_pattern',
  'weakness',
  'distance',
  'urine',
  'pregnancy',
] as const
export type TopicCode = (typeof TOPICS)[number]
export type QuestionCode = (typeof EMERGENCY_QUESTIONS)[number] | TopicCode
