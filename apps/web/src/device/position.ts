import type { Fix } from '@uncramp/core/run'

/** Where positions come from: the device, or a rehearsal. Gives back how to stop. */
export type PositionSource = (
  onFix: (fix: Omit<Fix, 'atS'> & { atMs: number }) => void,
) => () => void

/** The device's own positions; errors between fixes are normal and change nothing. */
export const devicePosition: PositionSource = (onFix) => {
  if (!('geolocation' in navigator)) return () => {}
  const watch = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) =>
      onFix({
        atMs: timestamp,
        latitudeDeg: coords.latitude,
        longitudeDeg: coords.longitude,
        accuracyM: coords.accuracy,
      }),
    () => {},
    { enableHighAccuracy: true, maximumAge: 2000, timeout: 20_000 },
  )
  return () => navigator.geolocation.clearWatch(watch)
}
