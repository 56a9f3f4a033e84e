import { ok, type Result } from '@uncramp/core'
import type { PlanLinkError } from '@uncramp/core/carry'
import { DEFAULT_RUNNER, type Runner } from '@uncramp/core/runner'
import { decodePlanLink, encodePlanLink } from '@uncramp/formats/encode'

import type { RunDraft } from '../before/run-draft.ts'

/** What a link to a plan opens: the answers, from which the plan is made again. */
export type LinkedPlan = Readonly<{ draft: RunDraft; runner: Runner }>

/** Sign of a plan in the part of the address that never leaves the device. */
export const LINK_MARK = '#plan='

/**
 * The answers as the end of a link. A course is too long for one and stays behind; conditions and
 * medicines stay behind too: a link is easily passed on.
 */
export function planLink(draft: RunDraft, runner: Runner): Result<string, PlanLinkError> {
  const { course, ...rest } = draft
  const packed = encodePlanLink(
    JSON.parse(
      JSON.stringify({
        draft: course === undefined ? rest : { ...rest, distanceM: course.distanceM },
        runner: { ...changed(runner), conditions: undefined, medicines: undefined },
      }),
    ),
  )
  return packed.ok ? ok(`${LINK_MARK}${packed.value}`) : packed
}

/** Only what differs from a runner of whom nothing is known. */
function changed(runner: Runner): Partial<Runner> {
  const defaults: Readonly<Record<string, unknown>> = DEFAULT_RUNNER
  return Object.fromEntries(
    Object.entries(runner).filter(
      ([key, value]) => JSON.stringify(defaults[key]) !== JSON.stringify(value),
    ),
  )
}

/** Reads a link back; numbers are checked by the planner itself when it makes the plan. */
export function readPlanLink(
  hash: string,
  otherwise: RunDraft,
): Result<LinkedPlan, PlanLinkError> | undefined {
  if (!hash.startsWith(LINK_MARK)) return undefined
  const value = decodePlanLink(hash.slice(LINK_MARK.length))
  if (!value.ok) return value
  const parts = record(value.value)
  const [draft, runner] = [record(parts['draft']), record(parts['runner'])]
  const massKg = typeof runner['massKg'] === 'number' ? runner['massKg'] : 70
  return ok({
    draft: { ...otherwise, ...fitting(otherwise, draft), pantry: pantryOf(draft['pantry']) },
    runner: { ...DEFAULT_RUNNER, ...fitting({ ...DEFAULT_RUNNER, ...OPTIONAL }, runner), massKg },
  })
}

const OPTIONAL = {
  heightM: 0,
  ageYears: 0,
  sweatRateMlPerH: 0,
  sweatSodiumMgPerL: 0,
  weeklyDistanceM: 0,
  longestRunM: 0,
}

/** Only the fields that are known, and of the kind they should be. */
function fitting(known: object, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...known, recentRace: {}, wakeBeforeStartS: 0, shape: '' }).flatMap(
      ([key, example]) => {
        const value = given[key]
        const isSameKind =
          typeof value === typeof example && Array.isArray(value) === Array.isArray(example)
        return isSameKind && value !== null ? [[key, value]] : []
      },
    ),
  )
}

/** Drinks with a name and their two numbers; a link may hold anything. */
function pantryOf(value: unknown): RunDraft['pantry'] {
  if (!Array.isArray(value)) return []
  return value.flatMap((given: unknown) => {
    const { kind, name, sodiumMgPerL, carbohydrateGPerL, caffeineMgPerL, hasPotassiumSalt } =
      record(given)
    if (typeof name !== 'string' || typeof sodiumMgPerL !== 'number') return []
    if (typeof carbohydrateGPerL !== 'number') return []
    return [
      {
        kind: kind === 'home_mix' ? kind : 'product',
        name,
        sodiumMgPerL,
        carbohydrateGPerL,
        ...(typeof caffeineMgPerL === 'number' ? { caffeineMgPerL } : {}),
        ...(hasPotassiumSalt === true ? { hasPotassiumSalt } : {}),
      },
    ]
  })
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
