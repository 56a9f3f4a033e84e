import { err, ok, type Result } from '@uncramp/core'
import {
  NO_TOTALS,
  type Activity,
  type DecodedActivity,
  type MarkedEvent,
} from '@uncramp/core/activity'

import type { NotAnActivity } from '../not-an-activity.ts'
import { assembleActivity } from '../track/assemble.ts'
import { IssueLog } from '../track/issue-log.ts'
import { mainFirst, outingsOf, trackOf, type JoinRule } from '../track/outings.ts'
import { makerFromWords, sportFromTitle, sportFromWords } from '../track/sport-words.ts'
import { readGpx, type GpxFile, type GpxPart } from './read-gpx.ts'

/** Why a GPX file gives no activity. */
export type GpxError = Readonly<{ code: 'not_gpx' }> | NotAnActivity

/** Recorders begin a new track after a pause, a new segment where they lost the signal. */
const JOIN: JoinRule = { inGroupS: 12 * 3600, betweenGroupsS: 1800 }

/**
 * Decodes a GPX 1.0 or 1.1 recording with the extensions of all makers, in any namespace prefix.
 *
 * Tracks and segments that follow each other become one activity, a break between them a timer stop;
 * those hours apart, or of another sport, are outings of their own. Waypoints with a time become marks. A file whose points have no times is a course, not a recording: see
 * `readCourse`.
 *
 * @param bytes  the whole file, unpacked; UTF-8, UTF-16 or any encoding it declares
 * @errors not_gpx · no_activity
 */
export function decodeGpx(bytes: Uint8Array): Result<DecodedActivity, GpxError> {
  const issues = new IssueLog()
  const file = readGpx(bytes, issues)
  if (file === undefined) return err({ code: 'not_gpx' })
  const outings = outingsOf(file.track, file.parts, JOIN)
  const activities =
    outings.length < 2
      ? [assembled(file, file, issues)]
      : outings.map(({ fromIndex, toIndex, parts: [first] }) => {
          const track = trackOf(file.track, fromIndex, toIndex)
          return assembled({ ...file, track }, first, issues)
        })
  const found = mainFirst(activities.filter((activity) => activity !== undefined))
  if (found === undefined) return err({ code: 'no_activity', holds: contentOf(file) })
  return ok({ ...found, issues: issues.list() })
}

function assembled(
  file: GpxFile,
  { name, sportWords }: Pick<GpxPart, 'name' | 'sportWords'>,
  issues: IssueLog,
): Activity | undefined {
  const said = sportFromWords(sportWords)
  return assembleActivity(
    {
      format: 'gpx',
      sport: said.sport === 'unknown' ? sportFromTitle(name) : said,
      name,
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
