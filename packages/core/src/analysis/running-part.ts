import { sliceTrack, type Activity } from '../activity/index.ts'

/**
 * Of several sports in one file the longest run; a file of one sport as it is. Times stay on the
 * activity's own clock.
 *
 * @source uncramp_engineering
 */
export function runningPart(activity: Activity): Activity {
  const { sessions, track } = activity
  const runs = sessions.filter(({ sport }) => sport === 'running')
  if (runs.length === 0 || runs.length === sessions.length) return activity
  const [longest] = runs.toSorted((a, b) => b.toS - b.fromS - (a.toS - a.fromS))
  if (longest === undefined) return activity
  const fromIndex = firstAtOrAfter(track.atS, longest.fromS)
  const toIndex = firstAtOrAfter(track.atS, longest.toS + 1)
  return {
    ...activity,
    sport: longest.sport,
    subSport: longest.subSport,
    track: sliceTrack(track, { fromIndex, toIndex, shiftS: 0 }),
    laps: activity.laps.filter(({ fromS, toS }) => fromS < longest.toS && toS > longest.fromS),
    events: activity.events.filter(({ atS }) => atS >= longest.fromS && atS <= longest.toS),
    sessions: [longest],
    totals: longest.totals,
  }
}

function firstAtOrAfter(atS: Float64Array, wantedS: number): number {
  let [low, high] = [0, atS.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((atS[middle] ?? 0) >= wantedS) high = middle
    else low = middle + 1
  }
  return low
}
