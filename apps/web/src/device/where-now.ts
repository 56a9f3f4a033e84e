import type { Here } from '../worry/help-message.ts'

const WAIT_MS = 20_000

/** Where this device is now, asked once; nothing when it cannot or may not tell. */
export function whereNow(): Promise<Here | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          latitudeDeg: coords.latitude,
          longitudeDeg: coords.longitude,
          accuracyM: coords.accuracy,
        }),
      () => resolve(undefined),
      { enableHighAccuracy: true, maximumAge: WAIT_MS, timeout: WAIT_MS },
    )
  })
}
