import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { columnPath, nearestIndex, usualSpan } from './column-path.ts'
import { scale } from './scale.ts'

const straight = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => i)

test('a few samples are a plain line', () => {
  const path = columnPath(
    { x: straight(3), y: Float64Array.of(0, 5, 10) },
    scale([0, 2], [0, 20]),
    scale([0, 10], [100, 0]),
  )
  assert.equal(path, 'M0,100L10,50L20,0')
})

test('twenty thousand samples make a short path, and no peak is lost', () => {
  const y = Float64Array.from({ length: 20_000 }, (_, index) => (index === 12_345 ? 99 : index % 7))
  const path = columnPath(
    { x: straight(20_000), y },
    scale([0, 19_999], [0, 400]),
    scale([0, 100], [0, 100]),
  )
  assert.ok(path.includes('V99'))
  assert.ok(path.length < 20_000, `${path.length} letters`)
})

test('a gap lifts the pen', () => {
  const y = Float64Array.of(1, 1, Number.NaN, 1, 1)
  const path = columnPath({ x: straight(5), y }, scale([0, 4], [0, 40]), scale([0, 2], [0, 2]))
  assert.equal(path.match(/M/g)?.length, 2)
})

test('the nearest sample is the nearest', () => {
  const xs = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(xs, fc.integer({ min: -20, max: 520 }), (list, value) => {
      const x = Float64Array.from(list.toSorted((a, b) => a - b))
      const found = Math.abs((x[nearestIndex(x, value)] ?? Infinity) - value)
      assert.equal(found, Math.min(...x.map((known) => Math.abs(known - value))))
    }),
    { numRuns: 200 },
  )
})

test('a single stray value does not stretch the chart, and nothing known has no span', () => {
  const y = Float64Array.from({ length: 1000 }, (_, index) =>
    index === 500 ? 9999 : 100 + (index % 10),
  )
  assert.deepEqual(usualSpan(y), [100, 109])
  assert.equal(usualSpan(new Float64Array(3).fill(Number.NaN)), undefined)
})
