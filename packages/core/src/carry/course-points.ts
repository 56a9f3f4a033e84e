import type { Course, Station } from '../course/index.ts'
import type { Plan } from '../plan/plan-document.ts'
import { err, ok, type Result } from '../result.ts'
import { carriedRun, type CarriedDrink, type CarriedStop } from './carried-drinks.ts'
import { paceClock } from './pace-clock.ts'

/** What stands at a point of the course; each has its own symbol on a watch. */
export type CoursePointKind = 'water' | 'sports_drink' | 'food' | 'aid_station' | 'toilet'

/** A point along the course, by distance run, so that a place passed twice is two points. */
export type CoursePoint = Readonly<{
  id: string
  kind: CoursePointKind
  /** Along the course, 0 to its length. */
  atM: number
  /** Whole seconds from the gun at which the pace plan is there. */
  atS: number
  name?: string
  drink?: CarriedDrink
  stop?: CarriedStop
}>

/** Why no points can be put on this course. */
export type CoursePointError =
  | Readonly<{ code: 'course_empty' }>
  | Readonly<{ code: 'course_does_not_fit'; planM: number; courseM: number }>

/** What was left out or differs, though the course can be used. */
export type CourseNotice =
  | Readonly<{ code: 'points_past_course_end'; itemIds: readonly string[] }>
  | Readonly<{ code: 'course_length_differs'; planM: number; courseM: number }>

/** Points in order along the course. */
export type CoursePoints = Readonly<{
  points: readonly CoursePoint[]
  notices: readonly CourseNotice[]
}>

/** A course that is longer or shorter than the plan by more than this is another race. */
const MAX_LENGTH_GAP_FRAC = 0.1
/** GPS and bends make every recorded course a little long; up to this nothing is said. */
const QUIET_LENGTH_GAP_FRAC = 0.02
/** A station this close to a planned drink is that drink's station. */
const SAME_PLACE_M = 10

/**
 * Drinks, food, toilets and the remaining aid stations as points of a course: true distance along
 * it, and the time the pace plan is there.
 *
 * @param stations  may be empty; one without a planned drink still gets its aid-station point
 * @errors course_empty · course_does_not_fit (length differs from the plan by over 10 %)
 * @source uncramp_engineering
 */
export function coursePoints(
  plan: Plan,
  course: Course,
  stations: readonly Station[],
): Result<CoursePoints, CoursePointError> {
  const [planM, courseM] = [plan.run.distanceM, course.distanceM]
  if (course.atM.length < 2 || !(courseM > 0)) return err({ code: 'course_empty' })
  const gapFrac = Math.abs(planM - courseM) / planM
  if (gapFrac > MAX_LENGTH_GAP_FRAC) return err({ code: 'course_does_not_fit', planM, courseM })
  const all = [...plannedPoints(plan), ...stationPoints(plan, stations)]
  const past = all.filter((point) => point.atM > courseM)
  const notices: CourseNotice[] = []
  if (gapFrac > QUIET_LENGTH_GAP_FRAC)
    notices.push({ code: 'course_length_differs', planM, courseM })
  if (past.length > 0)
    notices.push({ code: 'points_past_course_end', itemIds: past.map((point) => point.id) })
  const points = all
    .filter((point) => point.atM >= 0 && point.atM <= courseM)
    .toSorted((a, b) => a.atM - b.atM)
  return ok({ points, notices })
}

function plannedPoints(plan: Plan): readonly CoursePoint[] {
  const { drinks, stops } = carriedRun(plan)
  const fromDrinks = drinks.map((drink): CoursePoint => {
    const place = drink.station === undefined ? {} : { name: drink.station }
    const { id, atM = 0, atS } = drink
    return { id, kind: drink.drink, atM, atS, drink, ...place }
  })
  const fromStops = stops.flatMap((stop): CoursePoint[] => {
    if (stop.kind === 'salt') return []
    const kind = stop.kind === 'eat' ? 'food' : 'toilet'
    return [{ id: stop.id, kind, atM: stop.atM, atS: stop.atS, stop }]
  })
  return [...fromDrinks, ...fromStops]
}

function stationPoints(plan: Plan, stations: readonly Station[]): readonly CoursePoint[] {
  const clock = paceClock(plan)
  const { drinks } = carriedRun(plan)
  return stations.flatMap((station, index): CoursePoint[] => {
    const { atM, name } = station
    const atS = Math.round(clock.atS(atM))
    const isPlanned = drinks.some((drink) => Math.abs((drink.atM ?? 0) - atM) <= SAME_PLACE_M)
    const points: CoursePoint[] = []
    if (!isPlanned && station.drinks.length > 0)
      points.push({ id: `station-${index + 1}`, kind: 'aid_station', atM, atS, name })
    if (station.hasToilet)
      points.push({ id: `toilet-${index + 1}`, kind: 'toilet', atM, atS, name })
    return points
  })
}
