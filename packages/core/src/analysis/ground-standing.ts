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
  const span = { fromIndex: 0, toIndex: 0 }
  for (let index = 0; index < atS.length; index++) {
    const hereS = atS[index] ?? 0
    while ((atS[span.fromIndex] ?? 0) < hereS - STANDING_REACH_S) span.fromIndex += 1
    while (
      span.toIndex < atS.length - 1 &&
      (atS[span.toIndex + 1] ?? 0) <= hereS + STANDING_REACH_S
    ) {
      span.toIndex += 1
    }
    isStanding[index] = isAllNear(places, index, span) ? 1 : 0
  }
  return isStanding
}

type Span = Readonly<{ fromIndex: number; toIndex: number }>

function isAllNear(places: TimedPlaces, index: number, { fromIndex, toIndex }: Span): boolean {
  if (toIndex === fromIndex) return false
  // Most places fall out here: who runs is far away at one end.
  if (!isNear(places, index, fromIndex) || !isNear(places, index, toIndex)) return false
  for (let otherIndex = fromIndex; otherIndex <= toIndex; otherIndex++)
    if (!isNear(places, index, otherIndex)) return false
  return true
}

function isNear({ eastM, northM }: TimedPlaces, index: number, otherIndex: number): boolean {
  const eastwardM = (eastM[index] ?? 0) - (eastM[otherIndex] ?? 0)
  const northwardM = (northM[index] ?? 0) - (northM[otherIndex] ?? 0)
  return eastwardM * eastwardM + northwardM * northwardM <= STANDING_M * STANDING_M
}
