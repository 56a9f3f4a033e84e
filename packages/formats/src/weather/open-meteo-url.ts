import { roundedPlace, type Place } from './place.ts'

const HOURLY_FIELDS = [
  'temperature_2m',
  'relative_humidity_2m',
  'surface_pressure',
  'wind_speed_10m',
  'shortwave_radiation',
  'direct_radiation',
  'cloud_cover',
]

/** So many days from today on, or from one day to another, `YYYY-MM-DD` in GMT. */
export type ForecastDays =
  | Readonly<{ aheadCount: number }>
  | Readonly<{ startDate: string; endDate: string }>

/** As far as such services look ahead. */
export const ALL_FORECAST_DAYS: ForecastDays = { aheadCount: 16 }

/** What to ask the weather service for. */
export type OpenMeteoQuery = Readonly<{
  /** For example `https://api.open-meteo.com`, or one's own server. */
  base: string
  place: Place
  days: ForecastDays
}>

/**
 * The address that asks for hours of weather: coordinates rounded to two decimals, so that the
 * service learns the town and not the door.
 */
export function encodeOpenMeteoUrl({ base, place, days }: OpenMeteoQuery): string {
  const { latitudeDeg, longitudeDeg } = roundedPlace(place)
  const parts: readonly (readonly [string, string])[] = [
    ['latitude', String(latitudeDeg)],
    ['longitude', String(longitudeDeg)],
    ['hourly', HOURLY_FIELDS.join(',')],
    ['wind_speed_unit', 'ms'],
    ['timeformat', 'unixtime'],
    ['timezone', 'UTC'],
    ...('aheadCount' in days
      ? [['forecast_days', String(days.aheadCount)] as const]
      : [['start_date', days.startDate] as const, ['end_date', days.endDate] as const]),
  ]
  const search = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${base.replace(/\/+$/, '')}/v1/forecast?${search}`
}
