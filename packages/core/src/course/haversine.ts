const EARTH_MEAN_RADIUS_M = 6_371_008.8
const RAD_PER_DEG = Math.PI / 180

/** A place on the globe. */
export type Place = Readonly<{ latitudeDeg: number; longitudeDeg: number }>

/**
 * Great-circle distance between two places on a round earth; within 0.6 % of the flattened one.
 *
 * @returns m, 0 or more
 * @source uncramp_engineering
 */
export function haversineM(from: Place, to: Place): number {
  const fromRad = from.latitudeDeg * RAD_PER_DEG
  const toRad = to.latitudeDeg * RAD_PER_DEG
  const northHalfRad = (toRad - fromRad) / 2
  const eastHalfRad = ((to.longitudeDeg - from.longitudeDeg) * RAD_PER_DEG) / 2
  const chord =
    Math.sin(northHalfRad) ** 2 + Math.cos(fromRad) * Math.cos(toRad) * Math.sin(eastHalfRad) ** 2
  return 2 * EARTH_MEAN_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}
