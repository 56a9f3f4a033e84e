import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { RunAgainstPlan } from '@uncramp/core/analysis'
import { quantities } from '@uncramp/text'
import { analysis as en } from '@uncramp/text/en/analysis'
import { analysis as es } from '@uncramp/text/es/analysis'

import { besidePlan } from './beside-plan.ts'
import { inkFor } from './ink.ts'

/** Splits that end there, each run ten seconds slower than planned. */
function splitsTo(endsM: readonly number[]): RunAgainstPlan['splits'] {
  return endsM.map((toM, index) => {
    const fromM = endsM[index - 1] ?? 0
    const plannedS = ((toM - fromM) * 330) / 1000
    return { fromM, toM, plannedS, actualS: plannedS + 10, aheadS: -10 * (index + 1) }
  })
}

test('kilometres of the plan say so on a page in miles', () => {
  const page = { words: en, q: quantities('en', 'imperial'), ink: inkFor(false, 80) }
  const lines = besidePlan(splitsTo([1000, 2000, 2195]), page)
  assert.deepEqual(
    lines.map((line) => line.trim().split(/ {2,}/)),
    [
      ['planned', 'ran'],
      ['1 km', '5:30', '5:40', '−0:10'],
      ['2 km', '5:30', '5:40', '−0:20'],
      ['2.2 km', '1:04', '1:14', '−0:30'],
    ],
  )
})

test('miles of the plan say so on a page in kilometres, with the comma of the language', () => {
  const page = { words: es, q: quantities('es', 'metric'), ink: inkFor(false, 80) }
  const lines = besidePlan(splitsTo([1609.344, 2000]), page)
  assert.deepEqual(
    lines.map((line) => line.trim().split(/ {2,}/)),
    [
      ['previsto', 'hecho'],
      ['1 mi', '8:51', '9:01', '−0:10'],
      ['1,24 mi', '2:09', '2:19', '−0:20'],
    ],
  )
})

test('a plan without splits has no table', () => {
  const page = { words: en, q: quantities('en', 'metric'), ink: inkFor(false, 80) }
  assert.deepEqual(besidePlan([], page), [])
})
