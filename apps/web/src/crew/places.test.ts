import assert from 'node:assert/strict'
import { test } from 'node:test'

import { crewPlaces } from './places.ts'

const placesOf = (distanceM: number, unit: 'km' | 'mile'): readonly string[] =>
  crewPlaces({ run: { distanceM, goalS: 1, massKg: 70 } }, unit).map(
    ({ atM, kind }) => `${Math.round(atM / 100) / 10} ${kind}`,
  )

test('a marathon has a mark every 5 km, half-way and the finish', () => {
  assert.deepEqual(placesOf(42_195, 'km'), [
    '5 mark',
    '10 mark',
    '15 mark',
    '20 mark',
    '21.1 half',
    '25 mark',
    '30 mark',
    '35 mark',
    '40 mark',
    '42.2 finish',
  ])
})

test('marks beside half-way or the finish are not named twice', () => {
  assert.deepEqual(placesOf(10_000, 'km').slice(-3), ['8 mark', '9 mark', '10 finish'])
  assert.ok(!placesOf(10_000, 'km').includes('5 mark'))
  assert.deepEqual(placesOf(21_097.5, 'mile').slice(0, 2), ['4.8 mark', '9.7 mark'])
})
