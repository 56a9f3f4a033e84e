import assert from 'node:assert/strict'
import { test } from 'node:test'

import { regionOf } from './region.ts'

const ZONES: Readonly<Record<string, readonly string[]>> = {
  GB: ['Europe/London'],
  AT: ['Europe/Vienna'],
  US: ['America/New_York', 'America/Denver'],
  JP: ['Asia/Tokyo'],
}
const zonesOf = (region: string): readonly string[] => ZONES[region] ?? []

test('the place of the clock comes before the language', () => {
  const cases = [
    ['en-GB', 'Europe/London', 'GB'],
    ['en-GB', 'Europe/Vienna', 'AT'],
    ['de', 'Europe/Vienna', 'AT'],
    ['de-AT', 'America/Denver', 'US'],
    // No number is known for there, and the one of home would not answer.
    ['en-GB', 'Africa/Nairobi', undefined],
    ['ja-JP', 'Asia/Tokyo', 'JP'],
    ['en-GB', 'UTC', 'GB'],
    ['de', 'UTC', undefined],
  ] as const
  for (const [language, timeZone, region] of cases)
    assert.equal(regionOf({ language, timeZone, zonesOf }), region, `${language} in ${timeZone}`)
})

test('a browser that knows no time zones of regions goes by the language', () => {
  const place = { language: 'en-GB', timeZone: 'Europe/Vienna', zonesOf: () => undefined }
  assert.equal(regionOf(place), 'GB')
})
