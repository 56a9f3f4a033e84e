import type { Weather } from '../weather/index.ts'
import { bits, drawKey, normal } from './chance.ts'
import type { WeatherDraw } from './field-input.ts'

/** Mean weather between two times of a race day, s after the gun; the sun of the middle hour. */
export function weatherBetween(draw: WeatherDraw, fromS: number, toS: number): Weather {
  const { hours } = draw
  const hourAt = (atS: number): number =>
    Math.max(0, Math.min(hours.length - 1, Math.floor(atS / 3600)))
  const [from, to] = [hourAt(fromS), hourAt(toS)]
  const middle = hours[(from + to) >> 1] ?? hours[0]
  if (from === to) return middle
  const part = hours.slice(from, to + 1)
  const mean = (of: (weather: Weather) => number): number =>
    part.reduce((sum, weather) => sum + of(weather), 0) / part.length
  return {
    ...middle,
    temperatureC: mean((weather) => weather.temperatureC),
    humidityFrac: mean((weather) => weather.humidityFrac),
    windMps: mean((weather) => weather.windMps),
  }
}

/** How far a forecast may be off; standard deviations. */
export type WeatherSpread = Readonly<{
  temperatureC: number
  humidityFrac: number
  windFrac: number
}>

/**
 * A forecast of a few days ahead.
 *
 * @source uncramp_engineering
 */
export const FORECAST_SPREAD: WeatherSpread = { temperatureC: 2, humidityFrac: 0.08, windFrac: 0.3 }

/**
 * Possible race days around a forecast: every hour of a day is off by the same.
 *
 * @param hours  the forecast from the gun on
 */
export function weatherDraws(
  hours: readonly [Weather, ...Weather[]],
  chance: Readonly<{ drawsCount: number; seed: number; spread: WeatherSpread }>,
): readonly WeatherDraw[] {
  return Array.from({ length: chance.drawsCount }, (_, drawIndex) => {
    const key = drawKey({ seed: chance.seed, drawIndex })
    const z = (ofIndex: number): number => normal(bits(key, 0, ofIndex))
    const { spread } = chance
    const changed = (weather: Weather): Weather => ({
      ...weather,
      temperatureC: Math.max(-30, Math.min(50, weather.temperatureC + spread.temperatureC * z(0))),
      humidityFrac: Math.max(0.05, Math.min(1, weather.humidityFrac + spread.humidityFrac * z(1))),
      windMps: Math.max(0, weather.windMps * Math.exp(spread.windFrac * z(2))),
    })
    const [first, ...later] = hours
    return { hours: [changed(first), ...later.map(changed)] }
  })
}
