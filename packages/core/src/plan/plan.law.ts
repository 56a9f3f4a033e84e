import fc from 'fast-check'

import { SOURCES } from '../evidence/index.ts'
import { gradeFactor } from '../pacing/index.ts'
import { healthFlags, isExtraSaltRefused } from '../runner/index.ts'
import { M_PER_MILE, S_PER_H } from '../units.ts'
import type { Plan, TimelineItem } from './plan-document.ts'
import { planInputArbitrary } from './plan-input.arbitrary.law.ts'
import type { PlanInput } from './plan-input.ts'
import { planRun } from './plan-run.ts'

type PlanLaw = Readonly<{ name: string; holds: (plan: Plan, input: PlanInput) => boolean }>

/** A law for the plan of any input; inputs that are refused say nothing. */
function lawOfPlans(name: string, holds: PlanLaw['holds']): PlanLaw {
  return { name: `plan: ${name}`, holds }
}

const during = (plan: Plan): readonly TimelineItem[] =>
  plan.timeline.filter(({ phase }) => phase === 'during')

function drunkMl(items: readonly TimelineItem[]): number {
  return items.reduce((sumMl, { fluidMl }) => sumMl + (fluidMl ?? 0), 0)
}

/** Keys of a document at any depth, to look for numbers that must not be there. */
function* keysOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const part of value) yield* keysOf(part)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      yield key
      yield* keysOf(field)
    }
  }
}

/** JSON writes NaN and infinity as null, and nothing in a plan is null. */
function isFinite(plan: Plan): boolean {
  return !JSON.stringify(plan).includes('null')
}

/** Mean pace with grade taken out, from one place to another, splits cut where needed. */
function flatPaceSPerM(plan: Plan, fromM: number, toM: number): number {
  let [flatS, lengthM] = [0, 0]
  for (const split of plan.pace.splits) {
    const partM = Math.min(toM, split.toM) - Math.max(fromM, split.fromM)
    if (partM <= 0) continue
    lengthM += partM
    flatS += ((split.paceSPerKm / 1000) * partM) / gradeFactor(split.gradeFrac)
  }
  return flatS / lengthM
}

const ML_OF_ROUNDING = 1e-6

