import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'

import { analyzeActivity, type Analysis } from '@uncramp/core/analysis'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'
import { quantities, type Locale } from '@uncramp/text'
import { analysis as en } from '@uncramp/text/en/analysis'
import { analysis as es } from '@uncramp/text/es/analysis'
import { WORDS } from '@uncramp/text/words'

import {
  madeActivity,
  madeLap,
  madeTrack,
  type Leg,
} from '../../../../packages/core/src/analysis/made-run.law.ts'
import { planOf } from '../../../../packages/core/src/analysis/run-plan.law.ts'
import { renderAnalysis } from './analysis-text.ts'
import { importSummaryText, refusedLine } from './import-text.ts'
import { dotted, inkFor, withoutMiddle } from './ink.ts'

const WIDTHS = [32, 40, 60, 80] as const
const VOICES = [
  ['en', 'metric'],
  ['en', 'imperial'],
  ['es', 'metric'],
  ['es', 'imperial'],
] as const

/** A marathon with an hour of rest, so that a split takes more than one. */
const LEGS: readonly Leg[] = [
  { lengthM: 5000, paceSPerKm: 300, heartRateBpm: 158, cadenceSpm: 182, gradeFrac: 0.02 },
  { lengthM: 25_000, paceSPerKm: 320, heartRateBpm: 160, cadenceSpm: 178, restS: 3700 },
  { lengthM: 12_938, paceSPerKm: 700, heartRateBpm: 152, cadenceSpm: 160, restS: 95 },
]
const LONG_NAME = `Carrera ${'x'.repeat(70)} 🏃🏃 por la mañana`

function analysed(): Analysis {
  const laps = [madeLap(10_800, 11_000, 'cramp left calf')]
  const made = analyzeActivity({
    id: '0'.repeat(64),
    activity: madeActivity(madeTrack(LEGS), { laps }),
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    weather: { ...DEFAULT_WEATHER, temperatureC: 20, from: 'given' },
    plan: planOf(42_195, 330),
  })
  const device = 'garmin forerunner 945 LTE with a long name'
  return { ...made, activity: { ...made.activity, name: LONG_NAME, device } }
}

const RUN = analysed()

function tooWide(text: string, widthCount: number): readonly string[] {
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.length > widthCount)
}

function page(widthCount: number, locale: Locale, units: 'metric' | 'imperial'): string {
  const words = locale === 'en' ? en : es
  return renderAnalysis(RUN, { words, q: quantities(locale, units), ink: inkFor(true, widthCount) })
}

describe('the page of a run', () => {
  for (const widthCount of WIDTHS) {
    for (const [locale, units] of VOICES) {
      test(`fits ${widthCount} columns, ${locale} ${units}`, () => {
        const text = page(widthCount, locale, units)
        assert.deepEqual(tooWide(text, widthCount), [])
      })
    }
  }

  test('has its curves, bars and beside-plan columns at the narrowest too', () => {
    const lines = stripVTControlCharacters(page(32, 'en', 'metric')).split('\n')
    const pace = lines.findIndex((line) => line.startsWith('  pace  '))
    assert.match(lines[pace] ?? '', /^ {2}pace {2}\d+:\d\d\/km – \d+:\d\d\/km$/)
    assert.match(lines[pace + 1] ?? '', /^ {2}[▁-█]{30}$/)
    assert.ok(lines.some((line) => /^ +1 +5:\d\d █+.? +\d:\d\d\/km ♥158$/.test(line)))
    assert.ok(lines.some((line) => /^ +1 km +5:30 +\d:\d\d +[+−]\d:\d\d$/.test(line)))
  })
})

const LONG_PATH = `export_12345678/activities/${'very long folder '.repeat(4)}/${'0'.repeat(40)}.fit.gz`

describe('what an import says', () => {
  for (const [locale, units] of VOICES) {
    const voice = {
      locale,
      units,
      words: WORDS[locale],
      q: quantities(locale, units),
      isJson: false,
    }
    const refused = { kind: 'refused', path: LONG_PATH, code: 'reading_failed' } as const
    const summary = {
      counts: {
        runsCount: 12_345,
        knownCount: 1,
        otherSportsCount: 2,
        notRunsCount: 3,
        refusedCount: 4,
      },
      pairs: [
        { richer: { path: LONG_PATH }, other: { path: 'monday.gpx' }, isEqual: false },
        { richer: { path: 'b.fit' }, other: { path: LONG_PATH }, isEqual: true },
      ],
      years: [
        { year: null, runsCount: 1, distanceM: 12_000 },
        { year: 2026, runsCount: 250, distanceM: 2_345_678 },
      ],
      path: '/home/runner/uncramp',
      isStopping: true,
      massesCount: 4,
    }
    for (const widthCount of WIDTHS) {
      test(`fits a terminal of ${widthCount} columns, ${locale} ${units}`, () => {
        const line = refusedLine(refused, voice, widthCount)
        const text = importSummaryText(summary, voice, widthCount)
        assert.deepEqual(tooWide(line, widthCount), [])
        assert.deepEqual(tooWide(text, widthCount), [])
        assert.match(line, /…/)
      })
    }
    test(`is one whole line for each file in a pipe, ${locale} ${units}`, () => {
      const line = refusedLine(refused, voice, Infinity)
      assert.ok(line.includes(`${LONG_PATH}: `) && !line.includes('\n'))
      const text = importSummaryText(summary, voice, Infinity)
      const pairs = text.split('\n').filter((one) => one.includes(LONG_PATH))
      assert.equal(pairs.length, 2)
      assert.doesNotMatch(text, /…/)
    })
  }
})

test('a text loses its middle only when it must, and never half a letter', () => {
  assert.equal(withoutMiddle('monday.fit', 10), 'monday.fit')
  assert.equal(withoutMiddle('activities/monday.fit', 11), 'activ…y.fit')
  assert.equal(withoutMiddle('🏃🏃‍♀️🏃🏃🏃', 6), '🏃…🏃')
  assert.equal(withoutMiddle('monday.fit', Infinity), 'monday.fit')
})

test('parts go on the next line whole, and only a word that no line holds is broken', () => {
  assert.equal(
    dotted(['42.2 km', '', '3:45:00', 'Morning run'], 32),
    '42.2 km · 3:45:00 · Morning run',
  )
  assert.equal(dotted(['42.2 km', '3:45:00', 'Morning run'], 20), '42.2 km · 3:45:00\nMorning run')
  assert.equal(dotted(['1 km', `${'ab'.repeat(12)} cd`], 18), `1 km\n${'ab'.repeat(9)}\nababab cd`)
  assert.equal(dotted([], 20), '')
})
