import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lastAnswers } from './told-answers.ts'

test('the newest interview speaks, with what was denied, and unknown codes are left out', () => {
  const told = lastAnswers([
    { id: 'b', values: { atMs: 20, signs: ['weakness'], denied: ['chest_pain', 'made_up'] } },
    { id: 'a', values: { atMs: 10, signs: [], denied: [] } },
    { id: 'c', values: { signs: ['chest_pain'] } },
  ])
  assert.equal(told?.atMs, 20)
  assert.deepEqual(told?.answers, { signs: ['weakness'], unknown: [], denied: ['chest_pain'] })
})

test('without an interview nothing was asked', () => {
  assert.equal(lastAnswers([]), undefined)
})
