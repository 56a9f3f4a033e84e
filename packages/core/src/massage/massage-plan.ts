import type { CautionOf, Grade, ReasonOf } from '../evidence/index.ts'
import type { FigureId } from '../figure/index.ts'
import type { Muscle } from '../relief/muscle.ts'
import type { Runner } from '../runner/index.ts'
import { S_PER_H, fromGunAtS } from '../units.ts'
import { isMassageBlocked, massageBlocks, type MassageBlock, type MassageSign } from './block.ts'
import {
  ROLL_FIGURES,
  ROLL_MAX_DISCOMFORT_SCORE,
  ROLL_MUSCLES,
  ROLL_PASS_S,
  ROLL_S,
  type RollMuscle,
} from './technique.ts'

/** Why to roll or book a massage, and what to expect of it. */
export type MassageReason =
  | ReasonOf<'roll_before_small_gain'>
  | ReasonOf<'roll_after_soreness'>
  | ReasonOf<'roll_dose', { rollS: number; passS: number; discomfortScore: number }>
  | ReasonOf<'massage_soreness'>
  | ReasonOf<'massage_not_deep_before_race', { gapS: number }>
  | ReasonOf<'massage_light_after_race'>
  | ReasonOf<'massage_not_for_cramps'>

/** A block, as a caution: `stop` when nothing may be pressed. */
export type MassageCaution = CautionOf<
  'massage_blocked',
  { block: MassageBlock['code']; scope: MassageBlock['scope'] }
>

/** One muscle on the roller: `durationS` counts both sides and the change between them. */
type RollStep = Readonly<{
  muscle: RollMuscle
  figure: FigureId
  sides: 'each'
  setsCount: number
  rollS: number
  passS: number
  durationS: number
}>

/** A rolling session; empty when blocked. */
export type RollPlan = Readonly<{
  phase: 'before' | 'after'
  durationS: number
  steps: readonly RollStep[]
  because: readonly MassageReason[]
  cautions: readonly MassageCaution[]
  grade: Grade
}>

/** What a rolling session depends on. */
export type RollRequest = Readonly<{
  phase: 'before' | 'after'
  runner: Pick<Runner, 'conditions' | 'medicines'>
  crampMuscles: readonly Muscle[]
  signs?: readonly MassageSign[]
}>

const CHANGE_S = 5
/** Before a run only the muscles that do the work, so that it stays short. */
const BEFORE_MUSCLES: readonly RollMuscle[] = ['calf', 'quad']

function cautionOf({ code, scope }: MassageBlock): MassageCaution {
  return {
    code: 'massage_blocked',
    level: scope === 'all' ? 'stop' : 'warn',
    block: code,
    scope,
    sources: ['davis2020', 'nhs_dvt', 'uncramp_engineering'],
  }
}

/**
 * Foam rolling before or after a run: one slow minute per muscle and side, cramp-prone ones first.
 *
 * @returns  no steps when a block covers everything or forbids pressure
 * @source   wiewelhove2019, behm2020
 */
export function planRolling(request: RollRequest): RollPlan {
  const blocks = massageBlocks(request.runner, request.signs)
  const isOff = blocks.some((block) => block.scope !== 'area')
  const isCramping = (muscle: RollMuscle): boolean => request.crampMuscles.includes(muscle)
  const pool =
    request.phase === 'after'
      ? ROLL_MUSCLES
      : ROLL_MUSCLES.filter((muscle) => BEFORE_MUSCLES.includes(muscle) || isCramping(muscle))
  const ordered = [...pool.filter(isCramping), ...pool.filter((muscle) => !isCramping(muscle))]
  const steps = (isOff ? [] : ordered).map((muscle): RollStep => ({
    muscle,
    figure: ROLL_FIGURES[muscle],
    sides: 'each',
    setsCount: 1,
    rollS: ROLL_S,
    passS: ROLL_PASS_S,
    durationS: 2 * (ROLL_S + CHANGE_S),
  }))
  return {
    phase: request.phase,
    durationS: steps.reduce((sumS, one) => sumS + one.durationS, 0),
    steps,
    because: [
      request.phase === 'before'
        ? { code: 'roll_before_small_gain', sources: ['wiewelhove2019'] }
        : { code: 'roll_after_soreness', sources: ['wiewelhove2019'] },
      {
        code: 'roll_dose',
        rollS: ROLL_S,
        passS: ROLL_PASS_S,
        discomfortScore: ROLL_MAX_DISCOMFORT_SCORE,
        sources: ['behm2020'],
      },
      { code: 'massage_not_for_cramps', sources: ['miller2022'] },
    ],
    cautions: blocks.map(cautionOf),
    grade: 'B',
  }
}

