import type { CoursePoint } from '@uncramp/core/carry'
import { haversineM } from '@uncramp/core/course'

import type { TimedSample } from '../timed-course.ts'

/** Importers tie a waypoint to the track when it is about this near. */
const SNAP_M = 35
/** Passing again starts this far along; nearer is the same bend. */
const AGAIN_M = 300
/** A degree of latitude, a little short, so that the quick look never hides a place. */
const M_PER_DEG = 110_000

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
  const isRevisited = (sample: TimedSample): boolean =>
    samples.some(
      (other) =>
        Math.abs(other.latitudeDeg - sample.latitudeDeg) < SNAP_M / M_PER_DEG &&
        Math.abs(other.atM - sample.atM) > AGAIN_M &&
        haversineM(sample, other) < SNAP_M,
    )
  return points.flatMap(({ point, sample }) => (isRevisited(sample) ? [point] : []))
}
