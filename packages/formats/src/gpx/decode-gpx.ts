import { err, ok, type Result } from '@uncramp/core'
import { NO_TOTALS, type DecodedActivity, type MarkedEvent } from '@uncramp/core/activity'

import type { NotAnActivity } from '../not-an-activity.ts'
import { assembleActivity } from '../track/assemble.ts'
import { IssueLog } from '../track/issue-log.ts'
import { makerFromWords, sportFromTitle, sportFromWords } from '../track/sport-words.ts'
import { readGpx, type GpxFile } from './read-gpx.ts'

/** Why a GPX file gives no activity. */
export type GpxError = Readonly<{ code: 'not_gpx' }> | NotAnActivity

/**
 * Decodes a GPX 1.0 or 1.1 recording with the extensions of all makers, in any namespace prefix.
 *
 * All tracks and segments become one activity; a break between segments is a timer stop. Waypoints
 * with a time become marks. A file whose points have no times is a course, not a recording: see
 * `readCourse`.
 *
 * @param bytes  the whole file, unpacked; UTF-8, UTF-16 or any encoding it declares
 * @errors not_gpx · no_activity
 */
export function decodeGpx(bytes: Uint8Array): Result<DecodedActivity, GpxError> {
  const issues = new IssueLog()
  const file = readGpx(bytes, issues)
  if (file === undefined) return err({ code: 'not_gpx' })
  const said = sportFromWords(file.sportWords)
  const activity = assembleActivity(
    {
      format: 'gpx',
      sport: said.sport === 'unknown' ? sportFromTitle(file.name) : said,
      name: file.name,
      workoutName: undefined,
      device: {
        maker: makerFromWords(file.creator),
        model: file.creator,
        serial: undefined,
        firmware: undefined,
      },
      utcOffsetS: file.utcOffsetS,
      raw: file.track,
      breaks: file.breaks,
      laps: [],
      marks: marksOf(file),
      totals: NO_TOTALS,
    },
    issues,
  )
  if (activity === undefined) return err({ code: 'no_activity', holds: contentOf(file) })
  return ok({ activity, issues: issues.list() })
}

function marksOf(file: GpxFile): MarkedEvent[] {
  return file.waypoints.flatMap(({ timeS, name }) =>
    Number.isNaN(timeS) ? [] : [{ atS: timeS, kind: 'waypoint' as const, name }],
  )
}

function contentOf({ track, route, waypoints }: GpxFile): NotAnActivity['holds'] {
  const pointsCount = track.samplesCount + route.samplesCount + waypoints.length
  return pointsCount > 0 ? 'course' : 'nothing'
}
