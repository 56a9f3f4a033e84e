import type { Plan, TimelineItem } from './plan-document.ts'
import type { PlanCaution } from './plan-reason.ts'

/** What about the inputs differs between two plans: the cause of the rest. */
export type PlanCause =
  | Readonly<{
      code: 'forecast_changed'
      fromWbgtC: number
      toWbgtC: number
      fromC: number
      toC: number
    }>
  | Readonly<{ code: 'start_moved'; byS: number }>
  | Readonly<{ code: 'goal_changed'; fromS: number; toS: number }>
  | Readonly<{ code: 'distance_changed'; fromM: number; toM: number }>
  | Readonly<{ code: 'mass_changed'; fromKg: number; toKg: number }>
  | Readonly<{ code: 'method_changed'; to: Plan['method'] }>
  | Readonly<{ code: 'sweat_rate_changed'; fromMlPerH: number; toMlPerH: number }>
  | Readonly<{ code: 'fluid_now_refused' }>
  | Readonly<{ code: 'fluid_no_longer_refused' }>

/** What the runner does differently. */
export type PlanChange =
  | Readonly<{ code: 'cap_changed'; fromMlPerH: number; toMlPerH: number }>
  | Readonly<{ code: 'total_drink_changed'; fromMl: number; toMl: number }>
  | Readonly<{ code: 'finish_changed'; fromS: number; toS: number }>
  | Readonly<{ code: 'first_mile_changed'; fromS: number; toS: number }>
  | Readonly<{ code: 'item_added'; item: TimelineItem }>
  | Readonly<{ code: 'item_gone'; item: TimelineItem }>
  | Readonly<{ code: 'item_resized'; id: string; fromMl: number; toMl: number }>
  | Readonly<{ code: 'item_moved'; id: string; byS: number }>
  | Readonly<{ code: 'caution_added'; caution: PlanCaution }>
  | Readonly<{ code: 'caution_gone'; caution: PlanCaution }>

/** Two plans side by side: why they differ, then what to do differently. Both empty when nothing does. */
export type PlanComparison = Readonly<{
  causes: readonly PlanCause[]
  changes: readonly PlanChange[]
}>

/** Differences below these are not worth a runner's attention. */
const SAME_WBGT_C = 0.5
const SAME_TEMPERATURE_C = 1
const SAME_ML = 5
const SAME_S = 1
const SAME_ITEM_S = 60
const SAME_KG = 0.05

/**
 * What changed from one plan to another, and why: a new forecast, a delayed start, a sweat test. A
 * start that moved moves every clock time and is one cause, not fifty changes: times here count
 * from the gun.
 *
 * @source uncramp_engineering
 */
export function comparePlans(a: Plan, b: Plan): PlanComparison {
  return {
    causes: [...runCauses(a, b), ...weatherCauses(a, b), ...fluidCauses(a, b)],
    changes: [...numberChanges(a, b), ...itemChanges(a, b), ...cautionChanges(a, b)],
  }
}

function* runCauses(a: Plan, b: Plan): Generator<PlanCause> {
  if (a.method !== b.method) yield { code: 'method_changed', to: b.method }
  const movedMs = (b.run.startAtMs ?? 0) - (a.run.startAtMs ?? 0)
  const bothTimed = a.run.startAtMs !== undefined && b.run.startAtMs !== undefined
  if (bothTimed && movedMs !== 0) yield { code: 'start_moved', byS: movedMs / 1000 }
  if (Math.abs(a.run.goalS - b.run.goalS) >= SAME_S) {
    yield { code: 'goal_changed', fromS: a.run.goalS, toS: b.run.goalS }
  }
  if (a.run.distanceM !== b.run.distanceM) {
    yield { code: 'distance_changed', fromM: a.run.distanceM, toM: b.run.distanceM }
  }
  if (Math.abs(a.run.massKg - b.run.massKg) >= SAME_KG) {
    yield { code: 'mass_changed', fromKg: a.run.massKg, toKg: b.run.massKg }
  }
}

