import { err, ok, type Result } from '@uncramp/core'
import {
  ALL_FORECAST_DAYS,
  FORECAST_TIMEOUT_MS,
  askForecast,
  parseForecast,
  roundedPlace,
  type Forecast,
  type Place,
} from '@uncramp/formats/weather'

/** Asks for an hourly forecast at a place. */
export type WeatherService = (
  place: Place,
) => Promise<Result<Forecast, Readonly<{ code: 'weather_unreachable' }>>>

type Fetch = (address: string, init: RequestInit) => Promise<Response>

const KEPT_MS = 30 * 60_000
const MAX_KEPT_COUNT = 500

/**
 * A weather service in the shape of Open-Meteo, at the address the operator named. Answers are kept
 * for half an hour. Why there is none is the operator's business: a caller only learns that.
 */
export function createWeatherService(
  at: Readonly<{ base: string; fetch: Fetch; nowAtMs: () => number }>,
): WeatherService {
  const kept = new Map<string, Readonly<{ forecast: Forecast; untilAtMs: number }>>()
  return async (asked) => {
    const place = roundedPlace(asked)
    const key = `${place.latitudeDeg} ${place.longitudeDeg}`
    const known = kept.get(key)
    if (known !== undefined && known.untilAtMs > at.nowAtMs()) return ok(known.forecast)
    const answer = await askForecast({
      base: at.base,
      place,
      days: ALL_FORECAST_DAYS,
      fetch: (address, request) =>
        at.fetch(address, { ...request, signal: AbortSignal.timeout(FORECAST_TIMEOUT_MS) }),
    })
    const forecast = answer.ok ? parseForecast(answer.value, place) : answer
    if (!forecast.ok) return err({ code: 'weather_unreachable' })
    if (kept.size >= MAX_KEPT_COUNT) kept.clear()
    kept.set(key, { forecast: forecast.value, untilAtMs: at.nowAtMs() + KEPT_MS })
    return forecast
  }
}
