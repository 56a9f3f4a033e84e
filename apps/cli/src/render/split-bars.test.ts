import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { RunSplit } from '@uncramp/core/analysis'
import { quantities, type Locale } from '@uncramp/text'
import { analysis as en } from '@uncramp/text/en/analysis'
import { analysis as es } from '@uncramp/text/es/analysis'

import { inkFor } from './ink.ts'
import { splitBars } from './split-bars.ts'

const MILE_M = 1609.344

function splitsOf(unitM: number, lengthsM: readonly number[]): readonly RunSplit[] {
  let fromM = 0
  return lengthsM.map((lengthM) => {
    const paceSPerKm = 330
    const durationS = (lengthM * paceSPerKm) / 1000
    const split = {
      fromM,
      toM: fromM + lengthM,
      durationS,
      movingS: durationS,
      gradeAdjustedSPerKm: paceSPerKm,
      gradeFrac: null,
      heartRateBpm: null,
      cadenceSpm: null,
    }
    fromM += unitM
    return split
  })
}

/** What each split is called, under the head of the table. */
function namesOf(
  lengthsM: readonly number[],
  { locale = 'en', isMiles = false }: Readonly<{ locale?: Locale; isMiles?: boolean }> = {},
): readonly string[] {
  const splits = splitsOf(isMiles ? MILE_M : 1000, lengthsM)
  const lines = splitBars(
    { splits: isMiles ? [] : splits, mileSplits: isMiles ? splits : [] },
    {
      words: locale === 'en' ? en : es,
      q: quantities(locale, isMiles ? 'imperial' : 'metric'),
      ink: inkFor(false, 80),
    },
  )
  return lines.slice(1).map((line) => /^ *(.*?) +\d+:\d\d /.exec(line)?.[1] ?? line)
}

test('a last split that is not whole is told by its length, however near it comes', () => {
  assert.deepEqual(namesOf([1000, 1000, 743]), ['1', '2', '743 m'])
  assert.deepEqual(namesOf([1000, 980]), ['1', '980 m'])
  assert.deepEqual(namesOf([1000, 120]), ['1', '120 m'])
  assert.deepEqual(namesOf([1000, 995]), ['1', '2'])
})

test('in miles and in Spanish too', () => {
  assert.deepEqual(namesOf([MILE_M, 1200], { isMiles: true }), ['1', '0.75 mi'])
  assert.deepEqual(namesOf([MILE_M, 1200], { isMiles: true, locale: 'es' }), ['1', '0,75 mi'])
  assert.deepEqual(namesOf([1000, 743], { locale: 'es' }), ['1', '743 m'])
})

test('a run of less than one split is no whole one', () => {
  assert.deepEqual(namesOf([743]), ['743 m'])
})