function* weatherCauses({ weather: a }: Plan, { weather: b }: Plan): Generator<PlanCause> {
  const isSame =
    Math.abs(a.wbgtC - b.wbgtC) < SAME_WBGT_C &&
    Math.abs(a.temperatureC - b.temperatureC) < SAME_TEMPERATURE_C
  if (isSame) return
  yield {
    code: 'forecast_changed',
    fromWbgtC: a.wbgtC,
    toWbgtC: b.wbgtC,
    fromC: a.temperatureC,
    toC: b.temperatureC,
  }
}

function* fluidCauses({ fluid: a }: Plan, { fluid: b }: Plan): Generator<PlanCause> {
  if (a.capBy === 'refused' && b.capBy === 'refused') return
  if (b.capBy === 'refused') yield { code: 'fluid_now_refused' }
  else if (a.capBy === 'refused') yield { code: 'fluid_no_longer_refused' }
  else if (Math.abs(a.sweatMlPerH - b.sweatMlPerH) > SAME_ML) {
    yield { code: 'sweat_rate_changed', fromMlPerH: a.sweatMlPerH, toMlPerH: b.sweatMlPerH }
  }
}

function* numberChanges(a: Plan, b: Plan): Generator<PlanChange> {
  if (a.fluid.capBy !== 'refused' && b.fluid.capBy !== 'refused') {
    const [from, to] = [a.fluid, b.fluid]
    if (Math.abs(from.capMlPerH - to.capMlPerH) >= SAME_ML) {
      yield { code: 'cap_changed', fromMlPerH: from.capMlPerH, toMlPerH: to.capMlPerH }
    }
    if (Math.abs(from.totalMl - to.totalMl) >= SAME_ML) {
      yield { code: 'total_drink_changed', fromMl: from.totalMl, toMl: to.totalMl }
    }
  }
  if (Math.abs(a.pace.finishS - b.pace.finishS) >= SAME_S) {
    yield { code: 'finish_changed', fromS: a.pace.finishS, toS: b.pace.finishS }
  }
  const [fromS, toS] = [a.pace.firstMile.targetS, b.pace.firstMile.targetS]
  if (Math.abs(fromS - toS) >= SAME_S) yield { code: 'first_mile_changed', fromS, toS }
}

function* itemChanges(a: Plan, b: Plan): Generator<PlanChange> {
  const before = new Map(a.timeline.map((item) => [item.id, item]))
  const after = new Map(b.timeline.map((item) => [item.id, item]))
  for (const item of a.timeline) if (!after.has(item.id)) yield { code: 'item_gone', item }
  for (const item of b.timeline) {
    const was = before.get(item.id)
    if (was === undefined) yield { code: 'item_added', item }
    else yield* oneItemChanges(was, item)
  }
}

function* oneItemChanges(was: TimelineItem, is: TimelineItem): Generator<PlanChange> {
  const [fromMl, toMl] = [was.fluidMl ?? 0, is.fluidMl ?? 0]
  if (Math.abs(fromMl - toMl) >= SAME_ML) yield { code: 'item_resized', id: is.id, fromMl, toMl }
  const byS = is.atS - was.atS
  // After the run everything hangs on the finish, which is reported once.
  if (is.phase !== 'after' && Math.abs(byS) >= SAME_ITEM_S) {
    yield { code: 'item_moved', id: is.id, byS }
  }
}

function* cautionChanges(a: Plan, b: Plan): Generator<PlanChange> {
  const [had, has] = [a, b].map(({ cautions }) => new Set<string>(cautions.map(({ code }) => code)))
  for (const caution of b.cautions) {
    if (had?.has(caution.code) === false) yield { code: 'caution_added', caution }
  }
  for (const caution of a.cautions) {
    if (has?.has(caution.code) === false) yield { code: 'caution_gone', caution }
  }
}
