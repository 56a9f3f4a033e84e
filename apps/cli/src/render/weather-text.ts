import { wbgtC, type Weather } from '@uncramp/core/weather'
import { OPEN_METEO_BASE, parseOpenMeteo, type Forecast } from '@uncramp/formats/weather'
import { cliWeather as weatherEn } from '@uncramp/text/en/cli-weather'
import { cliWeather as weatherEs } from '@uncramp/text/es/cli-weather'

import type { Voice } from '../flags/voice.ts'
import { terminalInk } from './ink.ts'
import { page, paragraph } from './page.ts'

const WORDS = { en: weatherEn, es: weatherEs } as const
const MS_PER_H = 3_600_000
const COLUMN_COUNT = 11

/** The hours wanted, in the voice that they are told in. */
type Wanted = Readonly<{ voice: Voice; host: string; fromAtMs: number; toAtMs: number }>

/**
 * The hours from one instant to another as a table, then their mean as `plan --weather` would take
 * it; undefined where the forecast does not cover them all.
 */
export function weatherText(forecast: Forecast, wanted: Wanted): string | undefined {
  const { voice, host, fromAtMs, toAtMs } = wanted
  const says = WORDS[voice.locale]
  const ink = terminalInk()
  const over = parseOpenMeteo(forecast, { fromAtMs, toAtMs, origin: 'forecast' })
  if (!over.ok) return undefined
  const { q } = voice
  const place = `${forecast.latitudeDeg.toFixed(2)}, ${forecast.longitudeDeg.toFixed(2)}`
  const { hour, air, humidity, wind, sun, heat } = says.columns
  const isWanted = (atMs: number): boolean => atMs > fromAtMs - MS_PER_H && atMs < toAtMs
  const rows: string[] = []
  let day = ''
  for (const { atMs } of forecast.hours.filter((one) => isWanted(one.atMs))) {
    // The mean of the hour that begins here: at an instant near sunrise the sun's height and the
    // hour's radiation do not belong together, and the heat would read degrees too high.
    const hourOf = { fromAtMs: atMs, toAtMs: atMs + MS_PER_H, origin: 'forecast' } as const
    const weather = parseOpenMeteo(forecast, hourOf)
    if (!weather.ok) continue
    if (q.day(atMs) !== day) rows.push(`  ${(day = q.day(atMs))}`)
    rows.push(row([q.clock(atMs), ...cells(weather.value, voice, says.noSun)]))
  }
  return page([
    ink.strong(says.title(place)),
    [ink.faint(row([hour, air, humidity, wind, sun, heat])), ...rows].join('\n'),
    [
      ink.strong(says.whole(q.clock(fromAtMs), q.clock(toAtMs))),
      row(['', ...cells(over.value, voice, says.noSun)]),
    ].join('\n'),
    ink.faint(paragraph(says.heatIs, ink)),
    ink.faint(
      [
        paragraph(says.asked(host, place), ink),
        ...(host === new URL(OPEN_METEO_BASE).host ? [says.licence] : []),
        paragraph(says.next, ink),
      ].join('\n'),
    ),
  ])
}

function cells(weather: Weather, { q }: Voice, noSun: string): readonly string[] {
  const { temperatureC, humidityFrac, windMps, solarWPerM2 } = weather
  return [
    q.temperature(temperatureC),
    q.percent(humidityFrac),
    q.wind(windMps),
    solarWPerM2 === undefined ? noSun : q.integer(solarWPerM2),
    q.temperature(wbgtC(weather)),
  ]
}

function row([first = '', ...rest]: readonly string[]): string {
  const columns = rest.map((cell) => cell.padStart(COLUMN_COUNT))
  return `  ${first.padEnd(6)}${columns.join('')}`.trimEnd()
}
