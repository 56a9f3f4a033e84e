import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { CLOCK_STEPS_S, bandPath, linePath, scale, ticks } from './scale.ts'

test('a scale maps its ends to its pixels', () => {
  const y = scale([0, 500], [200, 20])
  assert.equal(y.at(0), 200)
  assert.equal(y.at(500), 20)
  assert.equal(scale([3, 3], [0, 10]).at(3), 5)
})

test('ticks are round, inside, and never more than asked for', () => {
  // Spans of every size from a hundredth to a hundred thousand, their ends evenly drawn.
  const even = fc.integer({ min: 0, max: 1_000_000 }).map((steps) => steps / 1_000_000)
  const span = fc
    .tuple(even, even)
    .map(([place, size]) => [(place - 0.5) * 100, 10 ** (7 * size - 2)] as const)
  fc.assert(
    fc.property(span, fc.integer({ min: 2, max: 9 }), ([low, size], most) => {
      const found = ticks([low, low + size], most)
      assert.ok(found.length >= 1 && found.length <= most + 1)
      for (const value of found)
        assert.ok(value >= low - 1e-6 * size && value <= low + size * 1.000001)
    }),
    { numRuns: 20_000 },
  )
})

test('a span a little shorter than a round step still has a tick', () => {
  assert.deepEqual(ticks([0.5, 4.55], 2), [2, 4])
})

test('clock ticks fall on half hours for a four-hour run', () => {
  const found = ticks([0, 15_000], 5, CLOCK_STEPS_S)
  assert.deepEqual(found, [0, 3600, 7200, 10_800, 14_400])
})

test('a band closes on itself', () => {
  const upper = [
    [0, 0],
    [10, 0],
  ] as const
  const lower = [
    [0, 5],
    [10, 5],
  ] as const
  assert.equal(linePath(upper), 'M0.0,0.0L10.0,0.0')
  assert.equal(bandPath(upper, lower), 'M0.0,0.0L10.0,0.0L10.0,5.0L0.0,5.0Z')
})
