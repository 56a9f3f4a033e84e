import type { DrinkKind } from '../hydration/drink-kind.ts'
import { S_PER_H, S_PER_MIN } from '../units.ts'
import { drunkMl, type RunDrink } from './drink-log.ts'

/** A drink of the plan, as Run mode needs it. */
export type PromptDrink = Readonly<{
  atS: number
  atM: number
  fluidMl: number
  drink: DrinkKind
  /** A drink that stands at a place waits for the place, whatever the clock says. */
  station?: string
}>

/** What the next prompt depends on. Without `capMlPerH` there are no numbers, and no prompts. */
export type PromptFacts = Readonly<{
  planned: readonly PromptDrink[]
  logged: readonly RunDrink[]
  capMlPerH?: number
  nowAtS: number
  nowAtM: number
  /** When the finish is expected, for the last drinks. */
  finishAtS: number
}>

type Dose = Readonly<{ fluidMl: number; drink: DrinkKind; station?: string }>

/** What to say about drinking now. */
export type DrinkPrompt =
  | Readonly<{ code: 'no_numbers' }>
  | Readonly<{ code: 'all_done' }>
  | (Readonly<{ code: 'waiting'; dueAtS: number; dueAtM: number }> & Dose)
  | (Readonly<{ code: 'due'; by: 'time' | 'distance' | 'station' }> & Dose)
  | Readonly<{ code: 'silent_at_cap'; untilAtS: number; takenMl: number; capNowMl: number }>
  | Readonly<{ code: 'silent_to_finish'; takenMl: number; capMl: number }>

/** A smaller sip is not worth a prompt. @source uncramp_engineering */
export const MIN_PROMPT_ML = 50
/** No single drink is larger. @source uncramp_engineering */
export const MAX_PROMPT_ML = 250
/** What is drunk this close to the finish no longer arrives. @source uncramp_engineering */
export const LAST_PROMPT_BEFORE_FINISH_S = 10 * S_PER_MIN
/** A station is announced this far ahead, and given up this far behind. @source uncramp_engineering */
export const STATION_AHEAD_M = 150
export const STATION_BEHIND_M = 200
const ONE_HOUR_S = 60 * S_PER_MIN

/**
 * What may still be drunk at an instant: under the ceiling since the gun, and within any one hour.
 *
 * @returns  ml, 0 or more
 * @source acsm2007, eah2015, uncramp_engineering
 */
export function roomMl(logged: readonly RunDrink[], capMlPerH: number, atS: number): number {
  const before = logged.filter((drink) => drink.atS <= atS)
  const lastHour = before.filter((drink) => isWithinHour(drink.atS, atS))
  const sinceGunMl = (capMlPerH * atS) / S_PER_H - drunkMl(before)
  return Math.max(0, Math.min(sinceGunMl, capMlPerH - drunkMl(lastHour)))
}

function sinceS(fromAtS: number, toAtS: number): number {
  return toAtS - fromAtS
}

function isWithinHour(drinkAtS: number, nowAtS: number): boolean {
  const ageS = sinceS(drinkAtS, nowAtS)
  return ageS < ONE_HOUR_S
}

type Spacing = Readonly<{ everyS: number; everyM: number }>

function spacing(planned: readonly PromptDrink[]): Spacing {
  const [first, last] = [planned[0], planned.at(-1)]
  if (first === undefined || last === undefined) return { everyS: 0, everyM: 0 }
  if (planned.length === 1) return { everyS: first.atS, everyM: first.atM }
  const gaps = planned.length - 1
  return { everyS: (last.atS - first.atS) / gaps, everyM: (last.atM - first.atM) / gaps }
}

/** The planned drink whose turn it is: missed ones stay missed, they are never made up for. */
function nextPlanned(facts: PromptFacts, { everyM }: Spacing): PromptDrink | undefined {
  const { planned, logged, nowAtM } = facts
  const last = logged.at(-1)
  const fromM = Math.max(last === undefined ? -1 : last.atM + everyM / 2, nowAtM - everyM)
  return planned.find((drink) => drink.atM > fromM) ?? planned.at(-1)
}

type Due = Readonly<{ dueAtS: number; dueAtM: number; by: 'time' | 'distance' | 'station' }>

