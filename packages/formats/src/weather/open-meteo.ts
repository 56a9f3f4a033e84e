import { err, ok, type Result } from '@uncramp/core'
import { sunPosition, type Sun, type Weather, type WeatherFileError } from '@uncramp/core/weather'

import { hourlyColumns, type HourlyColumns } from './hourly.ts'
import { WEATHER_LIMITS } from './limits.ts'

/** The stretch of time a run takes, and where from the figures came. */
export type WeatherWindow = Readonly<{
  fromAtMs: number
  toAtMs: number
  origin: Weather['from']
}>

const MS_PER_H = 3_600_000
const MAX_WINDOW_MS = 72 * MS_PER_H
const MIN_DIRECT_FROM_W_PER_M2 = 20

/**
 * The weather of one run from an Open-Meteo-shaped answer or our own `uncramp.forecast/1`: means over the window of values taken at
 * the hour, and of radiation as the mean of the hour before its stamp. Units are read from
 * `hourly_units`; missing hours at the edge of the data are not filled in.
 *
 * @param answer  the JSON text, or its value
 * @param window  up to 72 h
 * @errors weather_not_json · weather_too_large · weather_service_refused · weather_field_missing · weather_field_malformed · weather_unit_unknown · weather_window_invalid · weather_window_missing · weather_out_of_range
 */
export function parseOpenMeteo(
  answer: unknown,
  window: WeatherWindow,
): Result<Weather, WeatherFileError> {
  const { fromAtMs, toAtMs } = window
  if (!(toAtMs >= fromAtMs && toAtMs - fromAtMs <= MAX_WINDOW_MS))
    return err({ code: 'weather_window_invalid', fromAtMs, toAtMs })
  const columns = hourlyColumns(answer)
  if (!columns.ok) return columns
  const { value: hours } = columns
  const shared = { hours, fromAtMs, toAtMs }
  const temperatureC = meanAtHours(shared, hours.temperatureC)
  const humidityFrac = meanAtHours(shared, hours.humidityFrac)
  const windMps = meanAtHours(shared, hours.windMps)
  if (temperatureC === undefined || humidityFrac === undefined || windMps === undefined)
    return err(missing(hours, window))
  const pressureHpa = meanAtHours(shared, hours.pressureHpa)
  const sunny = sunOver(shared)
  const named = {
    temperature_2m: temperatureC,
    relative_humidity_2m: humidityFrac,
    wind_speed_10m: windMps,
    ...(pressureHpa === undefined ? {} : { surface_pressure: pressureHpa }),
    ...(sunny.solarWPerM2 === undefined ? {} : { shortwave_radiation: sunny.solarWPerM2 }),
  }
  for (const [field, value] of Object.entries(named)) {
    const [low, high] = WEATHER_LIMITS[field] ?? [value, value]
    if (!(value >= low && value <= high))
      return err({ code: 'weather_out_of_range', field, value, low, high })
  }
  return ok({
    temperatureC,
    humidityFrac,
    windMps,
    ...sunny,
    ...(pressureHpa === undefined ? {} : { pressureHpa }),
    from: window.origin,
  })
}

type Over = Readonly<{ hours: HourlyColumns; fromAtMs: number; toAtMs: number }>

function missing(hours: HourlyColumns, window: WeatherWindow): WeatherFileError {
  const { fromAtMs, toAtMs } = window
  const [firstAtMs, lastAtMs] = [hours.timeAtMs[0], hours.timeAtMs.at(-1)]
  const has = firstAtMs === undefined || lastAtMs === undefined ? {} : { firstAtMs, lastAtMs }
  return { code: 'weather_window_missing', fromAtMs, toAtMs, ...has }
}

const SAMPLES_COUNT = 25

/** Mean over the window of straight lines between the hours; undefined if any of it is not covered. */
function meanAtHours(over: Over, column: readonly number[] | undefined): number | undefined {
  if (column === undefined) return undefined
  let total = 0
  for (let sample = 0; sample < SAMPLES_COUNT; sample++) {
    const share = sample / (SAMPLES_COUNT - 1)
    const value = valueAt(over.hours, column, over.fromAtMs + share * (over.toAtMs - over.fromAtMs))
    if (value === undefined) return undefined
    total += value
  }
  return total / SAMPLES_COUNT
}

function valueAt(
  hours: HourlyColumns,
  column: readonly number[],
  instantAtMs: number,
): number | undefined {
  const next = hours.timeAtMs.findIndex((atMs) => atMs >= instantAtMs)
  const [toAtMs, to] = [hours.timeAtMs[next], column[next]]
  if (next < 0 || toAtMs === undefined || to === undefined || Number.isNaN(to)) return undefined
  if (toAtMs === instantAtMs) return to
  const [fromAtMs, from] = [hours.timeAtMs[next - 1], column[next - 1]]
  if (fromAtMs === undefined || from === undefined || Number.isNaN(from)) return undefined
  if (toAtMs - fromAtMs > MS_PER_H) return undefined
  return from + ((instantAtMs - fromAtMs) / (toAtMs - fromAtMs)) * (to - from)
}

type SunOver = Pick<Weather, 'sun' | 'solarWPerM2' | 'directFrac' | 'cosZenithFrac'>

/** Radiation is the mean of the hour that ends at its stamp, so the hours that touch the window count. */
function sunOver({ hours, fromAtMs, toAtMs }: Over): SunOver {
  const middleAtMs = (fromAtMs + toAtMs) / 2
  const cosZenithFrac =
    hours.place === undefined ? undefined : sunPosition(middleAtMs, hours.place).cosZenithFrac
  const zenith = cosZenithFrac === undefined ? {} : { cosZenithFrac }
  const solarWPerM2 = meanOverHours({ hours, fromAtMs, toAtMs }, hours.solarWPerM2)
  if (solarWPerM2 === undefined) {
    const isNight = cosZenithFrac !== undefined && cosZenithFrac <= 0
    return { sun: isNight ? 'night' : 'part', ...zenith }
  }
  const directWPerM2 = meanOverHours({ hours, fromAtMs, toAtMs }, hours.directWPerM2)
  const hasBeam = directWPerM2 !== undefined && solarWPerM2 >= MIN_DIRECT_FROM_W_PER_M2
  const direct = hasBeam
    ? { directFrac: Math.max(0, Math.min(0.9, directWPerM2 / solarWPerM2)) }
    : {}
  return { sun: sunClass(solarWPerM2), solarWPerM2, ...direct, ...zenith }
}

function meanOverHours(
  { hours, fromAtMs, toAtMs }: Over,
  column: readonly number[] | undefined,
): number | undefined {
  if (column === undefined) return undefined
  let [total, coveredMs] = [0, 0]
  // A window of no length still lies in one hour.
  const endAtMs = Math.max(toAtMs, fromAtMs + 1)
  for (const [index, stampAtMs] of hours.timeAtMs.entries()) {
    const insideMs = Math.min(endAtMs, stampAtMs) - Math.max(fromAtMs, stampAtMs - MS_PER_H)
    if (insideMs <= 0) continue
    const value = column[index]
    if (value === undefined || Number.isNaN(value)) return undefined
    total += value * insideMs
    coveredMs += insideMs
  }
  return coveredMs >= endAtMs - fromAtMs ? total / coveredMs : undefined
}

function sunClass(solarWPerM2: number): Sun {
  if (solarWPerM2 < 5) return 'night'
  if (solarWPerM2 < 250) return 'overcast'
  if (solarWPerM2 < 500) return 'light_cloud'
  return solarWPerM2 < 700 ? 'part' : 'full'
}
