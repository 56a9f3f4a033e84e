const RAD_PER_DEG = Math.PI / 180
const MS_PER_DAY = 86_400_000
/** 2000-01-01T12:00Z, days after the Unix epoch. */
const J2000_DAYS = 10_957.5

/** Where the sun stands: cosine of its angle from straight up, and its distance in astronomical units. */
export type SunPosition = Readonly<{ cosZenithFrac: number; sunDistanceFrac: number }>

/**
 * Where the sun stands over a place at an instant, without refraction; good to about 0.02 degrees.
 *
 * @param place  −90 to 90, −180 to 180
 * @returns      cosine of the zenith angle, negative at night; distance 0.98-1.02
 * @source noaa_solar
 */
export function sunPosition(
  instantAtMs: number,
  place: Readonly<{ latitudeDeg: number; longitudeDeg: number }>,
): SunPosition {
  const sinceDays = instantAtMs / MS_PER_DAY - J2000_DAYS
  const anomalyRad = (357.529 + 0.98560028 * sinceDays) * RAD_PER_DEG
  const meanDeg = 280.459 + 0.98564736 * sinceDays
  const longitudeRad =
    (meanDeg + 1.915 * Math.sin(anomalyRad) + 0.02 * Math.sin(2 * anomalyRad)) * RAD_PER_DEG
  const tiltRad = (23.439 - 3.6e-7 * sinceDays) * RAD_PER_DEG
  const declinationRad = Math.asin(Math.sin(tiltRad) * Math.sin(longitudeRad))
  const ascensionRad = Math.atan2(
    Math.cos(tiltRad) * Math.sin(longitudeRad),
    Math.cos(longitudeRad),
  )
  const siderealRad = (280.46061837 + 360.98564736629 * sinceDays) * RAD_PER_DEG
  const hourRad = siderealRad + place.longitudeDeg * RAD_PER_DEG - ascensionRad
  const latitudeRad = place.latitudeDeg * RAD_PER_DEG
  return {
    cosZenithFrac:
      Math.sin(latitudeRad) * Math.sin(declinationRad) +
      Math.cos(latitudeRad) * Math.cos(declinationRad) * Math.cos(hourRad),
    sunDistanceFrac: 1.00014 - 0.01671 * Math.cos(anomalyRad) - 0.00014 * Math.cos(2 * anomalyRad),
  }
}
