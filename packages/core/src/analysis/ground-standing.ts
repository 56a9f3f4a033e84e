/**
 * A receiver that stands wanders by metres all the same: who stays this near for this long before and
 * after has not gone anywhere. Half a metre a second, the pace below which the analysis calls it
 * standing. A turn at a cone is no standing: seconds before it the runner was far.
 *
 * @source uncramp_engineering
 */
const STANDING_REACH_S = 8
const STANDING_M = 4

/** Places on a plane with their times, in order. */
export type TimedPlaces = Readonly<{ atS: Float64Array; eastM: Float64Array; northM: Float64Array }>

/**
 * Which places were stood at.
 *
 * @returns  n values; 1 = everything within eight seconds of this place lies within four metres of it
 * @source uncramp_engineering
 */
export function standingPlaces(places: TimedPlaces): Uint8Array {
  const { atS } = places
  const isStanding = new Uint8Array(atS.length)
  let [from, to] = [0, 0]
  for (let place = 0; place < atS.length; place++) {
    const hereS = atS[place] ?? 0
    while ((atS[from] ?? 0) < hereS - STANDING_REACH_S) from += 1
    while (to < atS.length - 1 && (atS[to + 1] ?? 0) <= hereS + STANDING_REACH_S) to += 1
    // Most places fall out here: who runs is far away at one end.
    if (!isNear(places, place, from) || !isNear(places, place, to) || to - from < 1) continue
    isStanding[place] = isAllNear(places, place, { from, to }) ? 1 : 0
  }
  return isStanding
}

function isAllNear(
  places: TimedPlaces,
  place: number,
  { from, to }: Readonly<{ from: number; to: number }>,
): boolean {
  for (let other = from; other <= to; other++) if (!isNear(places, place, other)) return false
  return true
}

function isNear({ eastM, northM }: TimedPlaces, one: number, other: number): boolean {
  const east = (eastM[one] ?? 0) - (eastM[other] ?? 0)
  const north = (northM[one] ?? 0) - (northM[other] ?? 0)
  return east * east + north * north <= STANDING_M * STANDING_M
}
