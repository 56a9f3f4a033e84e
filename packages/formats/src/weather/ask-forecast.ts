import { err, ok, type Result } from '@uncramp/core'

import { ByteSink } from '../byte-sink.ts'
import { decodeUtf8 } from '../text/decode-text.ts'
import { encodeOpenMeteoUrl, type ForecastDays } from './open-meteo-url.ts'
import type { Place } from './place.ts'

/** The public service, for whoever names no other. */
export const OPEN_METEO_BASE = 'https://api.open-meteo.com'
/** A service that has not answered in full by then is given up: long enough for a phone at a start line. */
export const FORECAST_TIMEOUT_MS = 10_000
const MAX_ANSWER_BYTE = 512 * 1024

/** How every door asks: a redirect is a fault, so that the service cannot send anybody elsewhere. */
export const FORECAST_REQUEST = {
  redirect: 'error',
  credentials: 'omit',
  headers: { accept: 'application/json' },
} as const

/** What of an answer is looked at; a host's `Response` is one. */
export type ForecastAnswer = Readonly<{
  ok: boolean
  status: number
  body: AsyncIterable<Uint8Array> | null
}>

/** The host's `fetch` with `FORECAST_TIMEOUT_MS` on it: formats have no network of their own. */
export type ForecastFetch = (
  address: string,
  request: typeof FORECAST_REQUEST,
) => Promise<ForecastAnswer>

export type AskForecastError =
  | Readonly<{ code: 'weather_unreachable' }>
  | Readonly<{ code: 'weather_answered'; status: number }>
  | Readonly<{ code: 'weather_too_large'; lengthByte: number; maxByte: number }>

/** One question to one service. */
export type ForecastQuestion = Readonly<{
  /** Address of the service, named by the operator or the runner; never by a third. */
  base: string
  place: Place
  days: ForecastDays
  fetch: ForecastFetch
}>

/**
 * Asks an Open-Meteo-shaped service for its hours: only the rounded place leaves, and no more than
 * 512 kB of an answer are read.
 *
 * @returns the JSON text as it came; `parseForecast` and `parseOpenMeteo` read it
 * @errors weather_unreachable · weather_answered · weather_too_large
 */
export async function askForecast({
  base,
  place,
  days,
  fetch,
}: ForecastQuestion): Promise<Result<string, AskForecastError>> {
  const address = encodeOpenMeteoUrl({ base, place, days })
  try {
    const answer = await fetch(address, FORECAST_REQUEST)
    if (!answer.ok) return err({ code: 'weather_answered', status: answer.status })
    return await textOf(answer.body)
  } catch {
    // Whatever a host throws here, a time that ran out among it, means the same: nobody answered.
    return err({ code: 'weather_unreachable' })
  }
}

async function textOf(body: ForecastAnswer['body']): Promise<Result<string, AskForecastError>> {
  const sink = new ByteSink()
  for await (const chunk of body ?? []) {
    sink.add(chunk)
    if (sink.sizeBytes > MAX_ANSWER_BYTE)
      return err({
        code: 'weather_too_large',
        lengthByte: sink.sizeBytes,
        maxByte: MAX_ANSWER_BYTE,
      })
  }
  return ok(decodeUtf8(sink.bytes()))
}
