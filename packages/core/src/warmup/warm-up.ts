import type { CautionOf, Grade, ReasonOf } from '../evidence/index.ts'
import type { FigureId } from '../figure/index.ts'
import type { Runner } from '../runner/index.ts'
import { HALF_MARATHON_M, S_PER_MIN } from '../units.ts'
import { EXERCISES, exerciseDurationS, type Exercise, type WarmUpExercise } from './exercise.ts'

/** Why a warm-up, or one step of it, is as it is. */
export type WarmUpReason =
  | ReasonOf<'warm_up_short_race', { distanceM: number }>
  | ReasonOf<'warm_up_middle_race', { distanceM: number }>
  | ReasonOf<'warm_up_long_race', { distanceM: number }>
  | ReasonOf<'warm_up_easy_run'>
  | ReasonOf<'warm_up_dynamic'>
  | ReasonOf<'warm_up_heat_halved', { temperatureC: number }>
  | ReasonOf<'warm_up_gentle'>

/** What to look out for. `warm_up_cools_off`: the body is cold again by the gun. */
export type WarmUpCaution =
  | CautionOf<'warm_up_in_shade', { temperatureC: number }>
  | CautionOf<'warm_up_cools_off', { gapS: number }>
  | CautionOf<'warm_up_no_jumps', { condition: GentleCondition }>
  | CautionOf<'warm_up_build_slowly'>

/** A condition for which jumps, lunges and fast strides are left out. */
type GentleCondition = 'pregnancy' | 'recent_muscle_tear' | 'recent_surgery'

/** One exercise with its clock: `atS` from the gun (negative before it). */
export type WarmUpStep = Readonly<{
  exercise: WarmUpExercise
  figure: FigureId
  sides: Exercise['sides']
  atS: number
  durationS: number
  setsCount: number
  workS: number
  restS: number
  repsCount?: number
}>

/** The coach's own warm-up, shown beside ours, and whether ours contains all of it. */
type WarmUpRuleOfThumb = Readonly<{
  rule: 'S6'
  jogS: number
  exercises: readonly WarmUpExercise[]
  followed: boolean
}>

/** A whole warm-up: steps back to back, the last one ending exactly `finishBeforeStartS` before the gun. */
export type WarmUpPlan = Readonly<{
  startsAtS: number
  endsAtS: number
  durationS: number
  steps: readonly WarmUpStep[]
  ruleOfThumb: WarmUpRuleOfThumb
  because: readonly WarmUpReason[]
  cautions: readonly WarmUpCaution[]
  grade: Grade
}>

/** What a warm-up depends on. `finishBeforeStartS` 0-7200: when to be in the corral. */
export type WarmUpRequest = Readonly<{
  distanceM: number
  temperatureC: number
  /** When known, WBGT 23 and above counts as hot too. */
  wbgtC?: number
  runner: Pick<Runner, 'conditions' | 'training'>
  finishBeforeStartS: number
  /** A training run at an easy pace needs no more than a few drills. */
  isEasy?: boolean
}>

/** From this air temperature on the warm-up is halved and kept in the shade. @source uncramp_engineering */
export const HOT_AIR_C = 25
/** The same, when the WBGT is known. @source uncramp_engineering */
const HOT_WBGT_C = 23
/** Longest useful gap between warm-up and gun. @source uncramp_engineering */
const MAX_GAP_S = 10 * S_PER_MIN
/** Up to here a run counts as short and hard. @source uncramp_engineering */
const SHORT_RACE_M = 12_000
/** Up to here (a little over a half marathon) it counts as middle. @source uncramp_engineering */
const MIDDLE_RACE_M = HALF_MARATHON_M + 3000
/** The coach's easy jog. @source coach_rules */
const RULE_JOG_S = 10 * S_PER_MIN
/** The coach's drills, in the coach's order. @source coach_rules */
const RULE_EXERCISES = ['butt_kicks', 'jumping_jacks', 'high_knees'] as const

const HEAT_FACTOR = 0.5
/** No block is cut shorter than this, or it would not be worth standing up for. */
const SHORTEST_WORK_S = 8

