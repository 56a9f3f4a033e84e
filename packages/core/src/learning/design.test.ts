import assert from 'node:assert/strict'
import { test } from 'node:test'

import { knownCounts, readyColumn } from './design.ts'

function ready(values: readonly number[], cramped: readonly number[]) {
  const column = readyColumn(Float64Array.from(values), Uint8Array.from(cramped))
  assert.ok(typeof column === 'object', String(column))
  return column
}

test('centred and scaled over the runs that know it; those that do not stand at the middle', () => {
  const column = ready([1, 2, 3, 4, 5, 6, Number.NaN], [1, 0, 1, 0, 1, 0, 1])
  const sd = Math.sqrt(35 / 12)
  const wanted = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((off) => off / sd)
  assert.deepEqual(
    [...column.z].map((z) => z.toFixed(9)),
    [...wanted, 0].map((z) => z.toFixed(9)),
  )
  assert.deepEqual([...column.isKnown], [1, 1, 1, 1, 1, 1, 0])
})

test('with is above the middle, without is the rest, and the gap lies between their means', () => {
  const even = ready([1, 2, 3, 4, 5, 6], [0, 0, 1, 0, 1, 1])
  assert.deepEqual(even.counts, {
    crampedWithCount: 2,
    runsWithCount: 3,
    crampedWithoutCount: 1,
    runsWithoutCount: 3,
  })
  assert.ok(Math.abs(even.sideGapScore - 3 / Math.sqrt(35 / 12)) < 1e-12)
  const odd = ready([1, 2, 3, 4, 5, 6, 7], [1, 1, 1, 0, 0, 0, 1])
  assert.deepEqual([odd.counts.runsWithCount, odd.counts.runsWithoutCount], [3, 4])
})

test('where most runs share the highest value, the others are the runs without', () => {
  const column = ready([0, 0, 0, 1, 1, 1, 1], [1, 1, 0, 1, 0, 0, 0])
  assert.deepEqual(column.counts, {
    crampedWithCount: 1,
    runsWithCount: 4,
    crampedWithoutCount: 2,
    runsWithoutCount: 3,
  })
})

test('one wild value counts as three standard deviations', () => {
  const values = [...Array.from({ length: 19 }, (_, i) => i % 2), 1000]
  const { z } = ready(
    values,
    values.map((_, i) => i % 2),
  )
  assert.equal(Math.max(...z), 3)
})

test('three cramped and three clean runs must know a factor that varies', () => {
  const isCramped = Uint8Array.of(1, 1, 1, 0, 0, 0)
  const of = (...values: readonly number[]) => readyColumn(Float64Array.from(values), isCramped)
  assert.equal(typeof of(1, 2, 3, 4, 5, 6), 'object')
  assert.equal(of(Number.NaN, 2, 3, 4, 5, 6), 'too_few_known')
  assert.equal(of(1, 2, 3, 4, 5, Number.NaN), 'too_few_known')
  assert.equal(of(7, 7, 7, 7, 7, 7), 'never_varies')
  assert.deepEqual(knownCounts(Float64Array.of(1, Number.NaN, 3, 4, 5, 6), isCramped), {
    crampedCount: 2,
    cleanCount: 3,
  })
})