/** The properties that hold for every plan that is ever printed, in both methods. */
const LAWS: readonly PlanLaw[] = [
  lawOfPlans('drinks during the run sum to at most the cap times the time', (plan) => {
    if (plan.fluid.capBy === 'refused') return drunkMl(during(plan)) === 0
    const limitMl = (plan.fluid.capMlPerH * plan.pace.finishS) / S_PER_H
    return drunkMl(during(plan)) <= limitMl + ML_OF_ROUNDING
  }),
  lawOfPlans('no single drink is above 250 ml', (plan) =>
    plan.timeline.every(({ fluidMl }) => fluidMl === undefined || fluidMl <= 250),
  ),
  lawOfPlans('nobody ends heavier, nor is heavier at any minute, even at low sweat', (plan) => {
    const { fluid } = plan
    if (fluid.capBy === 'refused') return true
    const lowOfMedianFrac = fluid.sweatLowMlPerH / fluid.sweatMlPerH
    const isAlwaysLighter = fluid.series.every(
      ({ sweatMl, drunkMl: atMl }) => atMl <= sweatMl * lowOfMedianFrac * 1.01 + 1,
    )
    return fluid.massChangeFrac <= 0 && isAlwaysLighter
  }),
  lawOfPlans(
    'predicted serum sodium ends at 135 mmol/L or more',
    (plan) => plan.fluid.capBy === 'refused' || plan.fluid.endSerumSodiumMmolPerL >= 135,
  ),
  lawOfPlans(
    'the plan is never above its own cap',
    (plan) => plan.fluid.capBy === 'refused' || plan.fluid.planMlPerH <= plan.fluid.capMlPerH,
  ),
  lawOfPlans('splits sum to the finish within a second and cover the way', (plan) => {
    const { splits, finishS } = plan.pace
    const sumS = splits.reduce((sum, { durationS }) => sum + durationS, 0)
    const isWhole = splits.every(
      ({ fromM }, i) => Math.abs(fromM - (splits[i - 1]?.toM ?? 0)) < 1e-6,
    )
    return Math.abs(sumS - finishS) <= 1 && isWhole && splits.at(-1)?.toM === plan.run.distanceM
  }),
  lawOfPlans('the first mile is not faster than the rest once grade is taken out', (plan) => {
    const { distanceM } = plan.run
    if (distanceM <= M_PER_MILE) return true
    const firstSPerM = flatPaceSPerM(plan, 0, M_PER_MILE)
    return firstSPerM >= flatPaceSPerM(plan, M_PER_MILE, distanceM) * (1 - 1e-9)
  }),
  lawOfPlans(
    'every item and caution has a source, and every source is in the registry',
    (plan) =>
      [...plan.timeline.flatMap(({ because }) => because), ...plan.cautions].every(
        ({ sources }) => sources.length > 0 && sources.every((key) => key in SOURCES),
      ) && plan.timeline.every(({ because }) => because.length > 0),
  ),
  lawOfPlans('list B: no fluid or sodium number anywhere, and a stop caution', (plan, input) => {
    if (healthFlags(input.runner, 'B').length === 0) return plan.fluid.capBy !== 'refused'
    const isStopped = plan.cautions.some(
      ({ code, level }) => code === 'fluid_refused' && level === 'stop',
    )
    const forbidden = ['fluidMl', 'sodiumMg', 'planMlPerH', 'capMlPerH', 'totalMl', 'sodiumMgPerH']
    // The coach's own range stands struck through beside a drink; without drinks it has no place.
    const isSilent = [...keysOf(plan)].every(
      (key) => !forbidden.includes(key) && key !== 'fluidLowMl' && key !== 'fluidHighMl',
    )
    return isStopped && isSilent
  }),
  lawOfPlans(
    'sodium stays under 3 g on a prior, and is nil where extra salt is refused',
    (plan, input) => {
      const totalMg = during(plan).reduce((sumMg, { sodiumMg }) => sumMg + (sodiumMg ?? 0), 0)
      if (isExtraSaltRefused(input.runner)) return totalMg === 0
      return input.runner.sweatSodiumMgPerL !== undefined || totalMg <= 3000
    },
  ),
  lawOfPlans('the last hour before the gun holds at most 6 ml/kg, the last sip 200 ml', (plan) => {
    const late = plan.timeline.filter(({ phase, atS }) => phase === 'before' && atS >= -S_PER_H)
    return (
      drunkMl(late) <= 6 * plan.run.massKg && drunkMl(late.filter(({ atS }) => atS >= -900)) <= 200
    )
  }),
  lawOfPlans('the timeline is sorted, its ids are unique, its numbers finite', (plan) => {
    const ids = new Set(plan.timeline.map(({ id }) => id))
    const isSorted = plan.timeline.every(
      (item, i) => item.atS >= (plan.timeline[i - 1]?.atS ?? -Infinity),
    )
    return isSorted && ids.size === plan.timeline.length && isFinite(plan)
  }),
]

/** All laws of the document are tried on the same plan: making one costs more than judging it. */
export const PLAN_LAWS = [
  {
    name: 'plan: every law of the document',
    covers: LAWS.map(({ name }) => name),
    property: fc.property(planInputArbitrary, (input) => {
      const plan = planRun(input)
      if (!plan.ok) return
      const broken = LAWS.find(({ holds }) => !holds(plan.value, input))
      if (broken !== undefined) throw new Error(`broken: ${broken.name}`)
    }),
  },
  {
    name: 'plan: moving the start moves every clock time and nothing else',
    property: fc.property(
      planInputArbitrary,
      fc.integer({ min: 1, max: 10_000 }),
      (input, delayS) => {
        const startAtMs = 1_791_000_000_000
        const first = planRun({ ...input, startAtMs })
        const second = planRun({ ...input, startAtMs: startAtMs + delayS * 1000 })
        if (!first.ok || !second.ok) return first.ok === second.ok
        // Weigh-ins grow old with the clock; without them the plan may not know the date.
        if (input.runner.weighIns.length > 0) return true
        return first.value.timeline.every((item, i) => {
          const later = second.value.timeline[i]
          const isSame = item.id === later?.id && item.atS === later.atS
          return (
            isSame &&
            item.fluidMl === later.fluidMl &&
            item.clockMs === (later.clockMs ?? 0) - delayS * 1000
          )
        })
      },
    ),
  },
]
