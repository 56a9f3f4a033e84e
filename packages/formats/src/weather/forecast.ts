import { ok, type Result } from '@uncramp/core'
import type { WeatherFileError } from '@uncramp/core/weather'

import { hourlyColumns, type HourlyColumns } from './hourly.ts'
import { isBelievable } from './limits.ts'
import { roundedPlace, type Place } from './place.ts'

/** One hour in the core's units; radiation is the mean of the hour before its stamp. */
export type ForecastHour = Readonly<{
  atMs: number
  temperatureC: number
  humidityFrac: number
  windMps: number
  solarWPerM2?: number
  directWPerM2?: number
  pressureHpa?: number
  cloudFrac?: number
}>

/** The hours at a place, rounded as it was asked for. */
export type Forecast = Place & Readonly<{ hours: readonly ForecastHour[] }>

/**
 * All hours of an Open-Meteo-shaped answer. An hour without temperature, humidity or wind, or with
 * one that no place on earth has, is left out: whoever needs it is told that it is missing.
 *
 * @errors weather_not_json · weather_too_large · weather_service_refused · weather_field_missing · weather_field_malformed · weather_unit_unknown
 */
export function parseForecast(answer: unknown, place: Place): Result<Forecast, WeatherFileError> {
  const columns = hourlyColumns(answer)
  if (!columns.ok) return columns
  const { timeAtMs } = columns.value
  const hours = timeAtMs.flatMap((_, index) => hourOf(columns.value, index))
  return ok({ ...roundedPlace(place), hours })
}

function hourOf(columns: HourlyColumns, index: number): ForecastHour[] {
  const at = (column: readonly number[] | undefined): number => column?.[index] ?? Number.NaN
  const hour = {
    temperatureC: at(columns.temperatureC),
    humidityFrac: withinFrac(at(columns.humidityFrac)),
    windMps: at(columns.windMps),
  }
  if (!isBelievable('temperature_2m', hour.temperatureC)) return []
  if (!isBelievable('relative_humidity_2m', hour.humidityFrac)) return []
  if (!isBelievable('wind_speed_10m', hour.windMps)) return []
  const solarWPerM2 = Math.max(0, at(columns.solarWPerM2))
  const directWPerM2 = Math.max(0, at(columns.directWPerM2))
  const pressureHpa = at(columns.pressureHpa)
  const cloudFrac = withinFrac(at(columns.cloudFrac))
  return [
    {
      atMs: columns.timeAtMs[index] ?? Number.NaN,
      ...hour,
      ...(isBelievable('shortwave_radiation', solarWPerM2) ? { solarWPerM2 } : {}),
      ...(isBelievable('shortwave_radiation', directWPerM2) ? { directWPerM2 } : {}),
      ...(isBelievable('surface_pressure', pressureHpa) ? { pressureHpa } : {}),
      ...(Number.isFinite(cloudFrac) ? { cloudFrac } : {}),
    },
  ]
}

/** Models overshoot 100 % by a hair; NaN stays NaN. */
function withinFrac(frac: number): number {
  return Math.min(1, Math.max(0, frac))
}
