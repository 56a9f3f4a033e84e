import type { Plan, TimelineItem, TimelineKind } from '../plan/plan-document.ts'
import { err, ok, type Result } from '../result.ts'
import { MS_PER_S } from '../units.ts'
import { carriedDrinks, type CarriedDrink } from './carried-drinks.ts'

/** One entry of the calendar: one thing to do, at its own time. */
export type CalendarItem = Readonly<{
  /** Stable when the plan is made again: the id of the timeline item, or `run`. */
  id: string
  kind: Exclude<TimelineKind, 'drill' | 'pace_check' | 'cue'> | 'run'
  /** Whole seconds from the gun. */
  atS: number
  startAtMs: number
  /** 0 when it is over as soon as it is done. */
  durationS: number
  isOptional: boolean
  /** Set for drinks. */
  drink?: CarriedDrink
  sodiumMg: number
  carbohydrateG: number
  /** Exercises or stretches done one after the other under this entry, and `what` of the item. */
  parts: readonly Readonly<{ what: string; durationS: number; side: 'left' | 'right' | 'both' }>[]
  /** For `run`: what to drink on the way. Nobody reads a calendar while running, so it is only listed. */
  drinksOnTheWay: readonly CarriedDrink[]
}>

/** A plan without a start time has no place in a calendar. */
export type CalendarError = Readonly<{ code: 'start_time_unknown' }>

/**
 * What happens before and after the run as calendar entries, and the run itself with its drinks
 * listed. Drills belong to their warm-up and holds of a stretch set to one entry; mental cues and
 * pace checks are left to the wrist and the paper.
 *
 * @errors start_time_unknown
 * @source uncramp_engineering
 */
export function calendarItems(plan: Plan): Result<readonly CalendarItem[], CalendarError> {
  const gunAtMs = gunOf(plan)
  if (gunAtMs === undefined) return err({ code: 'start_time_unknown' })
  const drinks = carriedDrinks(plan)
  const items: CalendarItem[] = [runEntry(plan, gunAtMs, drinks)]
  for (const phase of ['before', 'after'] as const) {
    const timed = plan.timeline
      .filter((item) => item.phase === phase)
      .toSorted((a, b) => a.atS - b.atS)
    for (const group of grouped(timed)) {
      const entry = entryOf(group, gunAtMs, drinks)
      if (entry !== undefined) items.push(entry)
    }
  }
  return ok(items.toSorted((a, b) => a.atS - b.atS))
}

function gunOf(plan: Plan): number | undefined {
  if (plan.run.startAtMs !== undefined) return plan.run.startAtMs
  const timed = plan.timeline.find((item) => item.clockMs !== undefined)
  return timed?.clockMs === undefined ? undefined : timed.clockMs - timed.atS * MS_PER_S
}

function runEntry(plan: Plan, gunAtMs: number, drinks: readonly CarriedDrink[]): CalendarItem {
  return {
    id: 'run',
    kind: 'run',
    atS: 0,
    startAtMs: gunAtMs,
    durationS: Math.round(plan.pace.finishS),
    isOptional: false,
    sodiumMg: 0,
    carbohydrateG: 0,
    parts: [],
    drinksOnTheWay: drinks.filter((drink) => drink.phase === 'during'),
  }
}

/** A warm-up with the drills after it, or neighbouring stretches, are one thing to do. */
function grouped(items: readonly TimelineItem[]): readonly (readonly TimelineItem[])[] {
  const groups: TimelineItem[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    const head = last?.[0]
    const isSameSet =
      head !== undefined &&
      ((item.kind === 'drill' && (head.kind === 'warm_up' || head.kind === 'drill')) ||
        (item.kind === head.kind && (item.kind === 'stretch' || item.kind === 'roll')))
    if (isSameSet && head.isOptional === item.isOptional) last?.push(item)
    else groups.push([item])
  }
  return groups
}

function entryOf(
  group: readonly TimelineItem[],
  gunAtMs: number,
  drinks: readonly CarriedDrink[],
): CalendarItem | undefined {
  const [head] = group
  if (head === undefined || head.kind === 'pace_check' || head.kind === 'cue') return undefined
  const atS = Math.round(head.atS)
  const drink = drinks.find(({ id }) => id === head.id)
  // A drink that may carry no volume is no entry: an alarm to drink would be advice to drink.
  if (head.kind === 'drink' && drink === undefined) return undefined
  const endS = Math.max(...group.map((item) => Math.round(item.atS + (item.durationS ?? 0))))
  return {
    id: head.id,
    kind: head.kind === 'drill' ? 'warm_up' : head.kind,
    atS,
    startAtMs: gunAtMs + atS * MS_PER_S,
    durationS: endS - atS,
    isOptional: head.isOptional,
    ...(drink === undefined ? {} : { drink }),
    sodiumMg: head.sodiumMg ?? 0,
    carbohydrateG: head.carbohydrateG ?? 0,
    parts: group.flatMap((item) =>
      item.what === undefined
        ? []
        : [{ what: item.what, durationS: item.durationS ?? 0, side: item.side ?? 'both' }],
    ),
    drinksOnTheWay: [],
  }
}
