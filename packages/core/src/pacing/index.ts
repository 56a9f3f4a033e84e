/** Pace: prediction, slow start, splits over hills and in heat, the first-mile check, race-data models. */
export { MIN_GRADE_FACTOR, gradeFactor, minettiJPerKgPerM, rawGradeFactor } from './grade.ts'
export type { HeatEffect, PaceInput } from './pace-input.ts'
export { planPace, type PaceError, type PacePlan } from './plan-pace.ts'
export {
  MAX_PLAN_M,
  MIN_PLAN_M,
  marathonEquivalentS,
  predictFinishS,
  type FinishPrediction,
  type PredictError,
  type PredictInput,
} from './predict-finish.ts'
export { fastestCredibleS } from './world-record.ts'
export {
  firstMileFix,
  firstMileVerdict,
  type FirstMileCure,
  type FirstMileVerdict,
} from './first-mile.ts'
export { corralAdvice, type PlanCorral } from './corral.ts'
export type { PaceCue } from './cues.ts'
export {
  finishRangeAt5k,
  finishRangeAtHalf,
  type FinishRange,
  type RaceModelError,
} from './race-model.ts'
export { fastStartCost } from './fast-start-cost.ts'
export { paceClock, type PaceClock } from './pace-clock.ts'
export { paceCeilingSPerKm, repairedFinish, type RepairedFinish } from './pace-ceiling.ts'
export { PRACTICE_SLOWER_FRAC, practiceTarget, type PracticeTarget } from './practice-target.ts'
export type { EffortShape } from './slow-start.ts'
export type { CueCode, PacingCaution, PacingReason } from './pacing-reason.ts'
