import assert from 'node:assert/strict'
import { test } from 'node:test'

import { analyzeActivity, type Analysis } from '@uncramp/core/analysis'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'
import { quantities, type Locale } from '@uncramp/text'
import { analysis as en } from '@uncramp/text/en/analysis'
import { analysis as es } from '@uncramp/text/es/analysis'

import {
  madeActivity,
  madeLap,
  madeTrack,
  type Leg,
  type Recording,
} from '../../../../packages/core/src/analysis/made-run.law.ts'
import { renderAnalysis } from './analysis-text.ts'
import { inkFor } from './ink.ts'
import { rangeOf, sparkLine } from './spark-line.ts'

const FADE: readonly Leg[] = [
  { lengthM: 5000, paceSPerKm: 300, heartRateBpm: 158, cadenceSpm: 182 },
  { lengthM: 25_000, paceSPerKm: 320, heartRateBpm: 160, cadenceSpm: 178 },
  { lengthM: 3000, paceSPerKm: 420, heartRateBpm: 152, cadenceSpm: 166, restS: 95 },
  { lengthM: 9195, paceSPerKm: 480, heartRateBpm: 150, cadenceSpm: 160 },
]

function analysed(legs: readonly Leg[], lapName?: string, recording: Recording = {}): Analysis {
  const laps = lapName === undefined ? [] : [madeLap(10_800, 11_000, lapName)]
  return analyzeActivity({
    id: '0'.repeat(64),
    activity: madeActivity(madeTrack(legs, recording), { laps }),
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    weather: { ...DEFAULT_WEATHER, temperatureC: 20, from: 'given' },
  })
}

function page(analysis: Analysis, locale: Locale = 'en', isColour = false): string {
  return renderAnalysis(analysis, {
    words: locale === 'en' ? en : es,
    q: quantities(locale, 'metric'),
    ink: inkFor(isColour, 80),
  })
}

test('the page of a fast start and a wall says both, with the cost as a range', () => {
  const text = page(analysed(FADE, 'cramp left calf')).replaceAll(/\s+/g, ' ')
  assert.match(text, /Start easier next time\. Your first 5 km were \d/)
  assert.match(text, /from \d+ s gained to \d+ (s|min) lost in the second half/)
  assert.match(text, /The wall at \d+(\.\d)? km/)
  assert.match(text, /You faded/)
  assert.match(text, /Cramp, left calf at 33 km/)
  assert.match(text, /may have been a cramp or a stretch/)
  assert.match(text, /Probably [\d,]+ ml to [\d,]+ ml sweated/)
  assert.match(text, /♥158/)
})

test('the page is whole in Spanish, without a word of English', () => {
  const text = page(analysed(FADE, 'calambre gemelo izquierdo'), 'es')
  assert.match(text, /La próxima vez sal más suave/)
  assert.match(text, /El muro en/)
  assert.match(text, /Calambre: gemelo izquierdo/)
  assert.doesNotMatch(text, /\b(the|your|pace|half|slower)\b/)
})

test('no line is wider than the terminal and nothing prints as NaN, null or undefined', () => {
  for (const legs of [FADE, [{ lengthM: 3500, paceSPerKm: 360 }], []]) {
    for (const locale of ['en', 'es'] as const) {
      const text = page(analysed(legs), locale)
      assert.doesNotMatch(text, /NaN|null|undefined/)
      for (const line of text.split('\n')) assert.ok(line.length <= 80, line)
    }
  }
})

test('plain output has no escape codes, colour has them', () => {
  const run = analysed(FADE)
  assert.ok(!page(run).includes('\u001b'))
  assert.ok(page(run, 'en', true).includes('\u001b['))
})

test('a run that is not judged says why once', () => {
  const session = Array.from({ length: 8 }, () => [
    { lengthM: 800, paceSPerKm: 250, heartRateBpm: 170 },
    { lengthM: 400, paceSPerKm: 420, heartRateBpm: 150 },
  ]).flat()
  const text = page(analysed(session))
  assert.equal(text.match(/Not judged/g)?.length, 1)
  assert.match(text, /changed pace again and again/)
})

test('a spark line draws fast paces high, keeps gaps, and never more cells than values', () => {
  const line = sparkLine([300, 360, null, 420], { widthCount: 40, isUp: false })
  assert.equal(line.length, 4)
  assert.equal(line[0], '█')
  assert.equal(line[2], ' ')
  assert.equal(line[3], '▁')
  assert.equal(sparkLine([], { widthCount: 40, isUp: true }), '')
  assert.equal(rangeOf([null, null]), undefined)
  assert.deepEqual(rangeOf([2, null, 1]), { low: 1, high: 2 })
})

test('a column whose ends are told alike is a flat line, gaps and all', () => {
  const look = { widthCount: 40, isUp: false }
  const values = [333.1, 333.3, null, 332.9]
  assert.equal(sparkLine(values, { ...look, isFlat: true }), '▅▅ ▅')
  assert.equal(sparkLine(values, look), '▄▁ █')
  const even = page(analysed([{ lengthM: 12_000, paceSPerKm: 333, heartRateBpm: 150 }]))
  const pace = even.split('\n').find((line) => line.startsWith('  pace'))
  assert.match(pace ?? '', /^  pace +▅+ 5:33\/km – 5:33\/km$/)
})

test('a run without heights is told with its hills in and its heat out', () => {
  const text = page(analysed(FADE, undefined, { hasAltitude: false })).replaceAll(/\s+/g, ' ')
  assert.match(text, /so hills are still in it\. The heat is taken out: \d+(\.\d)?%\./)
  assert.match(text, /You faded.*, hills not taken out\./)
  assert.doesNotMatch(text, /hills taken out|on the flat/)
  assert.match(page(analysed(FADE)), /hills taken out[^]*on the flat/)
})
