import { err, ok, type Result } from '@uncramp/core'
import type { WeatherFileError } from '@uncramp/core/weather'

import type { HourlyColumns } from './hourly.ts'

type Fields = Readonly<Record<string, unknown>>

const NEEDED = ['temperatureC', 'humidityFrac', 'windMps'] as const
const OPTIONAL = ['pressureHpa', 'solarWPerM2', 'directWPerM2', 'cloudFrac'] as const

/**
 * The columns of our own document, `uncramp.forecast/1`: the same hours that were read from a
 * service, written down and given back.
 *
 * @param hours  rising in time; a field of an hour may be missing, never anything but a number
 * @errors weather_field_missing · weather_field_malformed
 */
export function forecastColumns(
  hours: readonly unknown[],
): Result<Omit<HourlyColumns, 'place'>, WeatherFileError> {
  if (hours.length === 0) return err({ code: 'weather_field_missing', field: 'hours' })
  const timeAtMs: number[] = []
  const columns: Record<string, number[]> = {}
  for (const [atIndex, hour] of hours.entries()) {
    const malformed = (field: string) =>
      err({ code: 'weather_field_malformed', field, atIndex } as const)
    if (!isFields(hour)) return malformed('hours')
    const { atMs } = hour
    const last = timeAtMs.at(-1)
    if (!isNumber(atMs) || (last !== undefined && atMs <= last)) return malformed('atMs')
    timeAtMs.push(atMs)
    for (const field of [...NEEDED, ...OPTIONAL]) {
      const value = hour[field]
      if (value !== undefined && !isNumber(value)) return malformed(field)
      ;(columns[field] ??= []).push(value ?? Number.NaN)
    }
  }
  const known = (field: string): readonly number[] => columns[field] ?? []
  const has = (field: string): boolean => known(field).some((value) => !Number.isNaN(value))
  return ok({
    timeAtMs,
    temperatureC: known('temperatureC'),
    humidityFrac: known('humidityFrac'),
    windMps: known('windMps'),
    ...Object.fromEntries(OPTIONAL.filter(has).map((field) => [field, known(field)])),
  })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
