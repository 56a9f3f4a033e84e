import assert from 'node:assert/strict'
import { test } from 'node:test'

import { wbgtC } from '@uncramp/core/weather'
import fc from 'fast-check'

import { parseOpenMeteo } from './open-meteo.ts'

const FROM_AT_MS = Date.UTC(2026, 5, 21, 10)
const HOUR_MS = 3_600_000
const window = {
  fromAtMs: FROM_AT_MS,
  toAtMs: FROM_AT_MS + 2 * HOUR_MS,
  origin: 'forecast',
} as const

function answer(change: { hourly?: object; units?: object; root?: object } = {}) {
  return {
    latitude: 52.374,
    longitude: 4.8999,
    utc_offset_seconds: 0,
    hourly_units: {
      time: 'unixtime',
      temperature_2m: '°C',
      relative_humidity_2m: '%',
      surface_pressure: 'hPa',
      wind_speed_10m: 'm/s',
      shortwave_radiation: 'W/m²',
      direct_radiation: 'W/m²',
      ...change.units,
    },
    hourly: {
      time: [-1, 0, 1, 2, 3].map((hour) => FROM_AT_MS / 1000 + hour * 3600),
      temperature_2m: [10, 12, 14, 16, 18],
      relative_humidity_2m: [70, 60, 50, 40, 30],
      surface_pressure: [1010, 1010, 1010, 1010, 1010],
      wind_speed_10m: [3.6, 3.6, 3.6, 3.6, 3.6],
      shortwave_radiation: [500, 600, 700, 800, 900],
      direct_radiation: [250, 300, 350, 400, 450],
      ...change.hourly,
    },
    ...change.root,
  }
}

function read(value: unknown) {
  const weather = parseOpenMeteo(value, window)
  assert.ok(weather.ok, JSON.stringify(weather))
  return weather.value
}

function codeOf(value: unknown, asked = window): string {
  const weather = parseOpenMeteo(value, asked)
  return weather.ok ? 'ok' : weather.error.code
}

test('values at the hour are averaged over the window and radiation over the hours before the stamps', () => {
  const weather = read(answer())
  assert.ok(Math.abs(weather.temperatureC - 14) < 1e-9)
  assert.ok(Math.abs(weather.humidityFrac - 0.5) < 1e-9)
  assert.equal(weather.solarWPerM2, 750)
  assert.equal(weather.directFrac, 0.5)
  assert.equal(weather.sun, 'full')
  assert.ok((weather.cosZenithFrac ?? 0) > 0.8)
  assert.ok(wbgtC(weather) > 13 && wbgtC(weather) < 20)
  assert.deepEqual(read(JSON.stringify(answer())), weather)
})

test('km/h, °F and written local times give the same weather as m/s, °C and unix time', () => {
  const other = read(
    answer({
      root: { utc_offset_seconds: 7200 },
      units: { time: 'iso8601', wind_speed_10m: 'km/h', temperature_2m: '°F' },
      hourly: {
        time: [11, 12, 13, 14, 15].map((hour) => `2026-06-21T${hour}:00`),
        wind_speed_10m: [12.96, 12.96, 12.96, 12.96, 12.96],
        temperature_2m: [50, 53.6, 57.2, 60.8, 64.4],
      },
    }),
  )
  const plain = read(answer())
  assert.ok(Math.abs(other.windMps - plain.windMps) < 1e-9)
  assert.ok(Math.abs(other.temperatureC - plain.temperatureC) < 1e-9)
  assert.equal(other.solarWPerM2, plain.solarWPerM2)
})

test('what is missing, malformed, in an unknown unit or refused is said by code', () => {
  assert.equal(codeOf('{'), 'weather_not_json')
  assert.equal(codeOf([]), 'weather_not_json')
  assert.equal(codeOf(null), 'weather_not_json')
  assert.equal(codeOf(' '.repeat(5_000_001)), 'weather_too_large')
  assert.equal(codeOf({ error: true, reason: 'no' }), 'weather_service_refused')
  assert.equal(codeOf({}), 'weather_field_missing')
  assert.equal(codeOf(answer({ hourly: { wind_speed_10m: undefined } })), 'weather_field_missing')
  assert.equal(codeOf(answer({ units: { wind_speed_10m: 'furlongs' } })), 'weather_unit_unknown')
  assert.equal(codeOf(answer({ units: { wind_speed_10m: 'toString' } })), 'weather_unit_unknown')
  assert.equal(codeOf(answer({ hourly: { time: [5, 4, 3, 2, 1] } })), 'weather_field_malformed')
  assert.equal(codeOf(answer({ hourly: { temperature_2m: [1, 2] } })), 'weather_field_malformed')
  assert.equal(
    codeOf(answer({ hourly: { temperature_2m: [1, '2', 3, 4, 5] } })),
    'weather_field_malformed',
  )
  assert.equal(
    codeOf(answer({ hourly: { temperature_2m: [10, 12, null, 16, 18] } })),
    'weather_window_missing',
  )
  assert.equal(
    codeOf(answer({ hourly: { temperature_2m: [99, 99, 99, 99, 99] } })),
    'weather_out_of_range',
  )
  const later = {
    ...window,
    fromAtMs: FROM_AT_MS + 50 * HOUR_MS,
    toAtMs: FROM_AT_MS + 51 * HOUR_MS,
  }
  assert.equal(codeOf(answer(), later), 'weather_window_missing')
  assert.equal(codeOf(answer(), { ...window, toAtMs: 0 }), 'weather_window_invalid')
  assert.equal(codeOf(answer(), { ...window, toAtMs: Number.NaN }), 'weather_window_invalid')
})

test('without radiation the sun class stands in, night when the sun is down', () => {
  const hourly = { shortwave_radiation: undefined, direct_radiation: undefined }
  assert.equal(read(answer({ hourly })).sun, 'part')
  assert.equal(read(answer({ hourly, root: { longitude: -175 } })).sun, 'night')
})

test('no value whatever makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.json(), (hourly, units, text) => {
      parseOpenMeteo({ hourly, hourly_units: units }, window)
      parseOpenMeteo({ ...answer(), hourly: { ...answer().hourly, time: hourly } }, window)
      parseOpenMeteo(text, window)
    }),
    { numRuns: 500 },
  )
})
