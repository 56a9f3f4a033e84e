import type { DrinkKind } from '../hydration/drink-kind.ts'
import type { Plan, TimelineItem, TimelinePhase } from '../plan/plan-document.ts'
import { paceClock } from './pace-clock.ts'

/** One drink of the plan, as every format takes it along. */
export type CarriedDrink = Readonly<{
  id: string
  phase: TimelinePhase
  drink: DrinkKind
  /** Water with a packet of salt in it. */
  isSaltShot: boolean
  /** Only for those who are thirsty, or who want it. */
  isOptional: boolean
  fluidMl: number
  sodiumMg: number
  carbohydrateG: number
  /** Whole seconds from the gun, negative before it. */
  atS: number
  /** Along the course; only during the run. */
  atM?: number
  station?: string
}>

/** Something else to swallow or to do at a point of the run. */
export type CarriedStop = Readonly<{
  id: string
  kind: 'salt' | 'eat' | 'toilet'
  sodiumMg: number
  carbohydrateG: number
  atS: number
  atM: number
}>

/** What happens at points of the run, in order, with exactly one reading of the plan behind it. */
export type CarriedRun = Readonly<{
  drinks: readonly CarriedDrink[]
  stops: readonly CarriedStop[]
  finishS: number
}>

/**
 * All drinks of a plan that carry a volume, in time order: the one place every format takes its
 * drinks from. Seconds are whole; a drink in the run without a place gets the one the pace plan
 * puts it at. Where fluid is refused there are none.
 *
 * @source uncramp_engineering
 */
export function carriedDrinks(plan: Plan): readonly CarriedDrink[] {
  const clock = paceClock(plan)
  const drinks = plan.timeline.flatMap((item): CarriedDrink[] => {
    const fluidMl = item.fluidMl ?? 0
    if ((item.kind !== 'drink' && item.kind !== 'salt') || fluidMl <= 0) return []
    const place = item.phase === 'during' ? { atM: item.atM ?? clock.atM(item.atS) } : {}
    return [
      {
        id: item.id,
        phase: item.phase,
        drink: item.drink ?? 'water',
        isSaltShot: item.kind === 'salt',
        isOptional: item.isOptional,
        fluidMl,
        ...swallowed(item),
        atS: Math.round(item.atS),
        ...place,
        ...(item.station === undefined ? {} : { station: item.station }),
      },
    ]
  })
  return drinks.toSorted((a, b) => a.atS - b.atS)
}

/**
 * Drinks and other stops between the gun and the finish, in order. What the plan puts past its own
 * finish is not in the run and is left to the paper.
 *
 * @source uncramp_engineering
 */
export function carriedRun(plan: Plan): CarriedRun {
  const finishS = Math.round(plan.pace.finishS)
  const clock = paceClock(plan)
  const isInRun = (stop: Readonly<{ atS: number }>): boolean => stop.atS >= 0 && stop.atS < finishS
  const stops = plan.timeline.flatMap((item): CarriedStop[] => {
    if (item.phase !== 'during') return []
    if (item.kind !== 'salt' && item.kind !== 'eat' && item.kind !== 'toilet') return []
    // Salt in water is a drink already.
    if (item.kind === 'salt' && (item.fluidMl ?? 0) > 0) return []
    const atM = item.atM ?? clock.atM(item.atS)
    return [{ id: item.id, kind: item.kind, ...swallowed(item), atS: Math.round(item.atS), atM }]
  })
  return {
    drinks: carriedDrinks(plan).filter((drink) => drink.phase === 'during' && isInRun(drink)),
    stops: stops.filter(isInRun).toSorted((a, b) => a.atS - b.atS),
    finishS,
  }
}

function swallowed(item: TimelineItem): Pick<CarriedDrink, 'sodiumMg' | 'carbohydrateG'> {
  return { sodiumMg: item.sodiumMg ?? 0, carbohydrateG: item.carbohydrateG ?? 0 }
}
