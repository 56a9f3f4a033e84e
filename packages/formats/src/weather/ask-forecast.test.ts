import assert from 'node:assert/strict'
import { test } from 'node:test'

import { askForecast, type ForecastAnswer } from './ask-forecast.ts'
import { ALL_FORECAST_DAYS, encodeOpenMeteoUrl } from './open-meteo-url.ts'

const PLACE = { latitudeDeg: 52.373_789, longitudeDeg: -0.001 }

function ask(fetch: (address: string, request: object) => Promise<ForecastAnswer>) {
  return askForecast({
    base: 'https://weather.example/',
    place: PLACE,
    days: ALL_FORECAST_DAYS,
    fetch,
  })
}

test('the address carries the town, not the door', () => {
  const days = { startDate: '2026-10-18', endDate: '2026-10-19' }
  const url = new URL(encodeOpenMeteoUrl({ base: 'https://weather.example//', place: PLACE, days }))
  assert.equal(url.pathname, '/v1/forecast')
  const { latitude, longitude, start_date, end_date, timeformat } = Object.fromEntries(
    url.searchParams,
  )
  assert.deepEqual([latitude, longitude], ['52.37', '0'])
  assert.deepEqual([start_date, end_date, timeformat], ['2026-10-18', '2026-10-19', 'unixtime'])
})

test('redirects are faults, no cookie goes along, and the answer comes back as text', async () => {
  let seen: object = {}
  const answer = await ask(async (_, request) => {
    seen = request
    return new Response('{"hourly":"…"}')
  })
  assert.deepEqual(answer, { ok: true, value: '{"hourly":"…"}' })
  const headers = { accept: 'application/json' }
  assert.deepEqual(seen, { redirect: 'error', credentials: 'omit', headers })
})

test('an endless answer is not read to its end', async () => {
  let sentCount = 0
  const answer = await ask(async () => ({
    ok: true,
    status: 200,
    body: (async function* () {
      for (;;) {
        sentCount += 1
        yield new Uint8Array(100_000)
      }
    })(),
  }))
  assert.equal(answer.ok ? '' : answer.error.code, 'weather_too_large')
  assert.equal(sentCount, 6)
})

test('an error, silence half way and no network are said by code, never thrown', async () => {
  const refused = await ask(async () => new Response('{}', { status: 429 }))
  assert.deepEqual(refused, { ok: false, error: { code: 'weather_answered', status: 429 } })
  const unreachable = { ok: false, error: { code: 'weather_unreachable' } }
  assert.deepEqual(await ask(() => Promise.reject(new TypeError('fetch failed'))), unreachable)
  const body = (async function* () {
    yield new Uint8Array(10)
    throw new DOMException('too late', 'TimeoutError')
  })()
  assert.deepEqual(await ask(async () => ({ ok: true, status: 200, body })), unreachable)
})
