import { err, ok, type Result } from '@uncramp/core'
import { paceClock, type CoursePoint } from '@uncramp/core/carry'
import { pointAtM, type Course } from '@uncramp/core/course'
import type { Plan } from '@uncramp/core/plan'

/** One sample of a course with the second at which the pace plan is there. */
export type TimedSample = Readonly<{
  atM: number
  /** Whole seconds from the gun, strictly increasing along the course. */
  atS: number
  /** −90 to 90. */
  latitudeDeg: number
  /** −180 to 180. */
  longitudeDeg: number
  /** Left out where nobody knows. */
  altitudeM?: number
  /** A point of the plan stands exactly here. */
  isPoint: boolean
}>

/** Why a course cannot be written. */
export type TimedCourseError =
  | Readonly<{ code: 'course_without_positions' }>
  | Readonly<{ code: 'course_too_short' }>
  | Readonly<{ code: 'position_out_of_range'; atIndex: number }>

type Place = Omit<TimedSample, 'atS'>

/**
 * A course sampled in time: the runner of the pace plan on it. Every point of the plan is a sample
 * of its own; of samples within one second only one is kept, a point before a plain one. Samples
 * that do not get any further are dropped.
 *
 * @errors course_without_positions · course_too_short · position_out_of_range
 * @source uncramp_engineering
 */
export function timedCourse(
  plan: Plan,
  course: Course,
  points: readonly CoursePoint[],
): Result<readonly TimedSample[], TimedCourseError> {
  const count = course.atM.length
  if (course.latitudeDeg.length < count || course.longitudeDeg.length < count)
    return err({ code: 'course_without_positions' })
  const places: Place[] = []
  for (let index = 0; index < count; index += 1) {
    const place = placeAt(course, index)
    if (!isOnEarth(place)) return err({ code: 'position_out_of_range', atIndex: index })
    const last = places.at(-1)
    if (last === undefined || place.atM > last.atM) places.push(place)
  }
  const clock = paceClock(plan)
  const samples = oneEachSecond(withPoints(course, places, points), (atM) =>
    Math.round(clock.atS(atM)),
  )
  return samples.length < 2 ? err({ code: 'course_too_short' }) : ok(samples)
}

/** A sample of the course. Written out whole, since a course has thousands of them. */
function placeAt(course: Course, index: number): Place {
  const atM = course.atM[index] ?? 0
  const latitudeDeg = course.latitudeDeg[index] ?? NaN
  const longitudeDeg = course.longitudeDeg[index] ?? NaN
  const altitudeM = course.altitudeM[index] ?? NaN
  return Number.isFinite(altitudeM)
    ? { atM, latitudeDeg, longitudeDeg, altitudeM, isPoint: false }
    : { atM, latitudeDeg, longitudeDeg, isPoint: false }
}

/** A place between two samples: exactly where the plan's point is. */
function pointPlace(course: Course, atM: number): Place {
  const { latitudeDeg, longitudeDeg, altitudeM } = pointAtM(course, atM)
  const known = Number.isFinite(altitudeM) ? { altitudeM } : {}
  return { atM, latitudeDeg, longitudeDeg, ...known, isPoint: true }
}

function isOnEarth({ latitudeDeg, longitudeDeg }: Place): boolean {
  return Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180
}

/** Closer than this to a sample, a point is that sample. */
const SAME_SPOT_M = 0.01

function withPoints(
  course: Course,
  places: readonly Place[],
  points: readonly CoursePoint[],
): readonly Place[] {
  const merged: Place[] = []
  const waiting = points.map(({ atM }) => atM).toSorted((a, b) => a - b)
  let next = 0
  for (const [index, place] of places.entries()) {
    const before = places[index - 1]
    let isPoint = false
    for (; next < waiting.length; next += 1) {
      const atM = waiting[next] ?? 0
      if (atM > place.atM + SAME_SPOT_M) break
      const isHere = before === undefined || place.atM - atM <= SAME_SPOT_M
      const isDone = !isHere && atM - (merged.at(-1)?.atM ?? 0) <= SAME_SPOT_M
      if (isHere) isPoint = true
      else if (!isDone) merged.push(pointPlace(course, atM))
    }
    merged.push(isPoint ? { ...place, isPoint } : place)
  }
  return merged
}

function oneEachSecond(
  places: readonly Place[],
  secondAt: (atM: number) => number,
): readonly TimedSample[] {
  const kept: TimedSample[] = []
  for (const [index, place] of places.entries()) {
    const atS = secondAt(place.atM)
    const last = kept.at(-1)
    const isEnd = index === places.length - 1
    if (last === undefined || atS > last.atS) kept.push(timed(place, atS))
    else if (kept.length > 1 && (isEnd || (place.isPoint && !last.isPoint))) {
      // Same second: a point outranks a plain sample, and the course must end where it ends.
      kept.pop()
      kept.push(timed(place, atS))
    }
  }
  return kept
}

function timed(place: Place, atS: number): TimedSample {
  const { atM, latitudeDeg, longitudeDeg, altitudeM, isPoint } = place
  return altitudeM === undefined
    ? { atM, atS, latitudeDeg, longitudeDeg, isPoint }
    : { atM, atS, latitudeDeg, longitudeDeg, altitudeM, isPoint }
}
