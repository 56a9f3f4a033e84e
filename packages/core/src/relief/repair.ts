import type { Grade, ReasonOf } from '../evidence/index.ts'
import { err, ok, type Result } from '../result.ts'
import { M_PER_KM, S_PER_H, S_PER_MIN } from '../units.ts'
import { SLOWER_HIGH_FRAC, SLOWER_LOW_FRAC, SOFT_HILLS_S, WALK_S } from './protocol.ts'

/** A planned stretch of road. */
type RepairSplit = Readonly<{
  fromM: number
  toM: number
  durationS: number
  gradeFrac: number
  paceSPerKm: number
}>

/** A planned drink still ahead. */
type RepairDrink = Readonly<{ id: string; atS: number; atM: number; fluidMl: number }>

/** A drink already taken in this run, as logged. */
type LoggedDrink = Readonly<{ atS: number; fluidMl: number }>

/** The facts of a plan that a repair needs. `splits` in order and without gaps up to `distanceM`. */
export type RepairFacts = Readonly<{
  distanceM: number
  nowAtS: number
  nowAtM: number
  /** Cramps so far in this run, 1 or more. */
  crampsCount: number
  splits: readonly RepairSplit[]
  drinks: readonly RepairDrink[]
  loggedDrinks: readonly LoggedDrink[]
  /** Missing when the runner gets no fluid numbers at all. */
  capMlPerH?: number
}>

/** Why the repaired plan is as it is. */
export type RepairReason =
  | ReasonOf<'slower_after_cramp', { slowerFrac: number; crampsCount: number }>
  | ReasonOf<'walk_first', { walkS: number }>
  | ReasonOf<'soft_hills', { durationS: number }>
  | ReasonOf<'drinks_moved', { drinksCount: number }>
  | ReasonOf<'drinks_cut_to_cap', { capMlPerH: number; cutMl: number }>
  | ReasonOf<'missed_drinks_stay_missed', { missedMl: number }>

/** What cannot be repaired. */
export type RepairRefusal =
  | Readonly<{ code: 'nothing_left'; nowAtM: number; distanceM: number }>
  | Readonly<{ code: 'splits_missing'; atM: number }>

/** The rest of the run after a cramp. `ceilingPaceSPerKm`: no faster than this on average. */
export type RepairedPlan = Readonly<{
  splits: readonly RepairSplit[]
  drinks: readonly RepairDrink[]
  ceilingPaceSPerKm: number
  finishLowS: number
  finishHighS: number
  because: readonly RepairReason[]
  grade: Grade
}>

/** A brisk walk. @source uncramp_engineering */
const WALK_MPS = 1.5
/** From this grade on, up or down, a split counts as hilly. @source uncramp_engineering */
const HILLY_FRAC = 0.02
/** How much softer hills are taken in the ten minutes after a cramp. @source uncramp_engineering */
const SOFTER_HILLS_FRAC = 0.05
/** No drink of a repaired plan is larger, whatever stood there. @source uncramp_engineering */
const MAX_DRINK_ML = 250
/** A sip smaller than this is not worth a stop. @source uncramp_engineering */
const MIN_DRINK_ML = 30
/** Reserve in the late end of the range: one more round of relief, and its walk. @source uncramp_engineering */
const NEXT_CRAMP_S = 210
/** The cap also holds inside any one hour. */
const ONE_HOUR_S = 60 * S_PER_MIN
/** More cramps, more caution: the late end grows by this. @source uncramp_engineering */
const MANY_CRAMPS_FRAC = 0.05

function isHilly({ gradeFrac }: RepairSplit): boolean {
  return Math.abs(gradeFrac) >= HILLY_FRAC
}

/** The splits still ahead; the one the runner stands in is cut at `nowAtM`. */
function ahead(facts: RepairFacts): readonly RepairSplit[] {
  return facts.splits
    .filter((split) => split.toM > facts.nowAtM)
    .map((split) => {
      const fromM = Math.max(split.fromM, facts.nowAtM)
      const leftFrac = (split.toM - fromM) / (split.toM - split.fromM)
      return { ...split, fromM, durationS: split.durationS * leftFrac }
    })
}

function slowed(split: RepairSplit, slowerFrac: number): RepairSplit {
  const durationS = split.durationS * (1 + slowerFrac)
  return { ...split, durationS, paceSPerKm: paceOf(split.toM - split.fromM, durationS) }
}

function paceOf(lengthM: number, durationS: number): number {
  return durationS / (lengthM / M_PER_KM)
}

/** Time lost by walking first, at most what the first split's own length allows. */
function walkLossS(first: RepairSplit): number {
  const walkM = Math.min(WALK_S * WALK_MPS, first.toM - first.fromM)
  return Math.max(0, walkM / WALK_MPS - (walkM / M_PER_KM) * first.paceSPerKm)
}

function repairedSplits(
  left: readonly RepairSplit[],
  slowerFrac: number,
  nowAtS: number,
): readonly RepairSplit[] {
  let startAtS = nowAtS
  return left.map((split, index) => {
    const isSoft = isHilly(split) && startAtS - nowAtS < SOFT_HILLS_S
    const slow = slowed(split, isSoft ? slowerFrac + SOFTER_HILLS_FRAC : slowerFrac)
    const durationS = slow.durationS + (index === 0 ? walkLossS(slow) : 0)
    startAtS = startAtS + durationS
    return { ...slow, durationS, paceSPerKm: paceOf(slow.toM - slow.fromM, durationS) }
  })
}

function reachedAtS(splits: readonly RepairSplit[], nowAtS: number, atM: number): number {
  let lastAtS = nowAtS
  for (const { fromM, toM, durationS } of splits) {
    if (atM < toM) return lastAtS + (durationS * Math.max(0, atM - fromM)) / (toM - fromM)
    lastAtS = lastAtS + durationS
  }
  return lastAtS
}