type Length = 'full' | 'middle' | 'long' | 'easy'
type Dose = Readonly<{ exercise: WarmUpExercise; setsCount: number; workS: number }>

function lengthOf(request: WarmUpRequest): Length {
  if (request.isEasy === true) return 'easy'
  if (request.distanceM <= SHORT_RACE_M) return 'full'
  return request.distanceM <= MIDDLE_RACE_M ? 'middle' : 'long'
}

function dose(exercise: WarmUpExercise, setsCount?: number, workS?: number): Dose {
  const full = EXERCISES[exercise]
  return { exercise, setsCount: setsCount ?? full.setsCount, workS: workS ?? full.workS }
}

function dosesFor(length: Length): readonly Dose[] {
  switch (length) {
    case 'full':
      return [
        dose('easy_jog'),
        dose('leg_swing'),
        dose('walking_lunge'),
        dose('butt_kicks'),
        dose('jumping_jacks'),
        dose('high_knees'),
        dose('ankle_hops'),
        dose('stride'),
      ]
    case 'middle':
      return [
        dose('easy_jog', 1, 5 * S_PER_MIN),
        dose('leg_swing'),
        dose('butt_kicks'),
        dose('jumping_jacks', 1, 20),
        dose('high_knees'),
        dose('stride', 2),
      ]
    case 'long':
      return [
        dose('brisk_walk', 1, 90),
        dose('leg_swing'),
        dose('butt_kicks', 1),
        dose('jumping_jacks', 1, 20),
        dose('high_knees', 1),
      ]
    case 'easy':
      return [
        dose('brisk_walk', 1, 90),
        dose('leg_swing'),
        dose('butt_kicks', 1),
        dose('high_knees', 1),
      ]
  }
}

/** Half of the work: fewer sets where there are several, shorter ones where there is one. */
function halved(full: Dose): Dose {
  if (full.setsCount > 1 && EXERCISES[full.exercise].sides === 'both')
    return { ...full, setsCount: Math.max(1, Math.floor(full.setsCount * HEAT_FACTOR)) }
  return { ...full, workS: Math.max(SHORTEST_WORK_S, Math.round(full.workS * HEAT_FACTOR)) }
}

function gentleCondition(runner: WarmUpRequest['runner']): GentleCondition | undefined {
  const gentle: readonly GentleCondition[] = ['recent_surgery', 'recent_muscle_tear', 'pregnancy']
  return gentle.find((condition) => runner.conditions.includes(condition))
}

function isSafe({ exercise }: Dose, condition: GentleCondition | undefined): boolean {
  if (condition === undefined) return true
  const isHard =
    EXERCISES[exercise].impact === 'jump' || exercise === 'stride' || exercise === 'walking_lunge'
  if (condition === 'pregnancy') return !isHard
  return EXERCISES[exercise].impact === 'low' && exercise === 'brisk_walk'
}

function gentled(doses: readonly Dose[], condition: GentleCondition | undefined): readonly Dose[] {
  const safe = doses.filter((one) => isSafe(one, condition))
  const isWalkOnly = condition === 'recent_muscle_tear' || condition === 'recent_surgery'
  return isWalkOnly && safe.length === 0 ? [dose('brisk_walk')] : safe
}

function timedSteps(doses: readonly Dose[], endsAtS: number): readonly WarmUpStep[] {
  const steps: WarmUpStep[] = []
  let beforeGunS = -endsAtS
  for (const { exercise, setsCount, workS } of doses.toReversed()) {
    const full = EXERCISES[exercise]
    const durationS = exerciseDurationS({ ...full, setsCount, workS })
    beforeGunS += durationS
    const reps =
      full.repsCount === undefined
        ? {}
        : { repsCount: Math.max(1, Math.round((full.repsCount * workS) / full.workS)) }
    const { figure, sides, restS } = full
    steps.push({
      exercise,
      figure,
      sides,
      atS: -beforeGunS,
      durationS,
      setsCount,
      workS,
      restS,
      ...reps,
    })
  }
  return steps.toReversed()
}

