import { isOnFoot, type Activity, type Sport } from '@uncramp/core/activity'

import { feetFactor, paced } from './both-feet.ts'
import type { SportWords } from './sport-words.ts'

/** Sports that a list can only mean as they stand there; "training" or "other" may be a run as well. */
const PLAIN: ReadonlySet<Sport> = new Set([
  'running',
  'walking',
  'hiking',
  'cycling',
  'swimming',
  'rowing',
  'skiing',
])

/**
 * The activity as the runner's own list of activities names its sport. The list is younger than the
 * recording: there a runner puts right what the watch was set to, and a GPX file may name no sport.
 *
 * Only a sport that the list's words plainly mean counts, and "training" only where the recording
 * names none: a word of a language we do not know takes nobody's run away. Recordings of several
 * sports know better themselves.
 */
export function asListed(activity: Activity, listed: SportWords): Activity {
  const [session, ...more] = activity.sessions
  const isPlain = PLAIN.has(listed.sport)
  const isOnlyWord = activity.sport === 'unknown' && listed.sport === 'training'
  const isSaid = isPlain || isOnlyWord
  if (session === undefined || more.length > 0) return activity
  if (!isSaid || listed.sport === activity.sport) return activity
  const { sport, subSport } = listed
  const factor = isOnFoot(activity.sport) ? 1 : cadenceFactor(activity, sport)
  return {
    ...activity,
    sport,
    subSport,
    track: withCadence(activity.track, factor),
    laps: activity.laps.map((lap) => ({ ...lap, totals: paced(lap.totals, factor) })),
    sessions: [{ ...session, sport, subSport, totals: paced(session.totals, factor) }],
    totals: paced(activity.totals, factor),
  }
}

/** A recording that was no run counts turns of one foot. */
function cadenceFactor({ track, totals }: Activity, sport: Sport): 1 | 2 {
  const meanSpeedMps = (totals.distanceM ?? 0) / Math.max(1, totals.elapsedS ?? 1)
  return feetFactor(track.cadenceSpm, sport, meanSpeedMps)
}

function withCadence(track: Activity['track'], factor: 1 | 2): Activity['track'] {
  return factor === 1
    ? track
    : { ...track, cadenceSpm: track.cadenceSpm.map((value) => value * factor) }
}
