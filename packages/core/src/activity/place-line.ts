import { segmentAt } from '../lower-bound.ts'
import type { Place } from './great-circle.ts'
import type { Track } from './track.ts'

/** The samples of a track that have a place: columns of equal length, sorted by `atS`. */
export type PlaceLine = Pick<Track, 'atS' | 'latitudeDeg' | 'longitudeDeg'>

/** A track without the samples that have no place. */
export function placeLine({ atS, latitudeDeg, longitudeDeg }: Track): PlaceLine {
  const line = {
    atS: new Float64Array(atS.length),
    latitudeDeg: new Float64Array(atS.length),
    longitudeDeg: new Float64Array(atS.length),
  }
  let placed = 0
  for (let index = 0; index < atS.length; index += 1) {
    const latDeg = latitudeDeg[index] ?? NaN
    const lonDeg = longitudeDeg[index] ?? NaN
    if (!Number.isFinite(latDeg + lonDeg)) continue
    line.atS[placed] = atS[index] ?? NaN
    line.latitudeDeg[placed] = latDeg
    line.longitudeDeg[placed] = lonDeg
    placed += 1
  }
  return {
    atS: line.atS.subarray(0, placed),
    latitudeDeg: line.latitudeDeg.subarray(0, placed),
    longitudeDeg: line.longitudeDeg.subarray(0, placed),
  }
}

/**
 * Where the runner was at a moment, on a straight line between two recorded places; `undefined`
 * before the first and after the last.
 */
export function placeOn(
  { atS, latitudeDeg, longitudeDeg }: PlaceLine,
  momentS: number,
): Place | undefined {
  const [from, to] = segmentAt(atS, momentS)
  const fromS = atS[from] ?? NaN
  const toS = atS[to] ?? NaN
  if (!(momentS >= fromS && momentS <= toS)) return undefined
  const fromLatDeg = latitudeDeg[from] ?? NaN
  const fromLonDeg = longitudeDeg[from] ?? NaN
  const toLatDeg = latitudeDeg[to] ?? NaN
  const toLonDeg = longitudeDeg[to] ?? NaN
  // Over the date line there is no line between two longitudes.
  const isCut = Math.abs(toLonDeg - fromLonDeg) > 180
  const frac = toS > fromS && !isCut ? (momentS - fromS) / (toS - fromS) : 0
  return {
    latitudeDeg: fromLatDeg + (toLatDeg - fromLatDeg) * frac,
    longitudeDeg: fromLonDeg + (toLonDeg - fromLonDeg) * frac,
  }
}
