import { createHash } from 'node:crypto'

/** The least and the most that is hidden around each end of a shared track. */
export const MIN_HIDDEN_M = 300
export const MAX_HIDDEN_M = 800
/** How far the middle of the hidden circle may stand from the door, as a part of its radius. */
const MAX_SHIFT_FRAC = 0.7

const EARTH_RADIUS_M = 6_371_000
const RAD_PER_DEG = Math.PI / 180
const MAX_UINT32 = 0xffffffff

type Point = Readonly<{ latitudeDeg: number; longitudeDeg: number }>
type Circle = Readonly<{ middle: Point; radiusM: number }>

function distanceM(a: Point, b: Point): number {
  const meanLatitudeRad = ((a.latitudeDeg + b.latitudeDeg) / 2) * RAD_PER_DEG
  const eastM = (b.longitudeDeg - a.longitudeDeg) * RAD_PER_DEG * Math.cos(meanLatitudeRad)
  const northM = (b.latitudeDeg - a.latitudeDeg) * RAD_PER_DEG
  return Math.hypot(eastM, northM) * EARTH_RADIUS_M
}

/**
 * The circle that hides a door: of random size and randomly off its middle, but the same for every
 * run of a link that begins in the same square kilometre. A fresh circle for each run, or one with
 * the door in the middle, would give the door away to whoever lays many runs over each other.
 */
export function hiddenCircle(linkId: string, door: Point): Circle {
  const square = `${door.latitudeDeg.toFixed(2)} ${door.longitudeDeg.toFixed(2)}`
  const chance = createHash('sha256').update(`${linkId} ${square}`).digest()
  const draw = (index: number): number => chance.readUInt32BE(4 * index) / MAX_UINT32
  const radiusM = MIN_HIDDEN_M + (MAX_HIDDEN_M - MIN_HIDDEN_M) * draw(0)
  const shiftM = radiusM * MAX_SHIFT_FRAC * Math.sqrt(draw(1))
  const bearingRad = 2 * Math.PI * draw(2)
  const northDeg = (shiftM * Math.cos(bearingRad)) / EARTH_RADIUS_M / RAD_PER_DEG
  const eastDeg = (shiftM * Math.sin(bearingRad)) / EARTH_RADIUS_M / RAD_PER_DEG
  const latitudeDeg = door.latitudeDeg + northDeg
  const stretch = Math.max(0.01, Math.cos(latitudeDeg * RAD_PER_DEG))
  return { middle: { latitudeDeg, longitudeDeg: door.longitudeDeg + eastDeg / stretch }, radiusM }
}

/**
 * The points of a track that may be shown: those outside both hidden circles, however often the run
 * passes the door again. Fewer than two left: no track at all.
 */
export function withoutEnds<P extends Point>(linkId: string, track: readonly P[]): readonly P[] {
  const [first, last] = [track.at(0), track.at(-1)]
  if (first === undefined || last === undefined) return []
  const circles = [hiddenCircle(linkId, first), hiddenCircle(linkId, last)]
  const shown = track.filter((point) =>
    circles.every(({ middle, radiusM }) => distanceM(middle, point) > radiusM),
  )
  return shown.length < 2 ? [] : shown
}
