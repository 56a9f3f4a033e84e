import { err, type Result } from '@uncramp/core'
import type { Weather } from '@uncramp/core/weather'
import { encodeOpenMeteoUrl, parseOpenMeteo } from '@uncramp/formats/weather'

const BASE_URL = 'https://api.open-meteo.com/v1/forecast'
const DAY_LENGTH = 10

/** Why there is no forecast. */
export type ForecastRefusal = Readonly<{ code: string }>

type Asked = Readonly<{
  place: Readonly<{ latitudeDeg: number; longitudeDeg: number }>
  fromAtMs: number
  durationS: number
}>

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, DAY_LENGTH)
}

/**
 * Asks the weather service for the hours of the run, with the place rounded to two decimals. Only
 * ever called when the runner presses the button.
 */
export async function askForecast(asked: Asked): Promise<Result<Weather, ForecastRefusal>> {
  const toAtMs = asked.fromAtMs + asked.durationS * 1000
  const address = encodeOpenMeteoUrl({
    baseUrl: BASE_URL,
    ...asked.place,
    startDate: dayOf(asked.fromAtMs),
    endDate: dayOf(toAtMs),
  })
  try {
    const answer = await fetch(address)
    if (!answer.ok) return err({ code: 'weather_service_refused' })
    return parseOpenMeteo(await answer.text(), {
      fromAtMs: asked.fromAtMs,
      toAtMs,
      origin: 'forecast',
    })
  } catch {
    return err({ code: 'unreachable' })
  }
}

/** Where the device is, or nothing when it will not say. */
export function devicePlace(): Promise<Asked['place'] | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(undefined)
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitudeDeg: coords.latitude, longitudeDeg: coords.longitude }),
      () => resolve(undefined),
      { timeout: 10_000, maximumAge: 600_000 },
    )
  })
}
