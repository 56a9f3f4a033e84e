import { lowerBound } from '../lower-bound.ts'
import type { Activity } from './activity.ts'
import { greatCircleM, type Place } from './great-circle.ts'
import type { Track } from './track.ts'

/** From the start to the last sample, stops included; from the sessions where there are no samples. */
export function spanS(activity: Pick<Activity, 'track' | 'sessions'>): number {
  const sampledS = activity.track.atS.at(-1)
  return sampledS ?? Math.max(0, ...activity.sessions.map(({ toS }) => toS))
}

/**
 * How far an activity went, in metres: the device's own total, else the last distance it recorded,
 * else the length of the recorded positions. `undefined` where it knows none of them.
 */
export function activityDistanceM(activity: Activity): number | undefined {
  const totalM = activity.totals.distanceM
  if (totalM !== undefined && totalM > 0) return totalM
  const counted = activity.track.distanceM.findLast((value) => value === value)
  return counted ?? positionsM(activity.track)
}

/** Length of the line through the recorded positions; `undefined` with fewer than two. */
export function positionsM(track: Track): number | undefined {
  let sumM = 0
  let placesCount = 0
  let last: Place | undefined
  for (let index = 0; index < track.atS.length; index += 1) {
    const here = placeAt(track, index)
    if (here === undefined) continue
    if (last !== undefined) sumM += greatCircleM(last, here)
    last = here
    placesCount += 1
  }
  return placesCount < 2 ? undefined : sumM
}

/** Where the runner was at a sample; `undefined` where not recorded. */
export function placeAt(track: Track, i: number): Place | undefined {
  const latitudeDeg = track.latitudeDeg[i]
  const longitudeDeg = track.longitudeDeg[i]
  if (latitudeDeg === undefined || longitudeDeg === undefined) return undefined
  return Number.isNaN(latitudeDeg) ? undefined : { latitudeDeg, longitudeDeg }
}

/** First index whose time is `atS` or later; the track's length where there is none. */
export function indexAt(track: Track, atS: number): number {
  return lowerBound(track.atS, atS)
}
