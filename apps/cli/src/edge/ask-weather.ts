import { ok, type Result } from '@uncramp/core'
import {
  ALL_FORECAST_DAYS,
  FORECAST_TIMEOUT_MS,
  askForecast,
  parseForecast,
  type Forecast,
  type Place,
} from '@uncramp/formats/weather'
import type { Locale } from '@uncramp/text'

import type { Refused } from './outcome.ts'
import { refuseCli } from './refuse-cli.ts'

/** The address of a weather service as it may be written: http or https, and no name and password in it. */
export function isServiceAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

/** All hours the service has for a place; what it will not give is refused under its host's name. */
export async function askWeather(
  base: string,
  place: Place,
  locale: Locale,
): Promise<Result<Forecast, Refused>> {
  const { host } = new URL(base)
  const answer = await askForecast({
    base,
    place,
    days: ALL_FORECAST_DAYS,
    fetch: (address, request) =>
      fetch(address, { ...request, signal: AbortSignal.timeout(FORECAST_TIMEOUT_MS) }),
  })
  if (!answer.ok) {
    const { error } = answer
    return error.code === 'weather_too_large'
      ? refuseCli(host, { code: 'weather_not_understood', cause: error.code }, locale)
      : refuseCli(host, error, locale)
  }
  const forecast = parseForecast(answer.value, place)
  if (!forecast.ok) {
    const cause = forecast.error.code
    return refuseCli(host, { code: 'weather_not_understood', cause }, locale)
  }
  return ok(forecast.value)
}
