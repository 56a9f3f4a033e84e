import { err, ok, type Result } from '@uncramp/core'

import { gunzip } from '../archive/inflate.ts'
import { messagesOf, type FitFile } from '../fit/fit-sessions.ts'
import { openFit } from '../fit/open-fit.ts'
import {
  COURSE_FIELDS,
  COURSE_POINT_FIELDS,
  COURSE_POINT_NAMES,
  MESSAGE,
} from '../fit/profile.generated.ts'
import { recordColumns } from '../fit/record-columns.ts'
import { readGpx } from '../gpx/read-gpx.ts'
import { sniff, type FileKind } from '../sniff.ts'
import { readTcx } from '../tcx/read-tcx.ts'
import { IssueLog } from '../track/issue-log.ts'
import type { RawTrack } from '../track/raw-track.ts'
import { placeKind, type CoursePlace, type CourseTrack } from './course-track.ts'

/** Why a file gives no course. */
export type CourseFileError =
  | Readonly<{ code: 'no_positions'; name: string }>
  | Readonly<{ code: 'unknown_format'; name: string; looksLike: FileKind }>
  | Readonly<{ code: 'empty_file'; name: string }>
  | Readonly<{ code: 'too_large'; name: string }>

const SEMICIRCLES_PER_DEG = 2 ** 31 / 180

/**
 * The line and the marked places of a course: a GPX track or route, a TCX course, a FIT course, or a
 * recording of any of them. The track counts before the route where a GPX has both.
 *
 * @param bytes  the whole file, gzipped or not; its content decides
 * @param name   repeated in errors
 * @errors no_positions · unknown_format · empty_file · too_large
 */
export function readCourse(bytes: Uint8Array, name: string): Result<CourseTrack, CourseFileError> {
  const kind = sniff(bytes)
  if (kind === 'empty') return err({ code: 'empty_file', name })
  if (kind === 'gzip') {
    const unpacked = gunzip(bytes)
    if (unpacked.state === 'too_large') return err({ code: 'too_large', name })
    if (sniff(unpacked.bytes) !== 'gzip') return readCourse(unpacked.bytes, name)
  }
  const course = courseOf(bytes, kind)
  if (course === undefined) return err({ code: 'unknown_format', name, looksLike: kind })
  return course.latitudeDeg.length < 2 ? err({ code: 'no_positions', name }) : ok(course)
}

function courseOf(bytes: Uint8Array, kind: FileKind): CourseTrack | undefined {
  if (kind === 'fit') return fitCourse(openFit(bytes, new IssueLog()))
  if (kind === 'gpx') return gpxCourse(bytes)
  return kind === 'tcx' ? tcxCourse(bytes) : undefined
}

function gpxCourse(bytes: Uint8Array): CourseTrack | undefined {
  const file = readGpx(bytes, new IssueLog())
  if (file === undefined) return undefined
  const line = file.track.samplesCount > 1 ? file.track : file.route
  const places = file.waypoints.map(({ name, type, latitudeDeg, longitudeDeg }): CoursePlace => ({
    kind: placeKind(type, name),
    name,
    latitudeDeg,
    longitudeDeg,
    distanceM: NaN,
  }))
  return courseFrom(line, file.name, places)
}

function tcxCourse(bytes: Uint8Array): CourseTrack | undefined {
  const file = readTcx(bytes, new IssueLog())
  if (file === undefined) return undefined
  const places = file.coursePoints.map(
    ({ name, type, latitudeDeg, longitudeDeg }): CoursePlace => ({
      kind: placeKind(type, name),
      name,
      latitudeDeg,
      longitudeDeg,
      distanceM: NaN,
    }),
  )
  return courseFrom(file.track, file.name, places)
}

function fitCourse(file: FitFile): CourseTrack {
  const { reader } = file
  const course = messagesOf(file, MESSAGE.course)[0]
  const F = COURSE_POINT_FIELDS
  const places = messagesOf(file, MESSAGE.coursePoint).map((message): CoursePlace => {
    const name = reader.text(message, F.name)
    return {
      kind: COURSE_POINT_NAMES.get(reader.number(message, F.type)) ?? placeKind(name),
      name,
      latitudeDeg: reader.number(message, F.positionLat) / SEMICIRCLES_PER_DEG,
      longitudeDeg: reader.number(message, F.positionLong) / SEMICIRCLES_PER_DEG,
      distanceM: reader.number(message, F.distance),
    }
  })
  const name = course && reader.text(course, COURSE_FIELDS.name)
  return courseFrom(recordColumns(file.scan, reader), name, places)
}

function courseFrom(line: RawTrack, name: string | undefined, places: CoursePlace[]): CourseTrack {
  const { latitudeDeg, longitudeDeg, altitudeM } = line.columns
  const isOnEarth = (index: number): boolean =>
    Math.abs(latitudeDeg?.[index] ?? NaN) <= 90 && Math.abs(longitudeDeg?.[index] ?? NaN) <= 180
  const kept = Int32Array.from({ length: line.samplesCount }, (_, index) => index).filter(isOnEarth)
  const pick = (column: Float64Array | undefined): Float64Array =>
    Float64Array.from(kept, (index) => column?.[index] ?? NaN)
  return {
    name,
    latitudeDeg: pick(latitudeDeg),
    longitudeDeg: pick(longitudeDeg),
    altitudeM: pick(altitudeM),
    places,
  }
}