/** What may still be drunk at an instant: under the cap since the gun, and in any one hour. */
function roomMl(taken: readonly LoggedDrink[], atS: number, capMlPerH: number): number {
  const lastHour = taken.filter((drink) => atS - drink.atS < ONE_HOUR_S)
  const sinceGunMl = (capMlPerH * atS) / S_PER_H
  const perHourMl = (capMlPerH * ONE_HOUR_S) / S_PER_H
  return Math.min(sinceGunMl - sumMl(taken), perHourMl - sumMl(lastHour))
}

function repairedDrinks(
  facts: RepairFacts,
  splits: readonly RepairSplit[],
): readonly RepairDrink[] {
  const { capMlPerH, nowAtM, nowAtS } = facts
  if (capMlPerH === undefined) return []
  const taken = facts.loggedDrinks.map(({ atS, fluidMl }) => ({
    atS,
    fluidMl: Math.max(0, fluidMl),
  }))
  const drinks: RepairDrink[] = []
  const left = facts.drinks
    .filter((drink) => drink.atM > nowAtM && drink.atM <= facts.distanceM)
    .toSorted((a, b) => a.atM - b.atM)
  for (const drink of left) {
    const atS = reachedAtS(splits, nowAtS, drink.atM)
    const mayMl = Math.min(drink.fluidMl, MAX_DRINK_ML, roomMl(taken, atS, capMlPerH))
    const fluidMl = mayMl < drink.fluidMl ? Math.floor(mayMl) : mayMl
    // Written so that a broken number in the log gives no drink rather than an unlimited one.
    if (!(fluidMl >= Math.min(MIN_DRINK_ML, drink.fluidMl))) continue
    taken.push({ atS, fluidMl })
    drinks.push({ ...drink, atS, fluidMl })
  }
  return drinks
}

function sumMl(drinks: readonly Readonly<{ fluidMl: number }>[]): number {
  return drinks.reduce((totalMl, drink) => totalMl + drink.fluidMl, 0)
}

function drinkReasons(facts: RepairFacts, drinks: readonly RepairDrink[]): RepairReason[] {
  const { capMlPerH, nowAtM } = facts
  if (capMlPerH === undefined) return []
  const because: RepairReason[] = []
  const planned = facts.drinks.filter((drink) => drink.atM > nowAtM && drink.atM <= facts.distanceM)
  const cutMl = sumMl(planned) - sumMl(drinks)
  const missedMl = sumMl(facts.drinks.filter((drink) => drink.atM <= nowAtM))
  if (drinks.length > 0)
    because.push({
      code: 'drinks_moved',
      drinksCount: drinks.length,
      sources: ['uncramp_engineering'],
    })
  if (cutMl > 0)
    because.push({ code: 'drinks_cut_to_cap', capMlPerH, cutMl, sources: ['eah2015', 'acsm2007'] })
  if (missedMl > 0)
    because.push({ code: 'missed_drinks_stay_missed', missedMl, sources: ['eah2015'] })
  return because
}

function sinceGunS(nowAtS: number, furtherS: number): number {
  return nowAtS + furtherS
}

/**
 * The rest of the plan after a cramp: a slower ceiling, softer hills for ten minutes, the drinks
 * moved to when their places are now reached, and an honest finish range.
 *
 * Drinks are only moved or made smaller, never added or enlarged: what was missed stays missed, and
 * what was drunk already counts against the cap, over the run and over any one hour.
 *
 * @param facts  0 <= nowAtM < distanceM; splits in order, as first planned (not as repaired before)
 * @returns      no split faster than planned; `finishLowS` is the sum of the new splits
 * @errors       nothing_left · splits_missing
 * @source       miller2022, eah2015, uncramp_engineering
 */
export function repairPlan(facts: RepairFacts): Result<RepairedPlan, RepairRefusal> {
  const { distanceM, nowAtM, nowAtS, crampsCount } = facts
  if (nowAtM >= distanceM) return err({ code: 'nothing_left', nowAtM, distanceM })
  const left = ahead(facts)
  if (left.length === 0) return err({ code: 'splits_missing', atM: nowAtM })
  const hasMany = crampsCount > 1
  const slowerFrac = hasMany ? SLOWER_HIGH_FRAC : SLOWER_LOW_FRAC
  const splits = repairedSplits(left, slowerFrac, nowAtS)
  const drinks = repairedDrinks(facts, splits)
  const plannedS = left.reduce((sumS, split) => sumS + split.durationS, 0)
  const repairedS = splits.reduce((sumS, split) => sumS + split.durationS, 0)
  const highFrac = (hasMany ? MANY_CRAMPS_FRAC : 0) + SLOWER_HIGH_FRAC - slowerFrac
  const because: RepairReason[] = [
    {
      code: 'slower_after_cramp',
      slowerFrac,
      crampsCount,
      sources: ['miller2022', 'uncramp_engineering'],
    },
    { code: 'walk_first', walkS: WALK_S, sources: ['uncramp_engineering'] },
  ]
  if (left.some(isHilly))
    because.push({
      code: 'soft_hills',
      durationS: SOFT_HILLS_S,
      sources: ['uncramp_engineering'],
    })
  return ok({
    splits,
    drinks,
    ceilingPaceSPerKm: paceOf(distanceM - nowAtM, plannedS * (1 + slowerFrac)),
    finishLowS: sinceGunS(nowAtS, repairedS),
    finishHighS: sinceGunS(nowAtS, repairedS + plannedS * highFrac + NEXT_CRAMP_S),
    because: [...because, ...drinkReasons(facts, drinks)],
    grade: 'C',
  })
}
