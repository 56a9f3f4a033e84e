import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lastSameStartMs, mayBeSame } from './may-be-same.ts'

const RUN = { startAtMs: 1000, elapsedS: 3000 }
const late = (atS: number, elapsedS = 3000) => ({ startAtMs: 1000 + atS * 1000, elapsedS })

test('runs may be one only when they lie over each other', () => {
  assert.equal(mayBeSame(RUN, { ...RUN, startAtMs: 61_000 }), true)
  assert.equal(mayBeSame(RUN, { ...RUN, startAtMs: 1000 + 3_000_000 }), false)
  assert.equal(mayBeSame(RUN, { startAtMs: 2_000_000, elapsedS: 300 }), true)
  assert.equal(mayBeSame(RUN, { startAtMs: 2_000_000, elapsedS: 0 }), false)
})

test('or when one may have its local hour for that of Greenwich', () => {
  assert.equal(mayBeSame(RUN, late(-3 * 3600)), true)
  assert.equal(mayBeSame(RUN, late(5.5 * 3600 + 110)), true)
  assert.equal(mayBeSame(RUN, late(5.5 * 3600 + 130)), false)
  assert.equal(mayBeSame(RUN, late(5.5 * 3600, 3130)), false)
  assert.equal(mayBeSame(RUN, late(14.5 * 3600)), false)
})

test('what begins after the last moment is never the same', () => {
  assert.equal(lastSameStartMs(RUN), 1000 + (14 * 3600 + 120) * 1000)
  assert.equal(lastSameStartMs({ ...RUN, elapsedS: 86_400 }), 1000 + 86_400_000)
  assert.equal(mayBeSame(RUN, { ...RUN, startAtMs: lastSameStartMs(RUN) + 1 }), false)
})
