import { segmentAt } from '../lower-bound.ts'
import type { Course } from './course.ts'

/** Index of the last sample at or before a place, and how far on towards the next one it is. */
function sampleBefore(atM: readonly number[], wantedM: number): [number, number] {
  const [low, high] = segmentAt(atM, wantedM)
  const [fromM, toM] = [atM[low] ?? 0, atM[high] ?? 0]
  return [low, toM > fromM ? Math.max(0, Math.min(1, (wantedM - fromM) / (toM - fromM))) : 0]
}

function between(column: readonly number[], sampleIndex: number, shareFrac: number): number {
  const from = column[sampleIndex]
  if (from === undefined) return Number.NaN
  return shareFrac === 0 ? from : from + shareFrac * ((column[sampleIndex + 1] ?? from) - from)
}

/**
 * Altitude at a place on the course.
 *
 * @param atM  metres from the start; outside the course the altitude of its end
 * @returns    m, NaN where nobody knows
 */
export function altitudeAtM(course: Course, atM: number): number {
  const [index, shareFrac] = sampleBefore(course.atM, atM)
  return between(course.altitudeM, index, shareFrac)
}

/** One place on a course; `altitudeM`, `latitudeDeg` and `longitudeDeg` are NaN where unknown. */
export type CoursePoint = Readonly<{
  atM: number
  altitudeM: number
  latitudeDeg: number
  longitudeDeg: number
}>

/**
 * The place so far along the course; the short way round where it crosses the date line.
 *
 * @param atM  metres from the start; outside the course its nearer end
 */
export function pointAtM(course: Course, atM: number): CoursePoint {
  const [index, shareFrac] = sampleBefore(course.atM, atM)
  const from = course.longitudeDeg[index] ?? Number.NaN
  const turnDeg = wrappedDeg((course.longitudeDeg[index + 1] ?? from) - from)
  return {
    atM: Math.max(0, Math.min(course.distanceM, atM)),
    altitudeM: between(course.altitudeM, index, shareFrac),
    latitudeDeg: between(course.latitudeDeg, index, shareFrac),
    longitudeDeg: wrappedDeg(from + shareFrac * turnDeg),
  }
}

/** A longitude, or a difference of two, brought into −180 to 180. */
export function wrappedDeg(longitudeDeg: number): number {
  if (longitudeDeg >= -180 && longitudeDeg <= 180) return longitudeDeg
  return longitudeDeg - 360 * Math.round(longitudeDeg / 360)
}

/**
 * Net grade between two places: rise over run.
 *
 * @param part  `toM` beyond `fromM`
 * @returns     0 where the altitude of either end is unknown
 */
export function gradeFrac(course: Course, part: Readonly<{ fromM: number; toM: number }>): number {
  const riseM = altitudeAtM(course, part.toM) - altitudeAtM(course, part.fromM)
  return Number.isFinite(riseM) && part.toM > part.fromM ? riseM / (part.toM - part.fromM) : 0
}

/** True when any altitude of the course is known. */
export function hasAltitude(course: Course): boolean {
  return course.altitudeM.some((altitudeM) => Number.isFinite(altitudeM))
}
