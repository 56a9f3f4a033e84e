import assert from 'node:assert/strict'
import { test } from 'node:test'

import { mayBeSame, runSummary } from './run-record.ts'

const RUN = {
  id: 'a',
  startAtMs: 1_000_000,
  distanceM: 10_000,
  elapsedS: 3600,
  name: '',
  from: 'fit',
  start: '',
}

test('a spoiled record reads as an empty run, not as NaN', () => {
  const run = runSummary({ id: 'x', values: { startAtMs: 'noon', distanceM: null } })
  assert.deepEqual([run.startAtMs, run.distanceM, run.name], [0, 0, ''])
})

test('watch and phone on one run are seen as one; two runs of a day are not', () => {
  assert.ok(mayBeSame(RUN, { ...RUN, id: 'b', startAtMs: 1_030_000, distanceM: 10_180 }))
  assert.ok(!mayBeSame(RUN, { ...RUN, id: 'b', startAtMs: 9_000_000 }))
  assert.ok(!mayBeSame(RUN, { ...RUN, id: 'b', distanceM: 5000 }))
  assert.ok(!mayBeSame(RUN, RUN))
})
