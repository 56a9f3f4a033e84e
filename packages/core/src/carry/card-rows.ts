import type { FirstMileFix } from '../pacing/pace-document.ts'
import type { Plan, TimelineItem } from '../plan/plan-document.ts'
import { M_PER_MILE } from '../units.ts'
import { carriedDrinks, carriedRun, type CarriedDrink, type CarriedStop } from './carried-drinks.ts'
import { paceClock } from './pace-clock.ts'

/** One line of the pace band, in the order of the run. */
export type BandRow =
  | Readonly<{ kind: 'mark'; markIndex: number; atM: number; atS: number; splitS: number }>
  | Readonly<{ kind: 'first_mile'; atM: number; atS: number; splitS: number }>
  | Readonly<{ kind: 'drink'; atM: number; atS: number; drink: CarriedDrink }>
  | Readonly<{ kind: 'stop'; atM: number; atS: number; stop: CarriedStop }>
  | Readonly<{ kind: 'finish'; atM: number; atS: number; splitS: number }>

/** Everything on paper, as values; words are put to it in `text`. */
export type CardRows = Readonly<{
  band: readonly BandRow[]
  /** How many marks of the band one row of it covers: 1, 2, 5, 10 … */
  bandMarkStepCount: number
  drinksBefore: readonly CarriedDrink[]
  drinksDuring: readonly CarriedDrink[]
  drinksAfter: readonly CarriedDrink[]
  stops: readonly CarriedStop[]
  /** Before the run, drinks included. */
  before: readonly TimelineItem[]
  after: readonly TimelineItem[]
  firstMile: Readonly<{
    targetS: number
    amberBelowS: number
    redBelowS: number
    fix: readonly FirstMileFix[]
  }>
  isFluidRefused: boolean
}>

/** More marks than this do not fit on a wrist. */
const MAX_MARK_COUNT = 44
const MARK_STEPS = [1, 2, 5, 10, 20, 50] as const
/** A mark closer to the finish than this, in parts of a mark, is the finish. */
const LAST_MARK_GAP_FRAC = 0.05

/**
 * The rows of pace band and race card: marks with times, and every drink where it falls.
 *
 * @param markM  1000 or 1609.344: which signs stand on this course
 * @returns      rows in time order; at most 44 marks, thinned evenly on long runs
 * @source uncramp_engineering
 */
export function cardRows(plan: Plan, markM: number): CardRows {
  const drinks = carriedDrinks(plan)
  const run = carriedRun(plan)
  const stepCount = markStepCount(plan, markM)
  const before = plan.timeline.filter((item) => item.phase === 'before' && item.kind !== 'cue')
  return {
    band: bandRows(plan, markM, stepCount),
    bandMarkStepCount: stepCount,
    drinksBefore: drinks.filter(({ phase }) => phase === 'before'),
    drinksDuring: run.drinks,
    drinksAfter: drinks.filter(({ phase }) => phase === 'after'),
    stops: run.stops,
    before: before.toSorted((a, b) => a.atS - b.atS),
    after: plan.timeline
      .filter((item) => item.phase === 'after' && item.kind !== 'cue')
      .toSorted((a, b) => a.atS - b.atS),
    firstMile: plan.pace.firstMile,
    isFluidRefused: plan.fluid.capBy === 'refused',
  }
}

function markStepCount(plan: Plan, markM: number): number {
  const marksCount = plan.run.distanceM / markM
  return MARK_STEPS.find((step) => marksCount / step <= MAX_MARK_COUNT) ?? 100
}

function bandRows(plan: Plan, markM: number, stepCount: number): readonly BandRow[] {
  const clock = paceClock(plan)
  const { drinks, stops, finishS } = carriedRun(plan)
  const { distanceM } = plan.run
  const rows: BandRow[] = []
  let lastS = 0
  const lastMarkM = distanceM - LAST_MARK_GAP_FRAC * markM
  for (let index = stepCount; index * markM < lastMarkM; index += stepCount) {
    const atS = Math.round(clock.atS(index * markM))
    rows.push({ kind: 'mark', markIndex: index, atM: index * markM, atS, splitS: atS - lastS })
    lastS = atS
  }
  // Where signs are in kilometres the first mile needs a line of its own; it is the one to look at.
  if (markM !== M_PER_MILE && distanceM > M_PER_MILE * 1.5) {
    const atS = Math.round(plan.pace.firstMile.targetS)
    rows.push({ kind: 'first_mile', atM: M_PER_MILE, atS, splitS: atS })
  }
  for (const drink of drinks)
    rows.push({ kind: 'drink', atM: drink.atM ?? 0, atS: drink.atS, drink })
  for (const stop of stops) rows.push({ kind: 'stop', atM: stop.atM, atS: stop.atS, stop })
  rows.push({ kind: 'finish', atM: distanceM, atS: finishS, splitS: finishS - lastS })
  return rows.toSorted((a, b) => a.atS - b.atS)
}
