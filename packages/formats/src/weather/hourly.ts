import { err, ok, type Result } from '@uncramp/core'
import type { WeatherFileError } from '@uncramp/core/weather'

import { forecastColumns } from './forecast-columns.ts'

/** The hours of an answer in the core's units; NaN where the service has no value. */
export type HourlyColumns = Readonly<{
  timeAtMs: readonly number[]
  temperatureC: readonly number[]
  humidityFrac: readonly number[]
  windMps: readonly number[]
  pressureHpa?: readonly number[]
  solarWPerM2?: readonly number[]
  directWPerM2?: readonly number[]
  cloudFrac?: readonly number[]
  place?: Readonly<{ latitudeDeg: number; longitudeDeg: number }>
}>

type Fields = Readonly<Record<string, unknown>>
type Convert = (value: number) => number

const MAX_LENGTH_BYTE = 5_000_000
const MAX_HOURS_COUNT = 20_000
const MS_PER_S = 1000
const MAX_SAID_COUNT = 200
const same: Convert = (value) => value

const UNITS: Readonly<Record<string, Readonly<Record<string, Convert>>>> = {
  temperature_2m: { '°C': same, '°F': (value) => (value - 32) / 1.8 },
  relative_humidity_2m: { '%': (value) => value / 100 },
  wind_speed_10m: {
    'm/s': same,
    'km/h': (value) => value / 3.6,
    'mp/h': (value) => value * 0.44704,
    mph: (value) => value * 0.44704,
    kn: (value) => value * 0.514444,
  },
  surface_pressure: { hPa: same },
  shortwave_radiation: { 'W/m²': same },
  direct_radiation: { 'W/m²': same },
  cloud_cover: { '%': (value) => value / 100 },
}

/**
 * Reads the hourly columns of an Open-Meteo-shaped answer, or of our own `uncramp.forecast/1`.
 *
 * @param answer  JSON text up to 5 MB, or its value
 * @errors weather_not_json · weather_too_large · weather_service_refused · weather_field_missing · weather_field_malformed · weather_unit_unknown
 */
export function hourlyColumns(answer: unknown): Result<HourlyColumns, WeatherFileError> {
  const parsed = parseJson(answer)
  if (!parsed.ok) return parsed
  const root = parsed.value
  if (root['error'] === true) {
    const said = textOf(root['reason'])
    return err({ code: 'weather_service_refused', said })
  }
  if (Array.isArray(root['hours'])) return documentColumns(root, root['hours'])
  const [hourly, units] = [root['hourly'], root['hourly_units']]
  if (!isFields(hourly)) return err({ code: 'weather_field_missing', field: 'hourly' })
  if (!isFields(units)) return err({ code: 'weather_field_missing', field: 'hourly_units' })
  return readColumns({ hourly, units, root })
}

function documentColumns(
  root: Fields,
  hours: readonly unknown[],
): Result<HourlyColumns, WeatherFileError> {
  if (hours.length > MAX_HOURS_COUNT)
    return err({ code: 'weather_field_malformed', field: 'hours', atIndex: MAX_HOURS_COUNT })
  const columns = forecastColumns(hours)
  if (!columns.ok) return columns
  const place = placeOf(root['latitudeDeg'], root['longitudeDeg'])
  return ok({ ...columns.value, ...(place === undefined ? {} : { place }) })
}

type Parts = Readonly<{ hourly: Fields; units: Fields; root: Fields }>

function readColumns({ hourly, units, root }: Parts): Result<HourlyColumns, WeatherFileError> {
  const time = readTime(hourly, units, root)
  if (!time.ok) return time
  const read: Read = (field) => readColumn({ hourly, units, field, lengthCount: time.value.length })
  const [temperature, humidity, wind] = [
    read('temperature_2m'),
    read('relative_humidity_2m'),
    read('wind_speed_10m'),
  ]
  const extras = readExtras(read)
  for (const column of [temperature, humidity, wind, extras]) if (!column.ok) return column
  if (!temperature.ok || !humidity.ok || !wind.ok || !extras.ok)
    throw new Error('refused columns were returned above')
  if (temperature.value === undefined)
    return err({ code: 'weather_field_missing', field: 'temperature_2m' })
  if (humidity.value === undefined)
    return err({ code: 'weather_field_missing', field: 'relative_humidity_2m' })
  if (wind.value === undefined)
    return err({ code: 'weather_field_missing', field: 'wind_speed_10m' })
  const place = placeOf(root['latitude'], root['longitude'])
  return ok({
    timeAtMs: time.value,
    temperatureC: temperature.value,
    humidityFrac: humidity.value,
    windMps: wind.value,
    ...extras.value,
    ...(place === undefined ? {} : { place }),
  })
}

