import assert from 'node:assert/strict'
import { test } from 'node:test'

import { WEAKEST_CLOCK, mayMark, twinIdOf, type Words } from './twin-word.ts'

const at = (second: number): string => `0000000000${10 + second}-0000-aaaaaaaaaaaa`

/** A record written in the second it was made, and what was said of its twin later. */
function record(madeS: number, twin?: Readonly<{ value: unknown; clock: string }>): Words {
  const startAtMs = { value: 1, clock: at(madeS) }
  return twin === undefined ? { startAtMs } : { startAtMs, twinId: twin }
}

test('a mark names another record, and taken off it names none', () => {
  assert.equal(twinIdOf(record(1, { value: 'b', clock: at(2) })), 'b')
  assert.equal(twinIdOf(record(1, { value: '', clock: at(2) })), undefined)
  assert.equal(twinIdOf(record(1)), undefined)
})

test('nobody is overruled: a mark, and one taken off, stay as they are', () => {
  assert.equal(mayMark(record(1), record(2)), true)
  assert.equal(mayMark(record(1, { value: 'c', clock: WEAKEST_CLOCK }), record(2)), false)
  assert.equal(mayMark(record(1, { value: '', clock: at(2) }), record(2)), false)
})

test('one that was said to have no copy has none among those there were then', () => {
  const settled = record(1, { value: '', clock: at(5) })
  assert.equal(mayMark(record(3), settled), false)
  assert.equal(mayMark(record(7), settled), true)
  assert.equal(mayMark(record(3), record(1, { value: 'c', clock: at(5) })), true)
})

test('the mark of the server is earlier than any word of a device', () => {
  assert.ok(WEAKEST_CLOCK < '000000000001-0000-000000000000')
  assert.match(WEAKEST_CLOCK, /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{12}$/)
})
