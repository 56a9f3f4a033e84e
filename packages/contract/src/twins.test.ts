import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withoutTwins } from './twins.ts'

const idsOf = (runs: Parameters<typeof withoutTwins>[0]) => withoutTwins(runs).map(({ id }) => id)

test('of two records of one run the one that came later does not count', () => {
  assert.deepEqual(idsOf([{ id: 'a' }, { id: 'b', twinId: 'a' }, { id: 'c' }]), ['a', 'c'])
})

test('a twin that is gone or settled takes nothing away', () => {
  assert.deepEqual(idsOf([{ id: 'b', twinId: 'gone' }]), ['b'])
  assert.deepEqual(
    idsOf([
      { id: 'a', twinId: '' },
      { id: 'b', twinId: 'b' },
    ]),
    ['a', 'b'],
  )
})

test('two that two devices took for copies of each other are still one run, not none', () => {
  const pair = [
    { id: 'b', twinId: 'a' },
    { id: 'a', twinId: 'b' },
  ]
  assert.deepEqual(idsOf(pair), ['a'])
})

test('marks that go round among three count one, and so does what hangs on them', () => {
  const ring = [
    { id: 'a', twinId: 'b' },
    { id: 'b', twinId: 'c' },
    { id: 'c', twinId: 'a' },
    { id: 'd', twinId: 'b' },
  ]
  assert.deepEqual(idsOf(ring), ['a'])
  assert.deepEqual(
    idsOf([
      { id: 'whole' },
      { id: 'early', twinId: 'whole' },
      { id: 'copy', twinId: 'early' },
      { id: 'late', twinId: 'whole' },
    ]),
    ['whole'],
  )
})
