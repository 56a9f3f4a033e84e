import { M_PER_MILE } from '../units.ts'
import { paceClock } from './pace-clock.ts'
import type { FirstMileFix, PlanPace, Split } from './pace-document.ts'

/** Faster than the plan by more than this at the first mile: ease back. */
const AMBER_FRAC = 0.03
/** Faster by more than this: the alarm. */
const RED_FRAC = 0.06
/** Later than this: the start was slow, and nothing is made up at once. */
const SLOW_FRAC = 0.03
/** No split is asked to be more than this slower (or, when late, this faster) than planned. */
const MAX_EASE_FRAC = 0.04
const MAX_CATCH_UP_FRAC = 0.01
const MIN_FIX_SPLITS_COUNT = 2
/** Leads for which the plan carries a fix, as far as they are below a quarter of the first mile. */
const AHEAD_S = [5, 10, 15, 20, 30, 45, 60, 90] as const
/** Nearer to the plan than this is level. */
const LEVEL_WITHIN_S = 1
/** A time outside this share of the plan is a wrong mile marker or a stopped watch. */
const MIN_CREDIBLE_FRAC = 0.4
const MAX_CREDIBLE_FRAC = 2.5

/**
 * What the watch should show at the first mile, where amber and red begin, and the fix for each lead.
 *
 * @param splits  of the whole plan
 * @source coach_rules, uncramp_engineering
 */
export function firstMileTargets(splits: readonly Split[]): PlanPace['firstMile'] {
  const targetS = firstMileTargetS(splits)
  const fix: FirstMileFix[] = []
  for (const aheadS of AHEAD_S) {
    if (aheadS > targetS / 4) break
    const { nextSplitsS, leftS } = firstMileFix({ splits, aheadS })
    // Paper says "and you are level": a lead that the rest of a short run cannot give back is left out.
    if (nextSplitsS.length > 0 && leftS < LEVEL_WITHIN_S) fix.push({ aheadS, nextSplitsS })
  }
  return {
    targetS,
    amberBelowS: targetS * (1 - AMBER_FRAC),
    redBelowS: targetS * (1 - RED_FRAC),
    fix,
  }
}

function firstMileTargetS(splits: readonly Split[]): number {
  const distanceM = splits.at(-1)?.toM ?? 0
  return paceClock(splits).atSOf(Math.min(M_PER_MILE, distanceM))
}

/** Times for the next splits, and what is then still ahead (negative: behind). */
export type FirstMileCure = Readonly<{
  /** Splits that begin at or after the first mile, as many as it takes. */
  nextSplitsS: readonly number[]
  paceSPerKm: number
  /** Where the runner is back on plan, or as near to it as the limits allow. */
  levelAtM: number
  leftS: number
}>

/**
 * How to get back on plan from a lead or a delay at the first mile: a lead is given back over two or
 * more splits, none more than 4 % slower than planned; a delay is made up over the whole rest, at
 * most 1 % faster, and what that cannot make up is let go.
 *
 * @param aheadS  seconds ahead of the plan at the first mile, negative when late
 * @returns       no splits when none begins after the first mile
 * @source coach_rules, uncramp_engineering
 */
export function firstMileFix({
  splits,
  aheadS,
}: Readonly<{ splits: readonly Split[]; aheadS: number }>): FirstMileCure {
  const next = splits.filter(({ fromM }) => fromM >= M_PER_MILE - 1)
  const limitFrac = aheadS >= 0 ? MAX_EASE_FRAC : MAX_CATCH_UP_FRAC
  const wantedS = Math.abs(aheadS) / limitFrac
  let [count, plannedS] = [0, 0]
  for (const { durationS } of next) {
    const isEnough = plannedS >= wantedS && count >= MIN_FIX_SPLITS_COUNT
    if (aheadS >= 0 && isEnough) break
    count += 1
    plannedS += durationS
  }
  const used = next.slice(0, count)
  const changeFrac = plannedS > 0 ? Math.max(-limitFrac, Math.min(limitFrac, aheadS / plannedS)) : 0
  const usedM = used.reduce((sumM, { fromM, toM }) => sumM + (toM - fromM), 0)
  return {
    nextSplitsS: used.map(({ durationS }) => durationS * (1 + changeFrac)),
    paceSPerKm: usedM > 0 ? ((plannedS * (1 + changeFrac)) / usedM) * 1000 : 0,
    levelAtM: used.at(-1)?.toM ?? M_PER_MILE,
    leftS: aheadS - plannedS * changeFrac,
  }
}

type Fix = Readonly<{ nextCount: number; paceSPerKm: number; levelAtM: number; leftS: number }>

/** What the watch says at the first mile, with the way back to the plan. */
export type FirstMileVerdict =
  | Readonly<{ code: 'on_pace'; aheadS: number }>
  | Readonly<{ code: 'amber'; aheadS: number } & Fix>
  | Readonly<{ code: 'red'; aheadS: number } & Fix>
  | Readonly<{ code: 'slow'; behindS: number } & Fix>
  | Readonly<{ code: 'not_judged'; atS: number }>

/**
 * The verdict at the first mile marker.
 *
 * @param atS  time shown at one mile, less what was stood still; a time that cannot be true is `not_judged`
 * @source coach_rules, uncramp_engineering
 */
export function firstMileVerdict({
  plan,
  atS,
}: Readonly<{ plan: Pick<PlanPace, 'firstMile' | 'splits'>; atS: number }>): FirstMileVerdict {
  const { targetS, amberBelowS, redBelowS } = plan.firstMile
  if (!(atS >= targetS * MIN_CREDIBLE_FRAC && atS <= targetS * MAX_CREDIBLE_FRAC))
    return { code: 'not_judged', atS }
  const aheadS = targetS - atS
  if (atS >= amberBelowS && -aheadS <= targetS * SLOW_FRAC) return { code: 'on_pace', aheadS }
  const { nextSplitsS, paceSPerKm, levelAtM, leftS } = firstMileFix({ splits: plan.splits, aheadS })
  const fix = { nextCount: nextSplitsS.length, paceSPerKm, levelAtM, leftS }
  if (aheadS < 0) return { code: 'slow', behindS: -aheadS, ...fix }
  return { code: atS < redBelowS ? 'red' : 'amber', aheadS, ...fix }
}
