import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { lowerBound, segmentAt, upperBound } from './lower-bound.ts'

test('both are where looking at one value after the other says', () => {
  const column = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 })
  fc.assert(
    fc.property(column, fc.integer({ min: -22, max: 22 }), (values, wanted) => {
      const sorted = Float64Array.from(values).toSorted()
      const orLength = (index: number): number => (index === -1 ? sorted.length : index)
      assert.equal(lowerBound(sorted, wanted), orLength(sorted.findIndex((v) => v >= wanted)))
      assert.equal(upperBound(sorted, wanted), orLength(sorted.findIndex((v) => v > wanted)))
    }),
  )
})

test('a segment is the one that holds the value, the outermost beyond the ends', () => {
  const column = [0, 10, 20, 30]
  for (const [value, low] of [
    [-5, 0],
    [0, 0],
    [9, 0],
    [10, 1],
    [29, 2],
    [30, 2],
    [99, 2],
  ] as const)
    assert.deepEqual(segmentAt(column, value), [low, low + 1], `${value}`)
  assert.deepEqual(segmentAt([7], 3), [0, 0])
})
