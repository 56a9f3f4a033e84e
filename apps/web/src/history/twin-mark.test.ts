import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withoutTwins } from '@uncramp/contract/twins'
import type { RunMatch } from '@uncramp/core/activity'

import { twinMark } from './twin-mark.ts'

const MATCH: RunMatch = {
  isSame: true,
  isPart: false,
  clockOffS: 0,
  overlapFrac: 1,
  durationFrac: 1,
  distanceFrac: 1,
  placeFrac: 1,
  richer: 'first',
}

test('of two whole recordings the new one is marked, whichever has more', () => {
  assert.deepEqual(twinMark(MATCH, 'new', 'old'), { id: 'new', twinId: 'old', richerId: 'new' })
  const poorer: RunMatch = { ...MATCH, richer: 'second' }
  assert.deepEqual(twinMark(poorer, 'new', 'old'), { id: 'new', twinId: 'old', richerId: 'old' })
  const equal: RunMatch = { ...MATCH, richer: 'equal' }
  assert.deepEqual(twinMark(equal, 'new', 'old'), { id: 'new', twinId: 'old', richerId: '' })
})

test('a part is marked, and the whole counts', () => {
  const whole: RunMatch = { ...MATCH, isPart: true }
  assert.deepEqual(twinMark(whole, 'new', 'old'), { id: 'old', twinId: 'new', richerId: 'new' })
  const part: RunMatch = { ...whole, richer: 'second' }
  assert.deepEqual(twinMark(part, 'new', 'old'), { id: 'new', twinId: 'old', richerId: 'old' })
})

test('two runs get no mark', () => {
  assert.equal(twinMark({ ...MATCH, isSame: false }, 'new', 'old'), undefined)
})

const LENGTHS = { whole: 40, early: 20, late: 19 } as const
type Name = keyof typeof LENGTHS

/** What counts when three recordings of one run, of which two are its halves, come in this order. */
function counted(order: readonly Name[]): readonly string[] {
  const twinOf = new Map<string, string>()
  order.forEach((id, index) => {
    for (const other of order.slice(0, index)) {
      const isSame = id === 'whole' || other === 'whole'
      const richer = LENGTHS[id] > LENGTHS[other] ? 'first' : 'second'
      const mark = twinMark({ ...MATCH, isSame, isPart: true, richer }, id, other)
      if (mark !== undefined) twinOf.set(mark.id, mark.twinId)
    }
  })
  return withoutTwins(order.map((id) => ({ id, twinId: twinOf.get(id) }))).map(({ id }) => id)
}

test('of a run and its two halves the whole counts, in whatever order they came', () => {
  for (const order of [
    ['whole', 'early', 'late'],
    ['early', 'whole', 'late'],
    ['early', 'late', 'whole'],
  ] as const)
    assert.deepEqual(counted(order), ['whole'], order.join(' '))
})
