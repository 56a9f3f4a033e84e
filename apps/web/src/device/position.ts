import type { Fix } from '@uncramp/core/run'

/** Where positions come from: the device, or a rehearsal. Gives back how to stop. */
export type PositionSource = (
  onFix: (fix: Omit<Fix, 'atS'> & { atMs: number }) => void,
) => () => void

const MOST_OFF_MS = 60_000

/** Some receivers keep their own idea of the date; then the moment of arrival counts. */
function believable(timestampMs: number): number {
  const nowMs = Date.now()
  return Math.abs(timestampMs - nowMs) < MOST_OFF_MS ? timestampMs : nowMs
}

/** The device's own positions; errors between fixes are normal and change nothing. */
export const devicePosition: PositionSource = (onFix) => {
  if (!('geolocation' in navigator)) return () => {}
  const watch = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) =>
      onFix({
        atMs: believable(timestamp),
        latitudeDeg: coords.latitude,
        longitudeDeg: coords.longitude,
        accuracyM: coords.accuracy,
      }),
    () => {},
    { enableHighAccuracy: true, maximumAge: 2000, timeout: 20_000 },
  )
  return () => navigator.geolocation.clearWatch(watch)
}
