import { M_PER_KM, S_PER_H, err, ok, type Result } from '@uncramp/core'
import type { Plan } from '@uncramp/core/plan'
import type { z } from 'zod'

import type { planSchema } from './plan.ts'

/** What every printed plan keeps to; a document that does not was not made by uncramp. */
export const PLAN_RULES = [
  'drinks_under_cap',
  'single_drink',
  'never_heavier',
  'sodium_floor',
  'refused_is_silent',
  'splits_cover_the_way',
] as const
export type PlanRule = (typeof PLAN_RULES)[number]

const MAX_DRINK_ML = 250
const MIN_SERUM_MMOL_PER_L = 135
const ROUNDING_ML = 1
const ROUNDING_S = 1
const ROUNDING_M = 0.01

type PlanJson = z.output<typeof planSchema>

function drunkMl(plan: PlanJson): number {
  return plan.timeline.reduce(
    (sumMl, { phase, fluidMl = 0 }) => sumMl + (phase === 'during' ? fluidMl : 0),
    0,
  )
}

function isUnderCap(plan: PlanJson): boolean {
  const { fluid, pace } = plan
  if (fluid.capBy === 'refused') return true
  return drunkMl(plan) <= (fluid.capMlPerH * pace.finishS) / S_PER_H + ROUNDING_ML
}

function isSilent({ fluid, timeline }: PlanJson): boolean {
  if (fluid.capBy !== 'refused') return true
  return timeline.every(({ fluidMl, sodiumMg }) => fluidMl === undefined && sodiumMg === undefined)
}

function isWhole({ pace, run }: PlanJson): boolean {
  const { splits, finishS } = pace
  const sumS = splits.reduce((sum, { durationS }) => sum + durationS, 0)
  const isJoined = splits.every(
    ({ fromM, toM }, i) => toM > fromM && Math.abs(fromM - (splits[i - 1]?.toM ?? 0)) <= ROUNDING_M,
  )
  const endM = splits.at(-1)?.toM ?? 0
  return (
    isJoined &&
    Math.abs(sumS - finishS) <= ROUNDING_S &&
    Math.abs(endM - run.distanceM) <= ROUNDING_M * M_PER_KM
  )
}

const HOLDS: Readonly<Record<PlanRule, (plan: PlanJson) => boolean>> = {
  drinks_under_cap: isUnderCap,
  single_drink: ({ timeline }) =>
    timeline.every(({ fluidMl = 0, phase }) => phase !== 'during' || fluidMl <= MAX_DRINK_ML),
  never_heavier: ({ fluid }) => fluid.capBy === 'refused' || fluid.massChangeFrac <= 0,
  sodium_floor: ({ fluid }) =>
    fluid.capBy === 'refused' || fluid.endSerumSodiumMmolPerL >= MIN_SERUM_MMOL_PER_L,
  refused_is_silent: isSilent,
  splits_cover_the_way: isWhole,
}

/** A plan that is no plan of ours: which rule it breaks. */
export type PlanFault = Readonly<{ code: 'plan_breaks_rules'; rule: PlanRule }>

/**
 * A plan that comes back from somewhere else, within its caps: whoever writes a higher cap or a
 * larger drink into a plan gets nothing made of it.
 *
 * @errors plan_breaks_rules
 */
export function keptPlan(plan: PlanJson): Result<Plan, PlanFault> {
  const rule = PLAN_RULES.find((one) => !HOLDS[one](plan))
  if (rule !== undefined) return err({ code: 'plan_breaks_rules', rule })
  // The schema that prints plans has just read it; only the names of codes are wider on the wire.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return ok(plan as Plan)
}