/** No deep massage nearer to the gun than this. @source davis2020, uncramp_engineering */
const DEEP_GAP_BEFORE_S = 48 * S_PER_H
/** Earliest useful deep massage: a week before. @source uncramp_engineering */
const DEEP_FROM_BEFORE_S = 7 * 24 * S_PER_H
/** From the morning after a race, light work only. @source guo2017, uncramp_engineering */
const LIGHT_AFTER_S = 12 * S_PER_H
/** Deep work again when the worst soreness is over. @source guo2017, uncramp_engineering */
const DEEP_AFTER_S = 72 * S_PER_H

/** When a massage of a kind may be booked, counted from the gun (negative before it). */
type MassageWindow = Readonly<{
  kind: 'deep' | 'light'
  phase: 'before' | 'after'
  fromAtS: number
  toAtS: number
}>

/** Booking advice around a race; `windows` is empty when massage is blocked. */
export type MassageTiming = Readonly<{
  windows: readonly MassageWindow[]
  because: readonly MassageReason[]
  cautions: readonly MassageCaution[]
  grade: Grade
}>

/** What booking depends on. `finishS` above 0. */
export type MassageTimingRequest = Readonly<{
  finishS: number
  runner: Pick<Runner, 'conditions' | 'medicines'>
  signs?: readonly MassageSign[]
}>

/**
 * When to book a massage around a race: deep work ends 48 h before the gun and comes back 72 h after
 * the finish; light work fits between.
 *
 * @source davis2020, guo2017, uncramp_engineering
 */
export function massageTiming({
  finishS,
  runner,
  signs = [],
}: MassageTimingRequest): MassageTiming {
  const blocks = massageBlocks(runner, signs)
  const finishAtS = fromGunAtS(finishS)
  const deepAgainAtS = finishAtS + DEEP_AFTER_S
  const all: readonly MassageWindow[] = [
    { kind: 'deep', phase: 'before', fromAtS: -DEEP_FROM_BEFORE_S, toAtS: -DEEP_GAP_BEFORE_S },
    { kind: 'light', phase: 'before', fromAtS: -DEEP_GAP_BEFORE_S, toAtS: -12 * S_PER_H },
    { kind: 'light', phase: 'after', fromAtS: finishAtS + LIGHT_AFTER_S, toAtS: deepAgainAtS },
    { kind: 'deep', phase: 'after', fromAtS: deepAgainAtS, toAtS: finishAtS + DEEP_FROM_BEFORE_S },
  ]
  const isNoDeep = blocks.some((block) => block.scope === 'deep')
  return {
    windows: isMassageBlocked(blocks)
      ? []
      : all.filter((window) => window.kind === 'light' || !isNoDeep),
    because: [
      { code: 'massage_soreness', sources: ['davis2020', 'guo2017'] },
      {
        code: 'massage_not_deep_before_race',
        gapS: DEEP_GAP_BEFORE_S,
        sources: ['davis2020', 'uncramp_engineering'],
      },
      { code: 'massage_light_after_race', sources: ['guo2017', 'uncramp_engineering'] },
      { code: 'massage_not_for_cramps', sources: ['miller2022'] },
    ],
    cautions: blocks.map(cautionOf),
    grade: 'B',
  }
}
