import { basename } from 'node:path'

import { ok, type Result } from '@uncramp/core'
import { courseFromTrack, type Course } from '@uncramp/core/course'
import { readCourse as readTrack } from '@uncramp/formats'
import { phrase, quantities, type Locale } from '@uncramp/text'
import { WORDS } from '@uncramp/text/words'

import { refuse, type Refused } from '../edge/outcome.ts'
import { readBytes } from '../edge/read-file.ts'

const MAX_COURSE_BYTES = 100_000_000

/** A course from a GPX, TCX or FIT file: a drawn one, or a recording of it. */
export async function readCourse(path: string, locale: Locale): Promise<Result<Course, Refused>> {
  const bytes = await readBytes(path, MAX_COURSE_BYTES, locale)
  if (!bytes.ok) return bytes
  const words = WORDS[locale]
  const track = readTrack(bytes.value, basename(path))
  if (!track.ok)
    return refuse(
      path,
      phrase(words.courseFile, track.error, quantities(locale, 'metric')),
      track.error,
    )
  const { name, latitudeDeg, longitudeDeg, altitudeM } = track.value
  const course = courseFromTrack({
    name: name ?? basename(path),
    latitudeDeg,
    longitudeDeg,
    altitudeM,
  })
  if (course.ok) return ok(course.value)
  return refuse(
    path,
    phrase(words.course, course.error, quantities(locale, 'metric')),
    course.error,
  )
}