const EXTRAS = {
  pressureHpa: 'surface_pressure',
  solarWPerM2: 'shortwave_radiation',
  directWPerM2: 'direct_radiation',
  cloudFrac: 'cloud_cover',
} as const

type Read = (field: string) => Result<readonly number[] | undefined, WeatherFileError>
type Extras = Partial<Pick<HourlyColumns, keyof typeof EXTRAS>>

/** Columns that help where a service has them. */
function readExtras(read: Read): Result<Extras, WeatherFileError> {
  const extras: Record<string, readonly number[]> = {}
  for (const [name, field] of Object.entries(EXTRAS)) {
    const column = read(field)
    if (!column.ok) return column
    if (column.value !== undefined) extras[name] = column.value
  }
  return ok(extras)
}

function parseJson(answer: unknown): Result<Fields, WeatherFileError> {
  let value = answer
  if (typeof answer === 'string') {
    if (answer.length > MAX_LENGTH_BYTE) {
      const maxByte = MAX_LENGTH_BYTE
      return err({ code: 'weather_too_large', lengthByte: answer.length, maxByte })
    }
    try {
      value = JSON.parse(answer)
    } catch {
      return err({ code: 'weather_not_json' })
    }
  }
  return isFields(value) ? ok(value) : err({ code: 'weather_not_json' })
}

/** Foreign text, cut short; anything else is no text. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_SAID_COUNT) : ''
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function placeOf(latitudeDeg: unknown, longitudeDeg: unknown): HourlyColumns['place'] {
  if (typeof latitudeDeg !== 'number' || typeof longitudeDeg !== 'number') return undefined
  if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180)) return undefined
  return { latitudeDeg, longitudeDeg }
}

type ColumnFacts = Readonly<{ hourly: Fields; units: Fields; field: string; lengthCount: number }>

function readColumn({
  hourly,
  units,
  field,
  lengthCount,
}: ColumnFacts): Result<readonly number[] | undefined, WeatherFileError> {
  const raw = hourly[field]
  if (raw === undefined || raw === null) return ok(undefined)
  const unit = textOf(units[field])
  const convert = Object.entries(UNITS[field] ?? {}).find(([name]) => name === unit)?.[1]
  if (convert === undefined) return err({ code: 'weather_unit_unknown', field, unit })
  if (!Array.isArray(raw) || raw.length !== lengthCount)
    return err({ code: 'weather_field_malformed', field, atIndex: 0 })
  const column: number[] = []
  for (const [index, value] of raw.entries()) {
    if (value !== null && !(typeof value === 'number' && Number.isFinite(value)))
      return err({ code: 'weather_field_malformed', field, atIndex: index })
    column.push(value === null ? Number.NaN : convert(value))
  }
  return ok(column)
}

/** Unix seconds are GMT; written times have no offset and are local by `utc_offset_seconds`. */
function readTime(
  hourly: Fields,
  units: Fields,
  root: Fields,
): Result<readonly number[], WeatherFileError> {
  const raw = hourly['time']
  if (!Array.isArray(raw) || raw.length === 0)
    return err({ code: 'weather_field_missing', field: 'time' })
  const isUnix = units['time'] === 'unixtime'
  if (!isUnix && units['time'] !== 'iso8601')
    return err({ code: 'weather_unit_unknown', field: 'time', unit: textOf(units['time']) })
  const offset = root['utc_offset_seconds']
  const offsetMs = isUnix || typeof offset !== 'number' ? 0 : offset * MS_PER_S
  const timeAtMs: number[] = []
  for (const [index, value] of raw.entries()) {
    const atMs = isUnix ? unixAtMs(value) : isoAtMs(value)
    const last = timeAtMs.at(-1)
    const isRising = last === undefined || atMs - offsetMs > last
    if (Number.isNaN(atMs) || !isRising || index >= MAX_HOURS_COUNT)
      return err({ code: 'weather_field_malformed', field: 'time', atIndex: index })
    timeAtMs.push(atMs - offsetMs)
  }
  return ok(timeAtMs)
}

function unixAtMs(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value * MS_PER_S : Number.NaN
}

function isoAtMs(value: unknown): number {
  if (typeof value !== 'string') return Number.NaN
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value)) return Number.NaN
  return Date.parse(`${value}Z`)
}
