import { gradeFrac as gradeOfPart, hasAltitude, type Course } from '../course/index.ts'
import { err, ok, type Result } from '../result.ts'
import { M_PER_KM, M_PER_MILE } from '../units.ts'
import { HEAT_REFUSE_WBGT_C, HEAT_WARN_WBGT_C, heatPenaltyFrac } from '../weather/index.ts'
import { corralAdvice } from './corral.ts'
import { planCues, type PaceCue } from './cues.ts'
import { fastStartCost } from './fast-start-cost.ts'
import { firstMileTargets } from './first-mile.ts'
import { gradeFactor } from './grade.ts'
import { cautionsFor, reasonsFor } from './pace-advice.ts'
import { paceClock, type PaceClock } from './pace-clock.ts'
import type { PlanPace, Split } from './pace-document.ts'
import type { HeatEffect, PaceInput } from './pace-input.ts'
import type { PacingCaution, PacingReason } from './pacing-reason.ts'
import { practiceTarget } from './practice-target.ts'
import { MAX_PLAN_M, MIN_PLAN_M, SLOWEST_S_PER_KM, marathonEquivalentS } from './predict-finish.ts'
import { effortFactor, effortShape, type EffortShape } from './slow-start.ts'
import { fastestCredibleS } from './world-record.ts'

/** A pace plan with all that goes with it. `atSOf` and `atMOf` run on past the finish. */
export type PacePlan = Readonly<{
  distanceM: number
  pace: PlanPace
  effort: EffortShape
  heat: HeatEffect
  cues: readonly PaceCue[]
  because: readonly PacingReason[]
  cautions: readonly PacingCaution[]
  /** Seconds from the gun at a distance. */
  atSOf: PaceClock['atSOf']
  /** Distance at a time from the gun. */
  atMOf: PaceClock['atMOf']
}>

export type PaceError =
  | Readonly<{ code: 'distance_out_of_range'; distanceM: number; minM: number; maxM: number }>
  | Readonly<{
      code: 'goal_faster_than_record'
      goalS: number
      distanceM: number
      fastestS: number
    }>
  | Readonly<{ code: 'goal_too_slow'; goalS: number; distanceM: number; slowestS: number }>
  | Readonly<{ code: 'wbgt_unknown' }>
  | Readonly<{ code: 'too_hot_to_run'; wbgtC: number; limitC: number }>

/**
 * Plans the pace of a run: a slow first mile, then even or slightly negative effort, hills by equal
 * effort, slowed for heat. The splits sum to the finish, and with grade taken out the first mile is
 * never faster than the average of the rest.
 *
 * @param input  finite numbers; the goal is meant for cool air
 * @errors       distance_out_of_range · goal_faster_than_record · goal_too_slow · wbgt_unknown · too_hot_to_run
 * @source coach_rules, abbiss2008, strava_grade_fit, ely2007, uncramp_engineering
 */
export function planPace(input: PaceInput): Result<PacePlan, PaceError> {
  const distanceM = input.course?.distanceM ?? input.distanceM
  const refusal = refuseInput(input, distanceM)
  if (refusal !== undefined) return err(refusal)
  const heat = heatEffect(input, distanceM)
  const finishS = heat.isApplied ? heat.adjustedS : input.goalS
  const effort = effortShape(distanceM, input.runner.isFirstAtDistance, input.shape)
  const splits = splitsOf({ input, distanceM, finishS, effort })
  const clock = paceClock(splits)
  const coolS = input.prediction?.predictedS ?? input.goalS
  const corral = corralAdvice({
    goalS: input.goalS,
    distanceM,
    ...(input.prediction === undefined ? {} : { prediction: input.prediction }),
  })
  const pace: PlanPace = {
    finishS,
    shape: effort.shape,
    splits,
    firstMile: firstMileTargets(splits),
    fastStartCost: fastStartCost(marathonEquivalentS(distanceM, coolS)),
    corral,
    practice: practiceTarget({ distanceM, finishS: coolS }),
  }
  const facts = { input, distanceM, pace, effort, heat, hasProfile: hasProfile(input.course) }
  return ok({
    distanceM,
    pace,
    effort,
    heat,
    cues: planCues({ splits, distanceM, atSOf: clock.atSOf }),
    because: reasonsFor(facts),
    cautions: cautionsFor(facts),
    ...clock,
  })
}

function hasProfile(course: Course | undefined): boolean {
  return course !== undefined && hasAltitude(course)
}

function refuseInput(input: PaceInput, distanceM: number): PaceError | undefined {
  if (!(distanceM >= MIN_PLAN_M && distanceM <= MAX_PLAN_M))
    return { code: 'distance_out_of_range', distanceM, minM: MIN_PLAN_M, maxM: MAX_PLAN_M }
  const fastestS = fastestCredibleS(distanceM)
  const { goalS, wbgtC } = input
  if (!(goalS >= fastestS)) return { code: 'goal_faster_than_record', goalS, distanceM, fastestS }
  const slowestS = (distanceM / M_PER_KM) * SLOWEST_S_PER_KM
  if (goalS > slowestS) return { code: 'goal_too_slow', goalS, distanceM, slowestS }
  if (Number.isNaN(wbgtC)) return { code: 'wbgt_unknown' }
  if (wbgtC >= HEAT_REFUSE_WBGT_C)
    return { code: 'too_hot_to_run', wbgtC, limitC: HEAT_REFUSE_WBGT_C }
  return undefined
}

function heatEffect({ goalS, wbgtC, slowForHeat }: PaceInput, distanceM: number): HeatEffect {
  const slowerFrac = heatPenaltyFrac({ wbgtC, marathonS: marathonEquivalentS(distanceM, goalS) })
  const isApplied = slowForHeat ?? wbgtC >= HEAT_WARN_WBGT_C
  return { wbgtC, slowerFrac, adjustedS: goalS * (1 + slowerFrac), isApplied }
}

type SplitFacts = Readonly<{
  input: PaceInput
  distanceM: number
  finishS: number
  effort: EffortShape
}>

/** A last split shorter than this joins the one before it. */
const MIN_LAST_SPLIT_FRAC = 0.01

function splitsOf({ input, distanceM, finishS, effort }: SplitFacts): readonly Split[] {
  const unitM = input.splitUnit === 'km' ? M_PER_KM : M_PER_MILE
  const partsCount = Math.max(1, Math.ceil(distanceM / unitM - MIN_LAST_SPLIT_FRAC))
  const parts = Array.from({ length: partsCount }, (_, index) => {
    const fromM = index * unitM
    const toM = index === partsCount - 1 ? distanceM : (index + 1) * unitM
    const gradeFrac = input.course === undefined ? 0 : gradeOfPart(input.course, { fromM, toM })
    const factor = gradeFactor(gradeFrac) * effortFactor(effort, distanceM, { fromM, toM })
    return { fromM, toM, gradeFrac, factor }
  })
  const equivalentM = parts.reduce(
    (sumM, { fromM, toM, factor }) => sumM + (toM - fromM) * factor,
    0,
  )
  const flatSPerM = finishS / equivalentM
  return parts.map(({ fromM, toM, gradeFrac, factor }) => {
    const sPerM = flatSPerM * factor
    return { fromM, toM, durationS: sPerM * (toM - fromM), gradeFrac, paceSPerKm: sPerM * M_PER_KM }
  })
}
