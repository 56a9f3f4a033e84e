/**
 * Bytes to core types, alike in browsers and Node: recordings, courses, whole export archives.
 * Decoders never fail on one bad record. Encoders have their own door, `@uncramp/formats/encode`.
 */
export { ActivityList } from './archive/activity-list.ts'
export { listedIn } from './archive/listed-in.ts'
export {
  readActivities,
  readActivityFile,
  runsWithIds,
  withListed,
  type Digest,
  type ImportHost,
  type ImportedFile,
} from './archive/read-activities.ts'
export type { BodyMass } from './archive/body-mass.ts'
export type { Inflate } from './archive/inflate.ts'
export { readFiles, type ByteSource } from './archive/read-files.ts'
export { useOfPath } from './archive/safe-path.ts'
export type { ActivityTitle } from './archive/strava-titles.ts'
export type { ArchiveIssue, ArchiveItem } from './archive/zip-stream.ts'
export type { CoursePlace, CoursePlaceKind, CourseTrack } from './course/course-track.ts'
export { readCourse, type CourseFileError } from './course/read-course.ts'
export { decodeActivity, type DecodeError } from './decode-activity.ts'
export type { NotAnActivity } from './not-an-activity.ts'
export { sniff, type FileKind } from './sniff.ts'
