import assert from 'node:assert/strict'
import { test } from 'node:test'

import { quantities } from '@uncramp/text'
import { parseDistanceM } from '@uncramp/text/parse'

import { parseStationsFile, readStationLines, stationLines } from './stations.ts'

const WORDS = { water: ['water'], sports_drink: ['sports', 'iso'], toilet: ['wc'] }

test('lines become tables, in the order of the course', () => {
  const read = readStationLines(
    '10km, Water, ISO, WC, Town hall, east side\n\n5 km\n15km, sports',
    WORDS,
    parseDistanceM,
  )
  assert.ok(read.ok)
  assert.deepEqual(read.value, [
    { atM: 5000, name: '', drinks: ['water'], hasToilet: false },
    {
      atM: 10_000,
      name: 'Town hall, east side',
      drinks: ['water', 'sports_drink'],
      hasToilet: true,
    },
    { atM: 15_000, name: '', drinks: ['sports_drink'], hasToilet: false },
  ])
})

test('a line that is no table is named', () => {
  const read = readStationLines('5km, water\nhalf way, water', WORDS, parseDistanceM)
  assert.equal(read.ok ? '' : read.error.line, 'half way, water')
})

test('tables written as lines read back as they were', () => {
  const stations = [
    { atM: 2500, name: 'A', drinks: ['water' as const], hasToilet: true },
    { atM: 5000, name: '', drinks: ['water' as const, 'sports_drink' as const], hasToilet: false },
  ]
  const text = stationLines(stations, WORDS, quantities('en', 'metric').distance)
  const read = readStationLines(text, WORDS, parseDistanceM)
  assert.deepEqual(read.ok ? read.value : undefined, stations)
})

test('a file is read as the command line reads it, and a foreign one is refused', () => {
  assert.deepEqual(parseStationsFile('[{"atM":5000},{"atM":9000,"drinks":["sports_drink"]}]'), [
    { atM: 5000, name: '', drinks: ['water'], hasToilet: false },
    { atM: 9000, name: '', drinks: ['sports_drink'], hasToilet: false },
  ])
  for (const bad of ['{}', '[]', 'meow', '[{"atM":"5"}]', '[{"atM":-1}]', '[null]'])
    assert.equal(parseStationsFile(bad), undefined, bad)
})
