import type { Course, Station } from '../course/index.ts'
import type { PantryItem } from '../hydration/index.ts'
import type { Muscle } from '../relief/muscle.ts'
import type { Runner } from '../runner/index.ts'
import type { Weather } from '../weather/index.ts'
import type { PlanMethod } from './plan-document.ts'

/** A result the finish can be predicted from. */
export type RecentRace = Readonly<{ distanceM: number; finishS: number }>

/** Everything a plan is made from. Ranges are checked by `planRun`; shapes are believed. */
export type PlanInput = Readonly<{
  method: PlanMethod
  runner: Runner
  /** 1-250 km; a course, when given, overrules it. */
  distanceM: number
  /** One of the two at least: a wished time, or a result to predict one from. */
  goalS?: number
  recentRace?: RecentRace
  /** The gun. Without it the plan counts from the start and has no clock times. */
  startAtMs?: number
  zone?: string
  weather: Weather
  course?: Course
  stations: readonly Station[]
  /** What there is to drink besides water; the first sports drink is used. */
  pantry: readonly PantryItem[]
  wantsSaltShot: boolean
  splitUnit: 'km' | 'mile'
  /** How the halves compare, hills taken out; absent: what suits the distance. A slow-down is no plan. */
  shape?: 'even' | 'negative'
  /** Where it usually cramps: those muscles come first in stretch and roll. */
  crampMuscles: readonly Muscle[]
  /** When the runner gets up, if that leaves less than the usual two hours before the start. */
  wakeBeforeStartS?: number
  nextSessionAfterS?: number
}>
