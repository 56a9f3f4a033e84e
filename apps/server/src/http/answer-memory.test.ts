import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createAnswerMemory } from './answer-memory.ts'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

test('the same bytes get the same answer, other bytes none', () => {
  const memory = createAnswerMemory()
  memory.keep(bytes('{"a":1}'), 'one')
  assert.equal(memory.recall(bytes('{"a":1}')), 'one')
  assert.equal(memory.recall(bytes('{"a":2}')), undefined)
})

test('what was asked for longest ago is forgotten first, and long questions are not kept', () => {
  const memory = createAnswerMemory(30)
  memory.keep(bytes('a'), 'x'.repeat(9))
  memory.keep(bytes('b'), 'x'.repeat(9))
  memory.keep(bytes('c'), 'x'.repeat(9))
  assert.ok(memory.recall(bytes('a')))
  memory.keep(bytes('d'), 'x'.repeat(9))
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => memory.recall(bytes(key)) !== undefined),
    [true, false, true, true],
  )
  memory.keep(bytes('y'.repeat(20_000)), 'z')
  assert.equal(memory.recall(bytes('y'.repeat(20_000))), undefined)
})