function dueOf(facts: PromptFacts, next: PromptDrink, every: Spacing): Due {
  const { logged, nowAtS, nowAtM } = facts
  const last = logged.at(-1)
  if (next.station !== undefined) {
    return at(next.atS, next.atM - STATION_AHEAD_M, 'station')
  }
  const due =
    last === undefined
      ? at(next.atS, next.atM, 'time')
      : at(last.atS + every.everyS, last.atM + every.everyM, 'time')
  const isByDistance = nowAtM >= due.dueAtM && nowAtS < due.dueAtS
  return isByDistance ? { ...due, by: 'distance' } : due
}

function at(dueAtS: number, dueAtM: number, by: Due['by']): Due {
  return { dueAtS, dueAtM, by }
}

function isDue(due: Due, { nowAtS, nowAtM }: PromptFacts): boolean {
  if (due.by === 'station') return nowAtM >= due.dueAtM
  return nowAtS >= due.dueAtS || nowAtM >= due.dueAtM
}

/** The next station that is not yet behind the runner. */
function stationAhead(facts: PromptFacts): PromptDrink | undefined {
  const fromM = Math.max(
    facts.nowAtM - STATION_BEHIND_M,
    (facts.logged.at(-1)?.atM ?? -Infinity) + STATION_BEHIND_M,
  )
  return facts.planned.find((drink) => drink.atM > fromM)
}

/**
 * The drink prompt of this moment: by time or by distance, whichever comes first, counted from the
 * last drink that was logged; at a station by its place. Missed drinks are not made up for. At the
 * ceiling it falls silent until there is room again. There is no floor: nothing here ever asks for
 * more than the plan did.
 *
 * @param facts  `planned` and `logged` in order of time, `nowAtS` 0 or later
 * @source coach_rules, acsm2007, eah2015, uncramp_engineering
 */
export function drinkPrompt(facts: PromptFacts): DrinkPrompt {
  const { planned, logged, capMlPerH, nowAtS, finishAtS } = facts
  if (capMlPerH === undefined || planned.length === 0) return { code: 'no_numbers' }
  const every = spacing(planned)
  const hasStations = planned.some((drink) => drink.station !== undefined)
  const next = hasStations ? stationAhead(facts) : nextPlanned(facts, every)
  if (next === undefined || lastSipPassed(nowAtS, finishAtS)) return { code: 'all_done' }
  const due = dueOf(facts, next, every)
  const dose = { ...doseOf(next), fluidMl: Math.min(next.fluidMl, MAX_PROMPT_ML) }
  if (!isDue(due, facts)) {
    if (due.by !== 'station' && lastSipPassed(due.dueAtS, finishAtS)) return { code: 'all_done' }
    return { code: 'waiting', dueAtS: due.dueAtS, dueAtM: due.dueAtM, ...dose }
  }
  const mayMl = Math.floor(Math.min(dose.fluidMl, roomMl(logged, capMlPerH, nowAtS)))
  if (mayMl >= leastMl(dose.fluidMl)) return { code: 'due', by: due.by, ...dose, fluidMl: mayMl }
  return silence(facts, capMlPerH, leastMl(dose.fluidMl))
}

function lastSipPassed(nowAtS: number, finishAtS: number): boolean {
  const leftS = finishAtS - nowAtS
  return leftS < LAST_PROMPT_BEFORE_FINISH_S
}

function doseOf({ fluidMl, drink, station }: PromptDrink): Dose {
  return { fluidMl, drink, ...(station === undefined ? {} : { station }) }
}

function leastMl(fluidMl: number): number {
  return Math.min(fluidMl, Math.max(MIN_PROMPT_ML, fluidMl / 2))
}

/** How long the ceiling keeps prompts quiet. */
function silence(facts: PromptFacts, capMlPerH: number, wantedMl: number): DrinkPrompt {
  const { logged, nowAtS, finishAtS } = facts
  const takenMl = drunkMl(logged)
  for (let untilAtS = nowAtS; !lastSipPassed(untilAtS, finishAtS); untilAtS += S_PER_MIN) {
    if (roomMl(logged, capMlPerH, untilAtS) >= wantedMl) {
      const capNowMl = (capMlPerH * nowAtS) / S_PER_H
      return { code: 'silent_at_cap', untilAtS, takenMl, capNowMl }
    }
  }
  return { code: 'silent_to_finish', takenMl, capMl: (capMlPerH * finishAtS) / S_PER_H }
}
