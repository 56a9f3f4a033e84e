import assert from 'node:assert/strict'
import { test } from 'node:test'

import { mayBeSame } from './may-be-same.ts'

const RUN = { startAtMs: 1000, elapsedS: 3000 }

test('runs may be one only when they lie over each other', () => {
  assert.equal(mayBeSame(RUN, { ...RUN, startAtMs: 61_000 }), true)
  assert.equal(mayBeSame(RUN, { ...RUN, startAtMs: 1000 + 3_000_000 }), false)
  assert.equal(mayBeSame(RUN, { startAtMs: 2_000_000, elapsedS: 300 }), true)
  assert.equal(mayBeSame(RUN, { startAtMs: 2_000_000, elapsedS: 0 }), false)
})
