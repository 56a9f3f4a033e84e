import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { lowerBound, upperBound } from './lower-bound.ts'

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
