import type { Course, Station } from '@uncramp/core/course'
import { DEFAULT_PANTRY, type PantryItem } from '@uncramp/core/hydration'
import type { PlanInput, PlanMethod } from '@uncramp/core/plan'
import type { Muscle } from '@uncramp/core/relief'
import type { Runner } from '@uncramp/core/runner'
import { DEFAULT_WEATHER, type Weather } from '@uncramp/core/weather'

/**
 * The answers about one run, as the planner keeps them. The start is what a clock on the wall shows
 * there (`date`, `time`), so that a plan made abroad still means eight in the morning.
 */
export type RunDraft = Readonly<{
  distanceM: number
  goalS: number
  /** `2026-10-04`, or empty: no day yet. */
  date: string
  /** `08:00`, or empty. */
  time: string
  zone: string
  /** Minutes the gun is late. */
  delayS: number
  weather: Weather
  recentRace?: NonNullable<PlanInput['recentRace']>
  course?: Course
  /** 0: drinks are carried, no stations. */
  stationEveryM: number
  /** What there is besides water; the first sports drink is used. */
  pantry: readonly PantryItem[]
  wantsSaltShot: boolean
  method: PlanMethod
  splitUnit: 'km' | 'mile'
  /** Absent: what suits the distance. */
  shape?: 'even' | 'negative'
  crampMuscles: readonly Muscle[]
  wakeBeforeStartS?: number
}>

const MARATHON_M = 42_195
const FIRST_GOAL_S = 4.25 * 3600
const DAY_MS = 86_400_000
const SUNDAY_INDEX = 0

/** A first plan to look at: a marathon next Sunday at eight, in mild weather. */
export function firstDraft(here: Readonly<{ nowAtMs: number; zone: string }>): RunDraft {
  return {
    distanceM: MARATHON_M,
    goalS: FIRST_GOAL_S,
    date: nextSunday(here.nowAtMs),
    time: '08:00',
    zone: here.zone,
    delayS: 0,
    weather: DEFAULT_WEATHER,
    stationEveryM: 0,
    pantry: [DEFAULT_PANTRY.sports_drink],
    wantsSaltShot: false,
    method: 'personal',
    splitUnit: 'km',
    crampMuscles: [],
  }
}

/** The next Sunday that is not today, as `2026-10-04`. */
export function nextSunday(nowAtMs: number): string {
  const today = new Date(nowAtMs)
  const daysAhead = 7 - ((today.getDay() - SUNDAY_INDEX + 7) % 7)
  return isoDay(new Date(nowAtMs + daysAhead * DAY_MS))
}

/** The day on the wall, as `2026-10-04`. */
export function isoDay(day: Date): string {
  const month = String(day.getMonth() + 1).padStart(2, '0')
  return `${day.getFullYear()}-${month}-${String(day.getDate()).padStart(2, '0')}`
}

/** Evenly spaced stations, none in the last 400 m. */
export function stationsEvery(distanceM: number, everyM: number): readonly Station[] {
  if (everyM <= 0) return []
  const count = Math.floor((distanceM - 400) / everyM)
  return Array.from({ length: count }, (_, index) => {
    const atM = everyM * (index + 1)
    return { atM, name: '', drinks: ['water', 'sports_drink'], hasToilet: false }
  })
}

/** What is run: the course where there is one. */
export function runDistanceM({ course, distanceM }: RunDraft): number {
  return course?.distanceM ?? distanceM
}

/** The drafts' answers as the core wants them. */
export function planInputOf(
  draft: RunDraft,
  runner: Runner,
  startAtMs: number | undefined,
): PlanInput {
  const distanceM = runDistanceM(draft)
  return {
    method: draft.method,
    runner,
    distanceM: draft.distanceM,
    goalS: draft.goalS,
    weather: draft.weather,
    stations: stationsEvery(distanceM, draft.stationEveryM),
    pantry: draft.pantry,
    wantsSaltShot: draft.wantsSaltShot,
    splitUnit: draft.splitUnit,
    crampMuscles: draft.crampMuscles,
    ...(draft.recentRace === undefined ? {} : { recentRace: draft.recentRace }),
    ...(draft.course === undefined ? {} : { course: draft.course }),
    ...(draft.shape === undefined ? {} : { shape: draft.shape }),
    ...(draft.wakeBeforeStartS === undefined ? {} : { wakeBeforeStartS: draft.wakeBeforeStartS }),
    ...(startAtMs === undefined
      ? {}
      : { startAtMs: startAtMs + draft.delayS * 1000, zone: draft.zone }),
  }
}