function reasonsFor(
  length: Length,
  { distanceM, temperatureC }: WarmUpRequest,
  isHot: boolean,
): WarmUpReason[] {
  const sources = ['coach_rules', 'uncramp_engineering'] as const
  const because: WarmUpReason[] = []
  switch (length) {
    case 'full':
      because.push({ code: 'warm_up_short_race', distanceM, sources })
      break
    case 'middle':
      because.push({ code: 'warm_up_middle_race', distanceM, sources })
      break
    case 'long':
      because.push({ code: 'warm_up_long_race', distanceM, sources })
      break
    case 'easy':
      because.push({ code: 'warm_up_easy_run', sources })
      break
  }
  because.push({ code: 'warm_up_dynamic', sources: ['behm2016', 'behm2021'] })
  if (isHot)
    because.push({ code: 'warm_up_heat_halved', temperatureC, sources: ['uncramp_engineering'] })
  return because
}

function cautionsFor(request: WarmUpRequest, isHot: boolean): WarmUpCaution[] {
  const sources = ['uncramp_engineering'] as const
  const cautions: WarmUpCaution[] = []
  const { temperatureC, finishBeforeStartS: gapS, runner } = request
  const condition = gentleCondition(runner)
  if (isHot) cautions.push({ code: 'warm_up_in_shade', level: 'warn', temperatureC, sources })
  // In the heat nobody cools off by standing, and nobody should put on a layer.
  else if (gapS > MAX_GAP_S)
    cautions.push({ code: 'warm_up_cools_off', level: 'info', gapS, sources })
  if (condition !== undefined)
    cautions.push({ code: 'warm_up_no_jumps', level: 'warn', condition, sources })
  if (runner.conditions.includes('heart_disease') || runner.conditions.includes('asthma'))
    cautions.push({ code: 'warm_up_build_slowly', level: 'info', sources })
  return cautions
}

/**
 * A warm-up that ends on time for the corral.
 *
 * Short and hard races get the jog and all drills, a half marathon about eight minutes, a marathon
 * or an easy run a few drills (the first kilometre is the rest of it). Heat halves the work, since
 * a body heated before the gun has less room to store heat after it. Jumps, lunges and strides are
 * left out in pregnancy; after a tear or surgery only walking is left.
 *
 * @param request  distance above 0; `finishBeforeStartS` 0 or more
 * @returns        steps back to back, sorted by `atS`; `endsAtS` is `-finishBeforeStartS`
 * @source         coach_rules, behm2016, behm2021, uncramp_engineering
 */
export function planWarmUp(request: WarmUpRequest): WarmUpPlan {
  const length = lengthOf(request)
  const isHot =
    request.temperatureC >= HOT_AIR_C ||
    (request.wbgtC !== undefined && request.wbgtC >= HOT_WBGT_C)
  const condition = gentleCondition(request.runner)
  const doses = gentled(dosesFor(length), condition).map((one) => (isHot ? halved(one) : one))
  const endsAtS = 0 - Math.max(0, request.finishBeforeStartS)
  const steps = timedSteps(doses, endsAtS)
  const startsAtS = steps[0]?.atS ?? endsAtS
  const because = reasonsFor(length, request, isHot)
  if (condition !== undefined)
    because.push({ code: 'warm_up_gentle', sources: ['uncramp_engineering'] })
  const hasJog = steps.some((step) => step.exercise === 'easy_jog' && step.workS >= RULE_JOG_S)
  const hasDrills = RULE_EXERCISES.every((drill) => steps.some((step) => step.exercise === drill))
  return {
    startsAtS,
    endsAtS,
    durationS: endsAtS - startsAtS,
    steps,
    ruleOfThumb: {
      rule: 'S6',
      jogS: RULE_JOG_S,
      exercises: RULE_EXERCISES,
      followed: hasJog && hasDrills,
    },
    because,
    cautions: cautionsFor(request, isHot),
    grade: 'B',
  }
}
