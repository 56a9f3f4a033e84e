import type { CautionOf, Grade, ReasonOf } from '../evidence/index.ts'
import type { FigureId } from '../figure/index.ts'
import type { Muscle } from '../relief/muscle.ts'
import type { ConditionCode, Runner } from '../runner/index.ts'
import { STRETCHES, STRETCH_LIBRARY, type StretchId, type StretchTarget } from './stretch.ts'

/** Why a stretch is in the set, and why it is that long. */
export type StretchReason =
  | ReasonOf<'stretch_before_short', { holdS: number; capS: number }>
  | ReasonOf<'stretch_then_drills'>
  | ReasonOf<'stretch_after_comfort'>
  | ReasonOf<'stretch_cramp_muscle', { target: StretchTarget }>
  | ReasonOf<'stretch_not_proven'>

/** What changes the set; `stretch_blocked` empties it. */
export type StretchCaution =
  | CautionOf<'stretch_blocked', { condition: StretchBlock }>
  | CautionOf<
      'stretch_area_blocked',
      { condition: StretchBlock; targets: readonly StretchTarget[] }
    >
  | CautionOf<'stretch_to_comfort', { condition: 'hypermobility' | 'pregnancy' }>

/** Conditions in which a muscle must not be stretched. */
export type StretchBlock =
  | 'recent_muscle_tear'
  | 'recent_surgery'
  | 'neuropathy'
  | 'nerve_root_compression'

/** One stretch: `setsCount` holds of `holdS` on each side, `restS` after each. */
export type StretchStep = Readonly<{
  stretch: StretchId
  target: StretchTarget
  figure: FigureId
  sides: 'each'
  setsCount: number
  holdS: number
  restS: number
  durationS: number
  isOptional: boolean
}>

/** The coach's holds beside ours. */
type StretchRuleOfThumb = Readonly<{
  rule: 'S7'
  holdLowS: number
  holdHighS: number
  followed: boolean
}>

/** A set of stretches in the order to do them; empty when blocked. */
export type StretchPlan = Readonly<{
  phase: 'before' | 'after'
  isOptional: boolean
  durationS: number
  steps: readonly StretchStep[]
  ruleOfThumb: StretchRuleOfThumb
  because: readonly StretchReason[]
  cautions: readonly StretchCaution[]
  grade: Grade
}>

/**
 * What a set depends on. `injuredMuscles`: where the tear, operation or numbness is; when it is not
 * given, a blocking condition blocks the whole set.
 */
export type StretchRequest = Readonly<{
  phase: 'before' | 'after'
  runner: Pick<Runner, 'conditions'>
  crampMuscles: readonly Muscle[]
  injuredMuscles?: readonly StretchTarget[]
  /** Also the stretches marked optional (outer hip). */
  wantsOptional?: boolean
}>

/** Longest static hold before a run, once per muscle. @source behm2016, uncramp_engineering */
const BEFORE_HOLD_S = 30
/** Hard cap of static stretching per muscle and side before a run. @source behm2016 */
export const BEFORE_CAP_S = 60
/** One hold after a run. @source coach_rules, uncramp_engineering */
const AFTER_HOLD_S = 30
/** Holds per muscle after a run. @source uncramp_engineering */
const AFTER_SETS_COUNT = 2
/** A short hold for those whose joints move further than they should. @source uncramp_engineering */
const GENTLE_HOLD_S = 15
/** The coach's range of holds. @source coach_rules */
const RULE_HOLD_LOW_S = 30
const RULE_HOLD_HIGH_S = 60

const CHANGE_S = 5
const BLOCKS: readonly StretchBlock[] = [
  'recent_muscle_tear',
  'recent_surgery',
  'neuropathy',
  'nerve_root_compression',
]
const BEFORE_DEFAULT: readonly StretchId[] = ['calf_straight', 'hamstring', 'quad', 'hip_flexor']

/**
 * The condition for which this runner must not stretch, if any.
 *
 * @source nhs_leg_cramps, uncramp_engineering
 */
export function stretchBlock(runner: StretchRequest['runner']): StretchBlock | undefined {
  return BLOCKS.find((block) => runner.conditions.includes(block))
}

function chosen(request: StretchRequest): readonly StretchId[] {
  const isCramping = (id: StretchId): boolean =>
    request.crampMuscles.some((muscle) => muscle === STRETCH_LIBRARY[id].target)
  const all = STRETCHES.filter(
    (id) => !STRETCH_LIBRARY[id].isOptional || request.wantsOptional === true,
  )
  // One hold per muscle before a run: the bent-knee calf would be a second one.
  const pool =
    request.phase === 'after'
      ? all
      : all.filter((id) => id !== 'calf_bent' && (BEFORE_DEFAULT.includes(id) || isCramping(id)))
  return [...pool.filter(isCramping), ...pool.filter((id) => !isCramping(id))]
}

