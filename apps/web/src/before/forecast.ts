import { err, type Result } from '@uncramp/core'
import type { Weather } from '@uncramp/core/weather'
import {
  FORECAST_REQUEST,
  FORECAST_TIMEOUT_MS,
  OPEN_METEO_BASE,
  encodeOpenMeteoUrl,
  parseOpenMeteo,
} from '@uncramp/formats/weather'

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
    base: OPEN_METEO_BASE,
    place: asked.place,
    days: { startDate: dayOf(asked.fromAtMs), endDate: dayOf(toAtMs) },
  })
  try {
    const signal = AbortSignal.timeout(FORECAST_TIMEOUT_MS)
    const answer = await fetch(address, { ...FORECAST_REQUEST, signal })
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
