import type { Plan, TimelineItem } from '../plan/plan-document.ts'
import { S_PER_MIN } from '../units.ts'
import { carriedDrinks, carriedRun, type CarriedRun } from './carried-drinks.ts'
import { runCuts, runSteps, type Cut } from './wrist-run.ts'
import type { WristCue, WristLimits, WristNotice, WristStep } from './wrist-step.ts'

/** A workout for the wrist, and what had to be changed to make it fit. */
export type WristWorkout = Readonly<{
  steps: readonly WristStep[]
  notices: readonly WristNotice[]
}>

/** Fewer than this and there is no room for warm-up, line-up, run, cool-down and stretches. */
const MIN_STEP_COUNT = 8
/** Warm-up and stretches further from the run than this are not part of the workout. */
const NEAR_RUN_S = 60 * S_PER_MIN

/**
 * A plan as steps for a watch: warm-up and drills, a wait for the gun, the slow first mile, goal
 * pace cut at every drink (the beginning of a step is the reminder), cool-down and stretches.
 *
 * When there are more steps than the watch holds, stretches are joined first, then drills, then
 * neighbouring drinks: each keeps its own amount and time, and a notice names it.
 *
 * @param limits  what the watch holds; fewer than 8 steps counts as 8
 * @returns       1 to `limits.stepCount` steps; times in whole seconds
 * @source uncramp_engineering
 */
export function wristSteps(plan: Plan, limits: WristLimits): WristWorkout {
  const budgetCount = Math.max(MIN_STEP_COUNT, Math.floor(limits.stepCount))
  const run = carriedRun(plan)
  const notices: WristNotice[] = [...planNotices(plan, run)]
  const cuts = runCuts(plan, run)
  let before = limits.hasWarmUp ? beforeSteps(plan, notices) : []
  let after = afterSteps(plan)
  const excessCount = (): number => before.length + cuts.length + after.length - budgetCount
  if (excessCount() > 0) after = joinRole(after, 'stretch', notices)
  if (excessCount() > 0) before = joinRole(before, 'drill', notices)
  const room = { cutCount: budgetCount - before.length - after.length }
  const kept = excessCount() > 0 ? joinCuts(cuts, room.cutCount, notices) : cuts
  const measure = limits.measure ?? naturalMeasure(run)
  return { steps: [...before, ...runSteps(plan, kept, measure), ...after], notices }
}

function naturalMeasure({ drinks }: CarriedRun): 'time' | 'distance' {
  const isTied = drinks.length > 0 && drinks.every((drink) => drink.station !== undefined)
  return isTied ? 'distance' : 'time'
}

function planNotices(plan: Plan, run: CarriedRun): readonly WristNotice[] {
  const carried = new Set(run.drinks.map((drink) => drink.id))
  const lost = carriedDrinks(plan).filter(
    (drink) => drink.phase === 'during' && !carried.has(drink.id),
  )
  return [
    ...(plan.fluid.capBy === 'refused' ? [{ code: 'fluid_refused' } as const] : []),
    ...(lost.length > 0
      ? [{ code: 'cues_past_finish', itemIds: lost.map((drink) => drink.id) } as const]
      : []),
  ]
}

function beforeSteps(plan: Plan, notices: WristNotice[]): readonly WristStep[] {
  const items = plan.timeline.filter(
    (item) =>
      item.phase === 'before' &&
      item.atS >= -NEAR_RUN_S &&
      (item.kind === 'warm_up' || item.kind === 'drill' || item.kind === 'stretch'),
  )
  const optional = items.filter((item) => item.kind === 'stretch' && item.isOptional)
  if (optional.length > 0)
    notices.push({ code: 'optional_left_out', itemIds: optional.map((item) => item.id) })
  const kept = items.filter((item) => !optional.includes(item)).toSorted((a, b) => a.atS - b.atS)
  if (kept.length === 0) return []
  const steps = kept.map((item, index) => preparation(item, kept[index + 1]))
  return [
    ...steps,
    { role: 'line_up', cues: [{ code: 'line_up' }], length: { by: 'lap' }, plannedS: 0 },
  ]
}

