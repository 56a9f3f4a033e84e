import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import fc from 'fast-check'

import {
  parseAgeYears,
  parseDistanceM,
  parseDurationS,
  parseFluidMl,
  parseHeightM,
  parseHumidityFrac,
  parseLatitudeDeg,
  parseLongitudeDeg,
  parseMassKg,
  parseRecentRace,
  parseStartAtMs,
  parseSweatRateMlPerH,
  parseSweatSodiumMgPerL,
  parseTemperatureC,
  parseWindMps,
} from './index.ts'

type Parser = (text: string) => { ok: boolean; value?: unknown; error?: { code: string } }

const READ: readonly (readonly [Parser, string, number])[] = [
  [parseMassKg, '70kg', 70],
  [parseMassKg, '154lb', 69.853],
  [parseMassKg, '70,5 kg', 70.5],
  [parseHeightM, '175cm', 1.75],
  [parseHeightM, '5\'9"', 1.7526],
  [parseHeightM, '5ft9', 1.7526],
  [parseTemperatureC, '18C', 18],
  [parseTemperatureC, '64F', 17.778],
  [parseTemperatureC, '-5°C', -5],
  [parseHumidityFrac, '60%', 0.6],
  [parseLatitudeDeg, '52.37', 52.37],
  [parseLatitudeDeg, '-33,87', -33.87],
  [parseLatitudeDeg, '33.87 S', -33.87],
  [parseLatitudeDeg, '52.37°N', 52.37],
  [parseLongitudeDeg, '3.70W', -3.7],
  [parseLongitudeDeg, '+4.899987°', 4.899_987],
  [parseWindMps, '2m/s', 2],
  [parseWindMps, '36km/h', 10],
  [parseFluidMl, '500ml', 500],
  [parseFluidMl, '0.5L', 500],
  [parseFluidMl, '16 fl oz', 473.176],
  [parseSweatRateMlPerH, '1.1L/h', 1100],
  [parseSweatSodiumMgPerL, '40mmol/L', 919.6],
  [parseAgeYears, '41', 41],
  [parseDistanceM, 'marathon', 42_195],
  [parseDistanceM, 'half', 21_097.5],
  [parseDistanceM, '10k', 10_000],
  [parseDistanceM, '26.2mi', 42_164.813],
  [parseDurationS, '3:45:00', 13_500],
  [parseDurationS, '42:30', 2550],
  [parseDurationS, '1h45', 6300],
  [parseDurationS, '95min', 5700],
]

const REFUSED: readonly (readonly [Parser, string, string])[] = [
  [parseMassKg, '70', 'unit_missing'],
  [parseLatitudeDeg, '91', 'out_of_range'],
  [parseLatitudeDeg, '-33.87S', 'not_understood'],
  [parseLatitudeDeg, '4.9E', 'not_understood'],
  [parseLatitudeDeg, 'Amsterdam', 'not_understood'],
  [parseLongitudeDeg, '181W', 'out_of_range'],
  [parseLongitudeDeg, '1e2', 'not_understood'],
  [parseMassKg, '', 'input_empty'],
  [parseMassKg, '700kg', 'out_of_range'],
  [parseMassKg, '-70kg', 'out_of_range'],
  [parseMassKg, 'NaN', 'not_understood'],
  [parseMassKg, '70 stones', 'not_understood'],
  [parseMassKg, 'x'.repeat(1_000_000), 'input_too_long'],
  [parseHeightM, '175', 'unit_missing'],
  [parseTemperatureC, '64', 'unit_missing'],
  [parseTemperatureC, '90C', 'out_of_range'],
  [parseHumidityFrac, '60', 'unit_missing'],
  [parseHumidityFrac, '0.6', 'unit_missing'],
  [parseHumidityFrac, '160%', 'out_of_range'],
  [parseSweatRateMlPerH, '8L/h', 'out_of_range'],
  [parseDistanceM, '42', 'unit_missing'],
  [parseDistanceM, '0km', 'out_of_range'],
  [parseDurationS, '3:75:00', 'not_understood'],
  [parseDurationS, '0:00', 'out_of_range'],
  [parseRecentRace, 'half', 'not_understood'],
  [parseAgeYears, '12.5', 'not_understood'],
]

function startCode(text: string, zone: string): string | undefined {
  const read = parseStartAtMs(text, zone)
  return read.ok ? undefined : read.error.code
}

describe('parsing what people type', () => {
  test('quantities are read in every unit the flags allow', () => {
    for (const [parse, text, expected] of READ) {
      const read = parse(text)
      assert.ok(read.ok, `${text} was refused`)
      assert.ok(
        Math.abs(Number(read.value) - expected) < 0.001,
        `${text} gave ${String(read.value)}`,
      )
    }
  })

  test('what cannot be meant is refused with a code', () => {
    for (const [parse, text, code] of REFUSED) {
      const read = parse(text)
      assert.equal(read.error?.code, code, text.slice(0, 20))
    }
  })

  test('a start is an instant in its zone', () => {
    assert.deepEqual(parseStartAtMs('2026-10-04T08:00', 'Europe/Amsterdam'), {
      ok: true,
      value: Date.UTC(2026, 9, 4, 6),
    })
    assert.deepEqual(parseStartAtMs('2026-11-01T01:30', 'America/New_York'), {
      ok: true,
      value: Date.UTC(2026, 10, 1, 5, 30),
    })
  })

  test('an hour that the clocks skip, a day that is none and a zone nobody knows are refused', () => {
    assert.equal(startCode('2026-03-29T02:30', 'Europe/Amsterdam'), 'time_skipped')
    assert.equal(startCode('2026-02-30T08:00', 'UTC'), 'not_understood')
    assert.equal(startCode('2026-10-04T08:00', 'Mars/Olympus'), 'zone_unknown')
  })

  test('no text at all makes a parser throw or return something not finite', () => {
    const parsers: readonly Parser[] = [...new Set(READ.map(([parse]) => parse)), parseRecentRace]
    fc.assert(
      fc.property(fc.constantFrom(...parsers), fc.string({ maxLength: 80 }), (parse, text) => {
        const read = parse(text)
        return !read.ok || typeof read.value === 'object' || Number.isFinite(read.value)
      }),
    )
  })
})
