import { ok, type Result } from '@uncramp/core'
import { FORECAST_SPREAD, weatherDraws, type WeatherDraw } from '@uncramp/core/field'
import type { Weather } from '@uncramp/core/weather'
import type { Locale } from '@uncramp/text'

import type { Refused } from '../edge/outcome.ts'
import type { FlagReader } from '../flags/flag-reader.ts'
import type { WeatherFlags } from '../flags/plan-flags.ts'
import { readWeather } from '../flags/read-weather.ts'

/** A race day is followed for so many hours, as far as the forecast goes. */
const MAX_HOURS = 9
const S_PER_H = 3600
const MS_PER_S = 1000

/** Possible race days: a forecast hour by hour, or one weather for the day, each with its error. */
export async function readFieldWeather(
  reader: FlagReader,
  flags: WeatherFlags,
  context: Readonly<{
    startAtMs: number | undefined
    locale: Locale
    drawsCount: number
    seed: number
  }>,
): Promise<Result<readonly WeatherDraw[], Refused>> {
  const { startAtMs, locale, drawsCount, seed } = context
  const at = (hour: number): Promise<Result<Weather, Refused>> => {
    const atMs = startAtMs === undefined ? undefined : startAtMs + hour * S_PER_H * MS_PER_S
    const window = { startAtMs: atMs, durationS: S_PER_H }
    return readWeather(reader, flags, { window, locale })
  }
  const first = await at(0)
  if (!first.ok) return first
  const later: Weather[] = []
  for (let hour = 1; hour < MAX_HOURS && flags.weather !== undefined; hour += 1) {
    // Hours are read until the forecast ends.
    // oxlint-disable-next-line no-await-in-loop
    const next = await at(hour)
    if (!next.ok) break
    later.push(next.value)
  }
  return ok(weatherDraws([first.value, ...later], { drawsCount, seed, spread: FORECAST_SPREAD }))
}
