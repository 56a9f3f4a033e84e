import { documented } from '@uncramp/contract/documents/documented'
import { S_PER_H, ok, type Result } from '@uncramp/core'
import { OPEN_METEO_BASE, type Place } from '@uncramp/formats/weather'
import { parseDurationS, parseLatitudeDeg, parseLongitudeDeg } from '@uncramp/text/parse'

import { askWeather, isServiceAddress } from '../edge/ask-weather.ts'
import type { Outcome, Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { writeOut } from '../edge/write-out.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { checkZone, readStart } from '../flags/read-start.ts'
import { readVoice, voiceHere, type VoiceFlags } from '../flags/voice.ts'
import { weatherText } from '../render/weather-text.ts'

/** The flags of `uncramp weather`. */
export type WeatherCommandFlags = VoiceFlags &
  Readonly<{
    lat?: string
    lon?: string
    at?: string
    zone?: string
    for?: string
    url?: string
    out?: string
  }>

const MS_PER_S = 1000
const DEFAULT_SPAN_S = 6 * S_PER_H
/** As long as a plan's weather may be. */
const MAX_SPAN_S = 72 * S_PER_H

type Question = Readonly<{
  place: Place
  base: string
  fromAtMs: number
  toAtMs: number
  zone: string | undefined
}>

/** `uncramp weather`: the hours at a place, from the network because that is what was asked for. */
export async function weather(flags: WeatherCommandFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  const question = readQuestion(flags, new FlagReader(locale))
  if (!question.ok) return question
  const { place, base, fromAtMs, toAtMs, zone } = question.value
  const forecast = await askWeather(base, place, locale)
  if (!forecast.ok) return forecast
  const document = JSON.stringify(documented('forecast', forecast.value), null, 2)
  if (flags.out !== undefined) return writeOut(flags.out, `${document}\n`, locale)
  if (isJson) return ok(document)
  const says = weatherText(forecast.value, {
    voice: voiceHere(voice.value, zone),
    host: new URL(base).host,
    fromAtMs,
    toAtMs,
  })
  if (says !== undefined) return ok(says)
  const [firstAtMs = fromAtMs, lastAtMs = fromAtMs] = [
    forecast.value.hours[0]?.atMs,
    forecast.value.hours.at(-1)?.atMs,
  ]
  return refuseCli('--at', { code: 'beyond_forecast', firstAtMs, lastAtMs }, locale)
}

function readQuestion(flags: WeatherCommandFlags, reader: FlagReader): Result<Question, Refused> {
  const latitudeDeg = reader.need('--lat', flags.lat, { parse: parseLatitudeDeg, example: '52.37' })
  const longitudeDeg = reader.need('--lon', flags.lon, {
    parse: parseLongitudeDeg,
    example: '4.89',
  })
  checkZone(reader, flags.zone)
  const { startAtMs, zone = flags.zone } = readStart(
    reader,
    { ...flags, ...(flags.at === undefined ? {} : { start: flags.at }) },
    '--at',
  )
  const spanS = reader.read('--for', flags.for, parseDurationS) ?? DEFAULT_SPAN_S
  if (spanS > MAX_SPAN_S)
    reader.noteParse('--for', {
      code: 'out_of_range',
      quantity: 'duration',
      given: flags.for ?? '',
      low: '0:01',
      high: '72:00:00',
      example: '3:45:00',
    })
  const base = flags.url ?? OPEN_METEO_BASE
  if (!isServiceAddress(base))
    reader.note('--url', { code: 'weather_no_address', given: base.slice(0, 64) })
  if (reader.refused !== undefined) return reader.refused
  if (latitudeDeg === undefined || longitudeDeg === undefined)
    throw new Error('refused flags were let through')
  const fromAtMs = startAtMs ?? Date.now()
  return ok({
    place: { latitudeDeg, longitudeDeg },
    base,
    fromAtMs,
    toAtMs: fromAtMs + spanS * MS_PER_S,
    zone,
  })
}
