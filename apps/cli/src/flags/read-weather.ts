import { present } from '@uncramp/contract/present'
import { ok, type Result } from '@uncramp/core'
import { DEFAULT_WEATHER, type Weather } from '@uncramp/core/weather'
import { parseOpenMeteo } from '@uncramp/formats/weather'
import { phrase, quantities, type Locale } from '@uncramp/text'
import { parseHumidityFrac, parseTemperatureC, parseWindMps } from '@uncramp/text/parse'
import { WORDS } from '@uncramp/text/words'

import { refuse, type Refused } from '../edge/outcome.ts'
import { readBytes } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import type { FlagReader } from './flag-reader.ts'
import type { WeatherFlags } from './plan-flags.ts'

const SUNS = ['night', 'overcast', 'light_cloud', 'part', 'full'] as const
const MAX_WEATHER_BYTES = 5_000_000
const MS_PER_S = 1000

/** When the run is, as far as it is known: a forecast needs it. */
export type RunWindow = Readonly<{ startAtMs: number | undefined; durationS: number }>

/** Weather from a forecast file when one is named, each flag overruling it; else a said default. */
export async function readWeather(
  reader: FlagReader,
  flags: WeatherFlags,
  context: Readonly<{ window: RunWindow; locale: Locale }>,
): Promise<Result<Weather, Refused>> {
  const given = present({
    temperatureC: reader.read('--temp', flags.temp, parseTemperatureC),
    humidityFrac: reader.read('--humidity', flags.humidity, parseHumidityFrac),
    windMps: reader.read('--wind', flags.wind, parseWindMps),
    sun: reader.oneOf('--sun', flags.sun, SUNS),
  })
  const isGiven = Object.keys(given).length > 0
  if (flags.weather === undefined) {
    return ok({ ...DEFAULT_WEATHER, ...given, from: isGiven ? 'given' : 'default' })
  }
  const forecast = await forecastOf(flags.weather, context)
  return forecast.ok ? ok({ ...forecast.value, ...given }) : forecast
}

async function forecastOf(
  path: string,
  { window, locale }: Readonly<{ window: RunWindow; locale: Locale }>,
): Promise<Result<Weather, Refused>> {
  if (window.startAtMs === undefined) {
    return refuseCli('--weather', { code: 'start_needed_for_weather' }, locale)
  }
  const bytes = await readBytes(path, MAX_WEATHER_BYTES, locale)
  if (!bytes.ok) return bytes
  const weather = parseOpenMeteo(new TextDecoder().decode(bytes.value), {
    fromAtMs: window.startAtMs,
    toAtMs: window.startAtMs + window.durationS * MS_PER_S,
    origin: 'forecast',
  })
  if (weather.ok) return weather
  return refuse(
    path,
    phrase(WORDS[locale].weatherFile, weather.error, quantities(locale, 'metric')),
    weather.error,
  )
}
