/**
 * What a recorded run says about its start, fade, drift, stops and cramps.
 * `analyzeActivity` judges one run, `slowStartScore` many.
 * A verdict that cannot be fair is not given, with the reason.
 */
export { analyzeActivity, type AnalysisInput } from './analyze-activity.ts'
export {
  GATE_REASONS,
  STOP_KINDS,
  type Analysis,
  type CadenceCode,
  type CadenceVerdict,
  type CadenceWhyNot,
  type DriftCode,
  type DriftVerdict,
  type DriftWhyNot,
  type FadeCode,
  type FadeVerdict,
  type FluidWhyNot,
  type GateReason,
  type MarkedCramp,
  type RunAgainstPlan,
  type RunSplit,
  type RunStop,
  type StartVerdict,
  type Steadiness,
  type StopKind,
  type SweatLoss,
} from './analysis-document.ts'
export { crampInText, type CrampWord } from './cramp-words.ts'
export type { ToldCramp } from './marked-cramps.ts'
export type { PlannedRun } from './run-against-plan.ts'
export {
  MIN_LONG_RUN_M,
  slowStartScore,
  type ScorableRun,
  type ScoredRun,
  type SlowStartScore,
} from './slow-start-score.ts'
