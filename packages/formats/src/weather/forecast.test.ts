import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { parseForecast } from './forecast.ts'
import { parseOpenMeteo } from './open-meteo.ts'

const FROM_AT_MS = Date.UTC(2026, 5, 21, 10)
const PLACE = { latitudeDeg: 52.374_123, longitudeDeg: 4.899_987 }
const HOUR_MS = 3_600_000

function answer(change: object = {}) {
  return {
    latitude: 52.37,
    longitude: 4.9,
    hourly_units: {
      time: 'unixtime',
      temperature_2m: '°C',
      relative_humidity_2m: '%',
      surface_pressure: 'hPa',
      wind_speed_10m: 'm/s',
      shortwave_radiation: 'W/m²',
      direct_radiation: 'W/m²',
      cloud_cover: '%',
    },
    hourly: {
      time: [0, 1, 2, 3].map((hour) => FROM_AT_MS / 1000 + hour * 3600),
      temperature_2m: [12, 14, 16, 18],
      relative_humidity_2m: [101, 50, 40, 30],
      surface_pressure: [1010, 1010, 1011, 1011],
      wind_speed_10m: [3, 3, 4, 4],
      shortwave_radiation: [-1, 700, 800, 900],
      direct_radiation: [300, 350, 400, 450],
      cloud_cover: [20, 30, 40, null],
      ...change,
    },
  }
}

function hoursOf(change: object) {
  const forecast = parseForecast(answer(change), PLACE)
  assert.ok(forecast.ok, JSON.stringify(forecast))
  return forecast.value.hours
}

test('hours come in our units, overshoot trimmed, what is unknown left out', () => {
  const [first, , , last] = hoursOf({})
  assert.deepEqual(first, {
    atMs: FROM_AT_MS,
    temperatureC: 12,
    humidityFrac: 1,
    windMps: 3,
    solarWPerM2: 0,
    directWPerM2: 300,
    pressureHpa: 1010,
    cloudFrac: 0.2,
  })
  assert.ok(last !== undefined && !('cloudFrac' in last))
})

test('an hour that is not known or not of this earth is missing, the others stay', () => {
  const times = (change: object) => hoursOf(change).map(({ atMs }) => (atMs - FROM_AT_MS) / HOUR_MS)
  assert.deepEqual(times({ temperature_2m: [12, null, 16, 18] }), [0, 2, 3])
  assert.deepEqual(times({ temperature_2m: [12, 14, 160, 18] }), [0, 1, 3])
  assert.deepEqual(times({ wind_speed_10m: [-3, 3, 3, 3] }), [1, 2, 3])
  assert.ok(!('pressureHpa' in (hoursOf({ surface_pressure: [1, 1, 1, 1] })[0] ?? {})))
})

test('the document means to a plan what the answer meant', () => {
  const forecast = parseForecast(answer(), PLACE)
  assert.ok(forecast.ok)
  const window = {
    fromAtMs: FROM_AT_MS + HOUR_MS,
    toAtMs: FROM_AT_MS + 2.5 * HOUR_MS,
    origin: 'forecast',
  } as const
  const weather = parseOpenMeteo(answer(), window)
  assert.ok(weather.ok)
  assert.deepEqual(
    parseOpenMeteo(JSON.stringify({ schema: 'uncramp.forecast/1', ...forecast.value }), window),
    weather,
  )
  // A gap is not filled in: the plan is told that its hours are missing.
  const hours = forecast.value.hours.filter((_, index) => index !== 2)
  const gap = parseOpenMeteo({ ...forecast.value, hours }, window)
  assert.equal(gap.ok ? 'ok' : gap.error.code, 'weather_window_missing')
})

test('a document changed by hand is refused by the entry, whatever is in it', () => {
  const window = { fromAtMs: FROM_AT_MS, toAtMs: FROM_AT_MS, origin: 'forecast' } as const
  const codeOf = (hours: unknown) => {
    const read = parseOpenMeteo({ hours }, window)
    return read.ok ? 'ok' : read.error.code
  }
  const hour = { atMs: FROM_AT_MS, temperatureC: 12, humidityFrac: 0.5, windMps: 3 }
  assert.equal(codeOf([hour]), 'ok')
  assert.equal(codeOf([]), 'weather_field_missing')
  assert.equal(codeOf([hour, hour]), 'weather_field_malformed')
  assert.equal(codeOf([{ ...hour, windMps: '3' }]), 'weather_field_malformed')
  assert.equal(codeOf([{ ...hour, windMps: undefined }]), 'weather_window_missing')
  assert.equal(codeOf([{ ...hour, temperatureC: 99 }]), 'weather_out_of_range')
  assert.equal(codeOf(Array.from({ length: 20_001 }, () => hour)), 'weather_field_malformed')
  fc.assert(
    fc.property(fc.array(fc.anything()), (hours) => {
      parseOpenMeteo({ hours }, window)
    }),
    { numRuns: 500 },
  )
})