function preparation(item: TimelineItem, next: TimelineItem | undefined): WristStep {
  const untilNextS = next === undefined ? Infinity : next.atS - item.atS
  const wantedS = item.durationS ?? 0
  // A warm-up may span the drills inside it; the first drill ends its jogging.
  const plannedS = Math.round(untilNextS > 0 ? Math.min(wantedS, untilNextS) : wantedS)
  const role = item.kind === 'warm_up' || item.kind === 'drill' ? item.kind : 'stretch'
  return {
    role,
    cues: [cueOf(item, plannedS)],
    length: plannedS > 0 ? { by: 'time', durationS: plannedS } : { by: 'lap' },
    plannedS,
  }
}

function cueOf(item: TimelineItem, durationS: number): WristCue {
  if (item.kind === 'warm_up') return { code: 'warm_up', durationS }
  const what = item.what ?? ''
  if (item.kind === 'drill') return { code: 'drill', what, durationS }
  return { code: 'stretch', what, side: item.side ?? 'both', durationS }
}

function afterSteps(plan: Plan): readonly WristStep[] {
  const stretches = plan.timeline
    .filter(
      (item) =>
        item.phase === 'after' &&
        item.kind === 'stretch' &&
        item.atS <= plan.pace.finishS + NEAR_RUN_S,
    )
    .toSorted((a, b) => a.atS - b.atS)
  if (stretches.length === 0) return []
  return [
    { role: 'cool_down', cues: [{ code: 'cool_down' }], length: { by: 'lap' }, plannedS: 0 },
    ...stretches.map((item) => preparation(item, undefined)),
  ]
}

function joinRole(
  steps: readonly WristStep[],
  role: 'stretch' | 'drill',
  notices: WristNotice[],
): readonly WristStep[] {
  const joined = steps.filter((step) => step.role === role)
  const [first] = joined
  if (first === undefined || joined.length < 2) return steps
  const plannedS = joined.reduce((sumS, step) => sumS + step.plannedS, 0)
  const one: WristStep = {
    role,
    cues: joined.flatMap((step) => step.cues),
    length: plannedS > 0 ? { by: 'time', durationS: plannedS } : { by: 'lap' },
    plannedS,
  }
  const code = role === 'stretch' ? 'stretches_joined' : 'drills_joined'
  notices.push({ code, joinedCount: joined.length })
  return steps.flatMap((step) => (step === first ? [one] : step.role === role ? [] : [step]))
}

/** Joins neighbours, always the pair with the fewest cues and then the least time, until it fits. */
function joinCuts(cuts: readonly Cut[], maxCount: number, notices: WristNotice[]): readonly Cut[] {
  const kept = [...cuts]
  const joined = new Map<number, string[]>()
  while (kept.length > maxCount) {
    const index = cheapestJoin(kept)
    const [into, from] = [kept[index], kept[index + 1]]
    if (into === undefined || from === undefined) break
    kept.splice(index, 2, { ...into, cues: [...into.cues, ...from.cues] })
    const ids = from.cues.flatMap((cue) => ('id' in cue ? [cue.id] : []))
    const before = joined.get(into.atS) ?? []
    joined.set(into.atS, [...before, ...ids, ...(joined.get(from.atS) ?? [])])
    joined.delete(from.atS)
  }
  for (const [atS, ids] of joined) {
    if (ids.length > 0) notices.push({ code: 'cues_joined', itemIds: [...new Set(ids)], atS })
  }
  return kept
}

function cheapestJoin(cuts: readonly Cut[]): number {
  let best = { index: 0, cost: Infinity }
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1]
    if (next === undefined) break
    // The first mile keeps its own step for as long as anything else can give way.
    const isPace = [cut, next].some(({ cues }) =>
      cues.some((cue) => cue.code === 'first_mile' || cue.code === 'goal_pace'),
    )
    const cost =
      (isPace ? 1e9 : 0) + (cut.cues.length + next.cues.length) * 1e6 + (next.atS - cut.atS)
    if (cost < best.cost) best = { index, cost }
  }
  return best.index
}
