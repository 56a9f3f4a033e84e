/**
 * Warm-up: what to do before the gun, fitted to distance, heat and health, and timed backwards from
 * the corral.
 */
export {
  EXERCISES,
  WARM_UP_EXERCISES,
  exerciseDurationS,
  type Exercise,
  type WarmUpExercise,
} from './exercise.ts'
export {
  HOT_AIR_C,
  planWarmUp,
  type WarmUpCaution,
  type WarmUpPlan,
  type WarmUpReason,
  type WarmUpRequest,
  type WarmUpStep,
} from './warm-up.ts'
