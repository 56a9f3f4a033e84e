import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createAnswerMemory, type AnswerMemory } from './answer-memory.ts'

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))

/** Asked for the second time: only then an answer is kept. */
function keepTwice(memory: AnswerMemory, asked: string, answer: string): void {
  memory.keep(bytes(asked), bytes(answer))
  memory.keep(bytes(asked), bytes(answer))
}

test('the same bytes get the same answer, other bytes none', () => {
  const memory = createAnswerMemory()
  keepTwice(memory, '{"a":1}', 'one')
  assert.deepEqual(memory.recall(bytes('{"a":1}')), bytes('one'))
  assert.equal(memory.recall(bytes('{"a":2}')), undefined)
})

test('a question asked once is not kept; the second time it is, though others came between', () => {
  const memory = createAnswerMemory()
  memory.keep(bytes('looked at again'), bytes('answer'))
  for (let i = 0; i < 200; i++) memory.keep(bytes(`a slider at ${i}`), bytes('x'))
  assert.equal(memory.recall(bytes('looked at again')), undefined)
  assert.equal(memory.recall(bytes('a slider at 7')), undefined)
  memory.keep(bytes('looked at again'), bytes('answer'))
  assert.deepEqual(memory.recall(bytes('looked at again')), bytes('answer'))
})

test('what was asked for longest ago is forgotten first, and long questions are not kept', () => {
  const memory = createAnswerMemory(30)
  keepTwice(memory, 'a', 'x'.repeat(9))
  keepTwice(memory, 'b', 'x'.repeat(9))
  keepTwice(memory, 'c', 'x'.repeat(9))
  assert.ok(memory.recall(bytes('a')))
  keepTwice(memory, 'd', 'x'.repeat(9))
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => memory.recall(bytes(key)) !== undefined),
    [true, false, true, true],
  )
  keepTwice(memory, 'y'.repeat(20_000), 'z')
  assert.equal(memory.recall(bytes('y'.repeat(20_000))), undefined)
})
