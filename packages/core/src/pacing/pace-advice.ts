import { HEAT_STOP_WBGT_C, HEAT_WARN_WBGT_C } from '../weather/index.ts'
import { rawGradeFactor, MIN_GRADE_FACTOR } from './grade.ts'
import type { PlanPace } from './pace-document.ts'
import type { HeatEffect, PaceInput } from './pace-input.ts'
import type { PacingCaution, PacingReason } from './pacing-reason.ts'
import type { EffortShape } from './slow-start.ts'

type Facts = Readonly<{
  input: PaceInput
  distanceM: number
  pace: PlanPace
  effort: EffortShape
  heat: HeatEffect
  hasProfile: boolean
}>

/** Heat that costs less than this is not worth a sentence. */
const NOTABLE_HEAT_FRAC = 0.01
/** A goal this much faster than predicted is a wish. */
const WISHED_GAP_FRAC = 0.02
/** A prediction wider than this, low to high, says so. */
const WIDE_RANGE_FRAC = 0.08
const STEEP_DOWN_FRAC = -0.08

/** Why the plan has this shape, most important first. */
export function reasonsFor(facts: Facts): readonly PacingReason[] {
  const { effort, input } = facts
  const { slowerFrac, tiltFrac } = effort
  const sources = ['coach_rules', 'abbiss2008', 'uncramp_engineering'] as const
  const because: PacingReason[] = [
    input.runner.isFirstAtDistance
      ? { code: 'slow_first_mile_first_time', slowerFrac, sources }
      : { code: 'slow_first_mile', slowerFrac, sources },
    effort.shape === 'negative'
      ? { code: 'slightly_negative', tiltFrac, sources }
      : { code: 'even_effort', sources: ['abbiss2008', 'deaner2015', 'smyth2018'] },
  ]
  const { targetS } = facts.pace.firstMile
  because.push({ code: 'first_mile_check', targetS, sources: ['coach_rules'] })
  return [...because, ...hillReasons(facts), ...heatReasons(facts), corralReason(facts)]
}

function hillReasons({ input, hasProfile, pace }: Facts): readonly PacingReason[] {
  if (input.course === undefined) return []
  if (!hasProfile) return [{ code: 'no_altitude', sources: ['uncramp_engineering'] }]
  const steepest = pace.splits.reduce((one, other) =>
    Math.abs(other.gradeFrac) > Math.abs(one.gradeFrac) ? other : one,
  )
  const sources = ['strava_grade_fit', 'minetti2002', 'uncramp_engineering'] as const
  const [steepestFrac, steepestAtM] = [steepest.gradeFrac, steepest.fromM]
  return [{ code: 'hills_by_effort', steepestFrac, steepestAtM, sources }]
}

function heatReasons({ input, heat }: Facts): readonly PacingReason[] {
  const { wbgtC, adjustedS, slowerFrac, isApplied } = heat
  if (slowerFrac < NOTABLE_HEAT_FRAC) return []
  const sources = ['ely2007', 'el_helou2012', 'uncramp_engineering'] as const
  const { goalS } = input
  return isApplied
    ? [{ code: 'slowed_for_heat', wbgtC, goalS, finishS: adjustedS, slowerFrac, sources }]
    : [{ code: 'heat_kept_goal', wbgtC, goalS, adjustedS, sources }]
}

function corralReason({ input, pace }: Facts): PacingReason {
  if (input.prediction === undefined)
    return { code: 'corral_by_goal_only', sources: ['coach_rules'] }
  const { predictedS, goalGapFrac } = pace.corral
  const sources = ['coach_rules', 'riegel1981', 'vickers2016'] as const
  return { code: 'corral_by_prediction', predictedS, goalGapFrac, sources }
}

/** What the runner must read first, worst first. */
export function cautionsFor({ input, heat, pace }: Facts): readonly PacingCaution[] {
  const cautions: PacingCaution[] = [...heatCautions(heat)]
  const { prediction, goalS } = input
  if (prediction !== undefined) {
    const { predictedS, lowS, highS } = prediction
    const gapFrac = predictedS / goalS - 1
    const sources = ['vickers2016', 'riegel1981'] as const
    if (gapFrac > WISHED_GAP_FRAC)
      cautions.push({
        code: 'goal_faster_than_predicted',
        level: 'warn',
        goalS,
        predictedS,
        gapFrac,
        sources,
      })
    if (highS / lowS - 1 > WIDE_RANGE_FRAC)
      cautions.push({ code: 'prediction_uncertain', level: 'info', lowS, highS, sources })
  }
  const steep = pace.splits.find(
    ({ gradeFrac }) =>
      gradeFrac <= STEEP_DOWN_FRAC ||
      (gradeFrac < 0 && rawGradeFactor(gradeFrac) < MIN_GRADE_FACTOR),
  )
  if (steep !== undefined) {
    const { gradeFrac, fromM: atM } = steep
    cautions.push({
      code: 'steep_downhill',
      level: 'info',
      gradeFrac,
      atM,
      sources: ['minetti2002', 'uncramp_engineering'],
    })
  }
  return cautions
}

function heatCautions({ wbgtC, adjustedS, slowerFrac }: HeatEffect): readonly PacingCaution[] {
  const sources = ['acsm_race_flags', 'ely2007', 'uncramp_engineering'] as const
  if (wbgtC >= HEAT_STOP_WBGT_C)
    return [{ code: 'heat_wbgt_28', level: 'stop', wbgtC, adjustedS, sources }]
  if (wbgtC >= HEAT_WARN_WBGT_C)
    return [{ code: 'heat_wbgt_23', level: 'warn', wbgtC, adjustedS, sources }]
  if (slowerFrac < NOTABLE_HEAT_FRAC) return []
  return [{ code: 'heat_slows', level: 'info', wbgtC, adjustedS, slowerFrac, sources }]
}
