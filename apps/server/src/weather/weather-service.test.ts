import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createWeatherService } from './weather-service.ts'

const ANSWER = {
  hourly_units: {
    time: 'unixtime',
    temperature_2m: '°C',
    relative_humidity_2m: '%',
    wind_speed_10m: 'm/s',
    shortwave_radiation: 'W/m²',
  },
  hourly: {
    time: [1_791_093_600, 1_791_097_200],
    temperature_2m: [18, 19],
    relative_humidity_2m: [60, null],
    wind_speed_10m: [2.5, 3],
    shortwave_radiation: [300, 320],
  },
}

function service(answer: () => Response) {
  const asked: { url: URL; init: RequestInit }[] = []
  const clock = { nowAtMs: 0 }
  const ask = createWeatherService({
    base: 'https://weather.example/',
    nowAtMs: () => clock.nowAtMs,
    fetch: async (address, init) => {
      asked.push({ url: new URL(address), init })
      return answer()
    },
  })
  return { ask, asked, clock }
}

test('only rounded coordinates leave, redirects are not followed, and the answer is kept for a while', async () => {
  const { ask, asked, clock } = service(() => Response.json(ANSWER))
  const first = await ask({ latitudeDeg: 52.378123, longitudeDeg: 4.899987 })
  assert.ok(first.ok)
  assert.deepEqual(first.value.hours, [
    {
      atMs: 1_791_093_600_000,
      temperatureC: 18,
      humidityFrac: 0.6,
      windMps: 2.5,
      solarWPerM2: 300,
    },
  ])
  assert.equal(asked[0]?.url.searchParams.get('latitude'), '52.38')
  assert.equal(asked[0]?.url.searchParams.get('longitude'), '4.9')
  assert.equal(asked[0]?.init.redirect, 'error')
  await ask({ latitudeDeg: 52.3801, longitudeDeg: 4.9 })
  assert.equal(asked.length, 1)
  clock.nowAtMs = 31 * 60_000
  await ask({ latitudeDeg: 52.3801, longitudeDeg: 4.9 })
  assert.equal(asked.length, 2)
})

test('a service that is away, lies or sends too much is unreachable, never a fault', async () => {
  for (const answer of [
    () => new Response('no', { status: 500 }),
    () => new Response('not json'),
    () => Response.json({ hourly: { time: 'never' } }),
    () => new Response('x'.repeat(600_000)),
    () => {
      throw new TypeError('redirected')
    },
  ]) {
    const { ask } = service(answer)
    assert.deepEqual(await ask({ latitudeDeg: 0, longitudeDeg: 0 }), {
      ok: false,
      error: { code: 'weather_unreachable' },
    })
  }
})
