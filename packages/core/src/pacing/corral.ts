import { HALF_MARATHON_M, MARATHON_M } from '../units.ts'
import type { PlanPace } from './pace-document.ts'
import type { FinishPrediction } from './predict-finish.ts'

/** Where to stand and when to be there, as a plan carries it. */
export type PlanCorral = PlanPace['corral']

/** Prediction this much slower than the goal: stand one pen back; half of it: at the back of the pen. */
const PEN_BACK_GAP_FRAC = 0.05
const BACK_GAP_FRAC = 0.02
/** Prediction this much faster than the goal: the front of the pen is in nobody's way. */
const FRONT_GAP_FRAC = -0.02
/** Range shown when nothing but the goal is known. */
const GOAL_ONLY_FRAC = 0.05

const MARATHON_EARLY_S = 25 * 60
const HALF_EARLY_S = 20 * 60
const SHORT_EARLY_S = 10 * 60

/**
 * Where to stand at the start: the place of the predicted time, not of the wished one. With nothing
 * but a goal it is the back of the goal's pen, where nobody pulls.
 *
 * @param prediction  from a past result
 * @source coach_rules, uncramp_engineering
 */
export function corralAdvice({
  goalS,
  distanceM,
  prediction,
}: Readonly<{
  goalS: number
  distanceM: number
  prediction?: Pick<FinishPrediction, 'predictedS' | 'lowS' | 'highS'>
}>): PlanCorral {
  const beThereBeforeStartS = earlyS(distanceM)
  if (prediction === undefined) {
    return {
      predictedS: goalS,
      predictedLowS: goalS * (1 - GOAL_ONLY_FRAC),
      predictedHighS: goalS * (1 + GOAL_ONLY_FRAC),
      advice: 'back_of_pen',
      goalGapFrac: 0,
      beThereBeforeStartS,
    }
  }
  const goalGapFrac = prediction.predictedS / goalS - 1
  return {
    predictedS: prediction.predictedS,
    predictedLowS: prediction.lowS,
    predictedHighS: prediction.highS,
    advice: adviceFor(goalGapFrac),
    goalGapFrac,
    beThereBeforeStartS,
  }
}

function adviceFor(goalGapFrac: number): PlanCorral['advice'] {
  if (goalGapFrac > PEN_BACK_GAP_FRAC) return 'one_pen_back'
  if (goalGapFrac > BACK_GAP_FRAC) return 'back_of_pen'
  return goalGapFrac < FRONT_GAP_FRAC ? 'front_of_pen' : 'middle_of_pen'
}

function earlyS(distanceM: number): number {
  if (distanceM >= MARATHON_M - 1) return MARATHON_EARLY_S
  return distanceM >= HALF_MARATHON_M - 1 ? HALF_EARLY_S : SHORT_EARLY_S
}
