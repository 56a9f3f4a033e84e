import { err, ok, type Result } from '../result.ts'
import { wrappedDeg } from './along-course.ts'
import type { Course } from './course.ts'
import { haversineM } from './haversine.ts'
import { smoothedAltitudeM } from './smooth-altitude.ts'

/** Recorded or drawn points in order; `altitudeM` may be missing, and any value may be NaN. */
export type TrackColumns = Readonly<{
  name: string
  latitudeDeg: ArrayLike<number>
  longitudeDeg: ArrayLike<number>
  altitudeM?: ArrayLike<number>
}>

export type CourseError =
  | Readonly<{ code: 'course_columns_differ'; pointsCount: number; otherCount: number }>
  | Readonly<{ code: 'course_too_few_points'; pointsCount: number; minCount: number }>
  | Readonly<{ code: 'course_position_out_of_range'; atIndex: number }>
  | Readonly<{ code: 'course_leg_too_long'; atIndex: number; legM: number; maxM: number }>
  | Readonly<{ code: 'course_length_out_of_range'; distanceM: number; minM: number; maxM: number }>

const MIN_POINTS_COUNT = 3
const MIN_COURSE_M = 500
const MAX_COURSE_M = 250_000
/** A longer straight leg is a jump of the receiver or two files glued together, not a way. */
const MAX_LEG_M = 10_000
/** Points closer than this are the same place seen twice. */
const MIN_STEP_M = 0.5
/** Samples of a course stand this far apart, or the way is cut into `MAX_SAMPLES_COUNT`. */
const SAMPLE_STEP_M = 25
const MAX_SAMPLES_COUNT = 4000

/**
 * A course from points: distance along the great circles, even samples, altitude smoothed. Points
 * without a position and repeated points are passed over.
 *
 * @param track  n points in running order
 * @returns      0.5-250 km; altitude NaN where the track has none
 * @errors       course_columns_differ · course_too_few_points · course_position_out_of_range · course_leg_too_long · course_length_out_of_range
 * @source uncramp_engineering
 */
export function courseFromTrack(track: TrackColumns): Result<Course, CourseError> {
  const pointsCount = track.latitudeDeg.length
  for (const column of [track.longitudeDeg, track.altitudeM]) {
    if (column !== undefined && column.length !== pointsCount)
      return err({ code: 'course_columns_differ', pointsCount, otherCount: column.length })
  }
  const walked = walk(track)
  if (!walked.ok) return walked
  const { atM } = walked.value
  if (atM.length < MIN_POINTS_COUNT) {
    const minCount = MIN_POINTS_COUNT
    return err({ code: 'course_too_few_points', pointsCount: atM.length, minCount })
  }
  const distanceM = atM[atM.length - 1] ?? 0
  if (distanceM < MIN_COURSE_M || distanceM > MAX_COURSE_M) {
    const range = { minM: MIN_COURSE_M, maxM: MAX_COURSE_M }
    return err({ code: 'course_length_out_of_range', distanceM, ...range })
  }
  return ok(sampled(track.name, walked.value, distanceM))
}

type Walked = { atM: number[]; altitudeM: number[]; latitudeDeg: number[]; longitudeDeg: number[] }

/** Distances along the track, its longitudes unrolled so that they never jump at the date line. */
function walk(track: TrackColumns): Result<Walked, CourseError> {
  const walked: Walked = { atM: [], altitudeM: [], latitudeDeg: [], longitudeDeg: [] }
  let last: { latitudeDeg: number; longitudeDeg: number; atM: number } | undefined
  for (let index = 0; index < track.latitudeDeg.length; index++) {
    const latitudeDeg = track.latitudeDeg[index] ?? Number.NaN
    const rawDeg = track.longitudeDeg[index] ?? Number.NaN
    if (!Number.isFinite(latitudeDeg) || !Number.isFinite(rawDeg)) continue
    if (Math.abs(latitudeDeg) > 90 || Math.abs(rawDeg) > 180)
      return err({ code: 'course_position_out_of_range', atIndex: index })
    const turnDeg = last === undefined ? 0 : wrappedDeg(rawDeg - last.longitudeDeg)
    const longitudeDeg = last === undefined ? rawDeg : last.longitudeDeg + turnDeg
    const legM = last === undefined ? 0 : haversineM(last, { latitudeDeg, longitudeDeg })
    if (legM > MAX_LEG_M)
      return err({ code: 'course_leg_too_long', atIndex: index, legM, maxM: MAX_LEG_M })
    if (last !== undefined && legM < MIN_STEP_M) continue
    last = { latitudeDeg, longitudeDeg, atM: (last?.atM ?? 0) + legM }
    walked.atM.push(last.atM)
    walked.altitudeM.push(track.altitudeM?.[index] ?? Number.NaN)
    walked.latitudeDeg.push(latitudeDeg)
    walked.longitudeDeg.push(longitudeDeg)
  }
  return ok(walked)
}

function sampled(name: string, walked: Walked, distanceM: number): Course {
  const stepsCount = Math.min(MAX_SAMPLES_COUNT, Math.ceil(distanceM / SAMPLE_STEP_M))
  const course: Walked = { atM: [], altitudeM: [], latitudeDeg: [], longitudeDeg: [] }
  let index = 0
  for (let step = 0; step <= stepsCount; step++) {
    // Multiplied and divided again, the whole way may come out a hair shorter or longer than itself.
    const hereM = step === stepsCount ? distanceM : (distanceM * step) / stepsCount
    while (index < walked.atM.length - 2 && (walked.atM[index + 1] ?? 0) < hereM) index++
    const [fromM, toM] = [walked.atM[index] ?? 0, walked.atM[index + 1] ?? 0]
    const shareFrac = Math.max(0, Math.min(1, (hereM - fromM) / (toM - fromM)))
    const mixed = (column: readonly number[]): number => {
      const from = column[index] ?? Number.NaN
      return from + shareFrac * ((column[index + 1] ?? from) - from)
    }
    course.atM.push(hereM)
    course.latitudeDeg.push(mixed(walked.latitudeDeg))
    course.longitudeDeg.push(wrappedDeg(mixed(walked.longitudeDeg)))
  }
  const altitudeM = smoothedAltitudeM(walked, course.atM)
  return { name, distanceM, ...course, altitudeM }
}
