/** The way and its stations: from points to a course, and from a distance to a place on it. */
export {
  altitudeAtM,
  gradeFrac,
  hasAltitude,
  pointAtM,
  wrappedDeg,
  type CoursePoint,
} from './along-course.ts'
export { courseFromTrack, type CourseError, type TrackColumns } from './course-from-track.ts'
export { courseFits } from './course-fits.ts'
export { haversineM, type Place } from './haversine.ts'
export type { Course, Station } from './course.ts'
