import type { forecast } from '@uncramp/contract/endpoints/science'
import { err, ok, type Result } from '@uncramp/core'
import { z } from 'zod'

export type Forecast = z.output<typeof forecast>
type Place = Readonly<{ latitudeDeg: number; longitudeDeg: number }>

/** Asks for an hourly forecast at a place. */
export type WeatherService = (
  place: Place,
) => Promise<Result<Forecast, Readonly<{ code: 'weather_unreachable' }>>>

type Fetch = (url: URL, init: RequestInit) => Promise<Response>

const TIMEOUT_MS = 5_000
const KEPT_MS = 30 * 60_000
const MAX_KEPT_COUNT = 500
const MAX_ANSWER_BYTE = 512 * 1024
const DAYS_COUNT = 16
const MPS_PER_KMH = 1 / 3.6
const FIELDS = {
  temperature_2m: 'temperatureC',
  relative_humidity_2m: 'humidity',
  wind_speed_10m: 'wind',
  shortwave_radiation: 'solar',
  surface_pressure: 'pressure',
  cloud_cover: 'cloud',
} as const

const column = z.array(z.number().nullable()).max(24 * 31)
const answerSchema = z.object({
  hourly_units: z.record(z.string(), z.string()).optional(),
  hourly: z.object({
    time: z.array(z.number()).max(24 * 31),
    temperature_2m: column,
    relative_humidity_2m: column,
    wind_speed_10m: column,
    shortwave_radiation: column.optional(),
    surface_pressure: column.optional(),
    cloud_cover: column.optional(),
  }),
})

type Answer = z.output<typeof answerSchema>

/** Adding zero turns −0 into 0. */
function twoDecimals(deg: number): number {
  return Math.round(deg * 100) / 100 + 0
}

/** About a kilometre: near enough for weather, too coarse for a door. */
export function rounded(place: Place): Place {
  return {
    latitudeDeg: twoDecimals(place.latitudeDeg),
    longitudeDeg: twoDecimals(place.longitudeDeg),
  }
}

function toForecast(place: Place, answer: Answer): Forecast {
  const { hourly } = answer
  const perMps = answer.hourly_units?.['wind_speed_10m'] === 'km/h' ? MPS_PER_KMH : 1
  const hours = hourly.time.flatMap((atS, i) => {
    const [temperatureC, humidity, wind] = [
      hourly.temperature_2m[i],
      hourly.relative_humidity_2m[i],
      hourly.wind_speed_10m[i],
    ]
    if (
      typeof temperatureC !== 'number' ||
      typeof humidity !== 'number' ||
      typeof wind !== 'number'
    )
      return []
    const solarWPerM2 = hourly.shortwave_radiation?.[i] ?? undefined
    const pressureHpa = hourly.surface_pressure?.[i] ?? undefined
    const cloud = hourly.cloud_cover?.[i] ?? undefined
    return [
      {
        atMs: atS * 1000,
        temperatureC,
        humidityFrac: Math.min(1, Math.max(0, humidity / 100)),
        windMps: wind * perMps,
        ...(solarWPerM2 === undefined ? {} : { solarWPerM2: Math.max(0, solarWPerM2) }),
        ...(pressureHpa === undefined ? {} : { pressureHpa }),
        ...(cloud === undefined ? {} : { cloudFrac: Math.min(1, Math.max(0, cloud / 100)) }),
      },
    ]
  })
  return { ...place, hours }
}

async function readAtMost(response: Response): Promise<string | undefined> {
  if (response.body === null) return undefined
  const chunks: Uint8Array[] = []
  let readByte = 0
  for await (const chunk of response.body) {
    readByte += chunk.byteLength
    if (readByte > MAX_ANSWER_BYTE) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function ask(base: string, place: Place, fetch: Fetch): Promise<Forecast | undefined> {
  // The address is the operator's; a caller adds two rounded numbers to it and nothing else.
  const url = new URL(`${base.replace(/\/+$/, '')}/v1/forecast`)
  url.searchParams.set('latitude', String(place.latitudeDeg))
  url.searchParams.set('longitude', String(place.longitudeDeg))
  url.searchParams.set('hourly', Object.keys(FIELDS).join(','))
  url.searchParams.set('wind_speed_unit', 'ms')
  url.searchParams.set('timeformat', 'unixtime')
  url.searchParams.set('timezone', 'UTC')
  url.searchParams.set('forecast_days', String(DAYS_COUNT))
  const response = await fetch(url, {
    redirect: 'error',
    credentials: 'omit',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!response.ok) return undefined
  const text = await readAtMost(response)
  const parsed = answerSchema.safeParse(text === undefined ? undefined : JSON.parse(text))
  return parsed.success ? toForecast(place, parsed.data) : undefined
}

/**
 * A weather service in the shape of Open-Meteo, at the address the operator named. Answers are kept
 * for half an hour; redirects are not followed, so the service cannot send the server elsewhere.
 */
export function createWeatherService(
  at: Readonly<{ base: string; fetch: Fetch; nowAtMs: () => number }>,
): WeatherService {
  const kept = new Map<string, Readonly<{ forecast: Forecast; untilAtMs: number }>>()
  return async (asked) => {
    const place = rounded(asked)
    const key = `${place.latitudeDeg} ${place.longitudeDeg}`
    const known = kept.get(key)
    if (known !== undefined && known.untilAtMs > at.nowAtMs()) return ok(known.forecast)
    try {
      const forecast = await ask(at.base, place, at.fetch)
      if (forecast === undefined) return err({ code: 'weather_unreachable' })
      if (kept.size >= MAX_KEPT_COUNT) kept.clear()
      kept.set(key, { forecast, untilAtMs: at.nowAtMs() + KEPT_MS })
      return ok(forecast)
    } catch {
      return err({ code: 'weather_unreachable' })
    }
  }
}
