import type { CoursePoint } from '@uncramp/core/carry'
import { haversineM } from '@uncramp/core/course'

import type { TimedSample } from '../timed-course.ts'

/** Importers tie a waypoint to the track when it is about this near. */
const SNAP_M = 35
/** Passing again starts this far along; nearer is the same bend. */
const AGAIN_M = 300
/** A degree on the ground, a little short, so that the quick look never hides a place. */
const M_PER_DEG = 110_000
const RAD_PER_DEG = Math.PI / 180

/**
 * Points at places that the course passes more than once. GPX waypoints carry no distance, so an
 * importer picks one of the passes: for such a course the FIT file is the better one.
 *
 * @source uncramp_engineering
 */
export function revisitedPoints(
  points: readonly Readonly<{ point: CoursePoint; sample: TimedSample }>[],
  samples: readonly TimedSample[],
): readonly CoursePoint[] {
  const isRevisited = (sample: TimedSample): boolean => {
    const mayBeNear = quickLook(sample)
    return samples.some(
      (other) =>
        mayBeNear(other) &&
        Math.abs(other.atM - sample.atM) > AGAIN_M &&
        haversineM(sample, other) < SNAP_M,
    )
  }
  return points.flatMap(({ point, sample }) => (isRevisited(sample) ? [point] : []))
}

/** Keeps the sines for the few places that could be near: a flat earth, its degrees a little short. */
function quickLook(from: TimedSample): (other: TimedSample) => boolean {
  // The meridians are taken where they are closest within the distance asked for.
  const northDeg = Math.min(90, Math.abs(from.latitudeDeg) + SNAP_M / M_PER_DEG)
  const mPerDegEast = M_PER_DEG * Math.cos(northDeg * RAD_PER_DEG)
  return ({ latitudeDeg, longitudeDeg }) => {
    const northM = (latitudeDeg - from.latitudeDeg) * M_PER_DEG
    const apartDeg = Math.abs(longitudeDeg - from.longitudeDeg)
    const eastM = Math.min(apartDeg, 360 - apartDeg) * mPerDegEast
    return northM * northM + eastM * eastM < SNAP_M * SNAP_M
  }
}