function step(
  id: StretchId,
  request: StretchRequest,
  gentle: ConditionCode | undefined,
): StretchStep {
  const { target, figure, isOptional, isLyingOnBack, midRunFigure } = STRETCH_LIBRARY[id]
  const isBefore = request.phase === 'before'
  const fullHoldS = isBefore ? BEFORE_HOLD_S : AFTER_HOLD_S
  const holdS = gentle === undefined ? fullHoldS : Math.min(GENTLE_HOLD_S, fullHoldS)
  const setsCount = isBefore ? 1 : AFTER_SETS_COUNT
  return {
    stretch: id,
    target,
    figure: isLyingOnBack && gentle === 'pregnancy' ? midRunFigure : figure,
    sides: 'each',
    setsCount,
    holdS,
    restS: CHANGE_S,
    durationS: 2 * setsCount * (holdS + CHANGE_S),
    isOptional: isOptional || isBefore,
  }
}

function reasonsFor(request: StretchRequest, steps: readonly StretchStep[]): StretchReason[] {
  const because: StretchReason[] =
    request.phase === 'before'
      ? [
          {
            code: 'stretch_before_short',
            holdS: BEFORE_HOLD_S,
            capS: BEFORE_CAP_S,
            sources: ['behm2016', 'konrad2021', 'warneke2025'],
          },
          { code: 'stretch_then_drills', sources: ['behm2021'] },
        ]
      : [{ code: 'stretch_after_comfort', sources: ['afonso2021', 'herbert2011'] }]
  const targets = new Set(steps.map((one) => one.target))
  for (const target of targets)
    if (request.crampMuscles.some((muscle) => muscle === target))
      because.push({ code: 'stretch_cramp_muscle', target, sources: ['uncramp_engineering'] })
  because.push({ code: 'stretch_not_proven', sources: ['manjra1996', 'miller2022'] })
  return because
}

function cautionsFor(request: StretchRequest): StretchCaution[] {
  const cautions: StretchCaution[] = []
  const condition = stretchBlock(request.runner)
  const targets = request.injuredMuscles ?? []
  const sources = ['nhs_leg_cramps', 'uncramp_engineering'] as const
  if (condition !== undefined)
    cautions.push(
      targets.length === 0
        ? { code: 'stretch_blocked', level: 'stop', condition, sources }
        : { code: 'stretch_area_blocked', level: 'warn', condition, targets, sources },
    )
  for (const gentle of ['hypermobility', 'pregnancy'] as const)
    if (request.runner.conditions.includes(gentle))
      cautions.push({
        code: 'stretch_to_comfort',
        level: 'warn',
        condition: gentle,
        sources: ['uncramp_engineering'],
      })
  return cautions
}

/**
 * The stretches before or after a run, cramp-prone muscles first.
 *
 * Before: one optional hold per muscle, because longer static holds cost a little strength and show
 * no gain for the run. After: two holds, for comfort and range; they neither speed recovery nor are
 * they shown to stop cramps. A tear, operation or numbness takes the sore muscles out, or everything
 * when nobody says where it is.
 *
 * @returns  static time per muscle and side before a run is at most `BEFORE_CAP_S`
 * @source   coach_rules, behm2016, behm2021, konrad2021, warneke2025, afonso2021, herbert2011
 */
export function planStretches(request: StretchRequest): StretchPlan {
  const block = stretchBlock(request.runner)
  const injured = request.injuredMuscles ?? []
  const gentle = (['pregnancy', 'hypermobility'] as const).find((one) =>
    request.runner.conditions.includes(one),
  )
  const isAllBlocked = block !== undefined && injured.length === 0
  const steps = isAllBlocked
    ? []
    : chosen(request)
        .filter((id) => !injured.includes(STRETCH_LIBRARY[id].target))
        .map((id) => step(id, request, gentle))
  return {
    phase: request.phase,
    isOptional: true,
    durationS: steps.reduce((sumS, one) => sumS + one.durationS, 0),
    steps,
    ruleOfThumb: {
      rule: 'S7',
      holdLowS: RULE_HOLD_LOW_S,
      holdHighS: RULE_HOLD_HIGH_S,
      followed: steps.length > 0 && steps.every((one) => one.holdS >= RULE_HOLD_LOW_S),
    },
    because: reasonsFor(request, steps),
    cautions: cautionsFor(request),
    grade: 'A',
  }
}
