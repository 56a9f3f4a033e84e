import { NO_TOTALS, type Activity, type Session } from './activity.ts'
import { indexAt } from './extent.ts'
import type { Sport } from './sport.ts'
import { sliceTrack, type Track } from './track.ts'

/** Whether a sport may be a run: one that nobody names gets the benefit of the doubt. */
export function isRunSport(sport: Sport): boolean {
  return sport === 'running' || sport === 'unknown'
}

/**
 * The runs of an activity, each an activity of its own that starts at 0: the activity itself where it
 * is a single run, the running legs of a multi-sport one, none for other sports.
 *
 * A file that names no sport counts as a run.
 */
export function runsIn(activity: Activity): Activity[] {
  const runs = activity.sessions.filter(({ sport }) => isRunSport(sport))
  if (activity.sessions.length === 1) return runs.length === 1 ? [activity] : []
  // In a multi-sport file an unnamed leg is not a run if another one says that it is.
  const named = runs.filter(({ sport }) => sport === 'running')
  return (named.length > 0 ? named : runs).map((session) => legOf(activity, session))
}

function legOf(activity: Activity, session: Session): Activity {
  const { fromS, toS } = session
  const fromIndex = indexAt(activity.track, fromS)
  const toIndex = indexAt(activity.track, toS + 0.5)
  const isInside = (span: { fromS: number; toS: number }): boolean =>
    span.fromS - fromS >= -1 && span.toS - toS <= 1
  const shifted = <T extends { fromS: number; toS: number }>(span: T): T => ({
    ...span,
    fromS: Math.max(0, span.fromS - fromS),
    toS: Math.max(0, span.toS - fromS),
  })
  return {
    ...activity,
    sport: session.sport,
    subSport: session.subSport,
    startAtMs: activity.startAtMs + fromS * 1000,
    track: fromZero(sliceTrack(activity.track, { fromIndex, toIndex, shiftS: fromS })),
    stops: activity.stops.filter(isInside).map(shifted),
    laps: activity.laps.filter(isInside).map(shifted),
    sessions: [shifted(session)],
    events: activity.events
      .filter(({ atS }) => atS - fromS >= 0 && atS - toS <= 0)
      .map((event) => ({ ...event, atS: event.atS - fromS })),
    totals: session.totals,
  }
}

/** A stretch of an activity of one sport, an activity of its own that starts at 0. */
export function stretchOf(
  activity: Activity,
  span: Readonly<{ fromS: number; toS: number }>,
): Activity {
  const { sport, subSport } = activity
  return legOf(activity, { sport, subSport, name: undefined, totals: NO_TOTALS, ...span })
}

/** Watches count distance on through all legs. */
function fromZero(track: Track): Track {
  const first = track.distanceM.find((value) => value === value)
  return first === undefined || first === 0
    ? track
    : { ...track, distanceM: track.distanceM.map((value) => value - first) }
}
