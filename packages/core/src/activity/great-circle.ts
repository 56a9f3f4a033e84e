/** A place on the ground. */
export type Place = Readonly<{ latitudeDeg: number; longitudeDeg: number }>

/** Radius of the sphere with the earth's volume. */
const EARTH_M = 6_371_008.8
const RAD_PER_DEG = Math.PI / 180

/**
 * Distance over the ground between two places, in metres, by the haversine formula.
 *
 * On a sphere: up to 0.5 % off the ellipsoid, less than GPS noise over a run.
 *
 * @param from  latitude −90 to 90, longitude −180 to 180
 * @source uncramp_engineering
 */
export function greatCircleM(from: Place, to: Place): number {
  const fromRad = from.latitudeDeg * RAD_PER_DEG
  const toRad = to.latitudeDeg * RAD_PER_DEG
  const sinLat = Math.sin((toRad - fromRad) / 2)
  const sinLon = Math.sin(((to.longitudeDeg - from.longitudeDeg) * RAD_PER_DEG) / 2)
  const haversine = sinLat * sinLat + Math.cos(fromRad) * Math.cos(toRad) * sinLon * sinLon
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(haversine)))
}
