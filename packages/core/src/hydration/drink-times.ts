import type { Station } from '../course/index.ts'
import { S_PER_MIN } from '../units.ts'

/** Where the runner is when: knots of the pace plan, both columns rising from 0 to the finish. */
export type Way = Readonly<{ atS: readonly number[]; atM: readonly number[] }>

/** A moment to drink, in seconds from the gun, and the station it happens at. */
export type DrinkTime = Readonly<{
  atS: number
  atM: number
  station?: Station
  /** How far the station is from where the drink would have been. */
  movedByS: number
}>

/** A drink with a size but nothing in it yet. */
export type SizedDrink = DrinkTime & Readonly<{ fluidMl: number }>

/** What the moments depend on. */
export type DrinkTimesInput = Readonly<{
  durationS: number
  distanceM: number
  planMlPerH: number
  stations: readonly Station[]
  way?: Way | undefined
  /** False for a runner who gets water only: stations without water are passed by. */
  mayHaveSportsDrink: boolean
}>

const LONG_INTERVAL_S = 20 * S_PER_MIN
const SHORT_INTERVAL_S = 15 * S_PER_MIN
/** A drink in the last minutes only fills the stomach. */
const NONE_IN_LAST_S = 10 * S_PER_MIN
const NO_STATION_BEFORE_S = 5 * S_PER_MIN
/** No single drink is bigger. */
export const MAX_DRINK_ML = 250
const STEP_ML = 5
/** Less is not worth a cup. */
export const MIN_DRINK_ML = 20

/** Straight line between knots, held at both ends. Assumes `from` rises. */
function between(value: number, from: readonly number[], to: readonly number[]): number {
  let i = 1
  while (i < from.length - 1 && (from[i] ?? Infinity) < value) i += 1
  const [low, high] = [from[i - 1] ?? 0, from[i] ?? 0]
  const [start, end] = [to[i - 1] ?? 0, to[i] ?? 0]
  if (!(high > low)) return start
  const share = Math.max(0, Math.min(1, (value - low) / (high - low)))
  return start + share * (end - start)
}

/**
 * Moments to drink: every 20 minutes, every 15 when one drink would pass 250 ml; none in the last
 * 10 minutes. With stations each moment moves to the nearest one in time that has a fitting drink.
 *
 * @source coach_rules, uncramp_engineering
 */
export function drinkTimes(input: DrinkTimesInput): readonly DrinkTime[] {
  const { durationS, distanceM } = input
  const even: Way = { atS: [0, durationS], atM: [0, distanceM] }
  const way = input.way !== undefined && input.way.atS.length > 1 ? input.way : even
  const perLongMl = (input.planMlPerH * LONG_INTERVAL_S) / 3600
  const intervalS = perLongMl > MAX_DRINK_ML ? SHORT_INTERVAL_S : LONG_INTERVAL_S
  const lastS = durationS - NONE_IN_LAST_S
  const ideal: number[] = []
  for (let atS = intervalS; atS <= lastS; atS += intervalS) ideal.push(atS)
  if (input.stations.length === 0)
    return ideal.map((atS) => ({ atS, atM: between(atS, way.atS, way.atM), movedByS: 0 }))
  const reachable = input.stations
    .filter((station) => station.drinks.some((d) => d === 'water' || input.mayHaveSportsDrink))
    .map((station) => ({ station, atS: Math.round(between(station.atM, way.atM, way.atS)) }))
    .filter(({ atS }) => atS >= NO_STATION_BEFORE_S && atS <= lastS)
    .toSorted((a, b) => a.atS - b.atS)
  const chosen = new Map<number, DrinkTime>()
  for (const wantedS of ideal) {
    const nearest = nearestOf(reachable, wantedS)
    if (nearest === undefined || chosen.has(nearest.atS)) continue
    const { station, atS } = nearest
    chosen.set(atS, { atS, atM: station.atM, station, movedByS: atS - wantedS })
  }
  return [...chosen.values()].toSorted((a, b) => a.atS - b.atS)
}

type Reachable = Readonly<{ station: Station; atS: number }>

function nearestOf(reachable: readonly Reachable[], wantedS: number): Reachable | undefined {
  let nearest: Reachable | undefined
  for (const candidate of reachable) {
    const gapS = Math.abs(candidate.atS - wantedS)
    if (nearest === undefined || gapS < Math.abs(nearest.atS - wantedS)) nearest = candidate
  }
  return nearest
}

/**
 * Shares the planned amount over the moments: what has come due by then, never more than the cap
 * allows up to that moment, rounded down to 5 ml so that nothing is gained by rounding.
 *
 * @source lambert2008, uncramp_engineering
 */
export function sizeDrinks(
  times: readonly DrinkTime[],
  input: Readonly<{
    planMlPerH: number
    capMlPerH: number
    durationS: number
    largestMl: number
  }>,
): readonly SizedDrink[] {
  const last = times.at(-1)
  if (last === undefined) return []
  const plannedMl = (input.planMlPerH * input.durationS) / 3600
  const largestMl = Math.min(MAX_DRINK_ML, input.largestMl)
  const sized: SizedDrink[] = []
  let drunkMl = 0
  for (const time of times) {
    const dueMl = (plannedMl * time.atS) / last.atS
    const allowedMl = (input.capMlPerH * time.atS) / 3600
    const openMl = Math.min(Math.min(dueMl, allowedMl) - drunkMl, largestMl)
    const fluidMl = Math.floor((openMl + 1e-9) / STEP_ML) * STEP_ML
    if (fluidMl < MIN_DRINK_ML) continue
    sized.push({ ...time, fluidMl })
    drunkMl += fluidMl
  }
  return sized
}
