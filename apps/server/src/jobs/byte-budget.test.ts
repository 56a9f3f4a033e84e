import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createByteBudget } from './byte-budget.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('work waits, in its order, until what is held leaves room for it', async () => {
  const budget = createByteBudget(10)
  const begun: string[] = []
  const giveFirst = await budget.take(6)
  const second = budget.take(5).then((give) => {
    begun.push('second')
    return give
  })
  const third = budget.take(1).then((give) => {
    begun.push('third')
    return give
  })
  await turn()
  assert.deepEqual(begun, [], 'a small one does not pass a large one that waits')
  giveFirst()
  const giveSecond = await second
  const giveThird = await third
  assert.deepEqual(begun, ['second', 'third'])
  giveSecond()
  giveThird()
})

test('one larger than the whole budget goes alone, not never', async () => {
  const budget = createByteBudget(10)
  const giveLarge = await budget.take(1000)
  let hasBegun = false
  const small = budget.take(1).then((give) => {
    hasBegun = true
    return give
  })
  await turn()
  assert.equal(hasBegun, false)
  giveLarge()
  const giveSmall = await small
  assert.equal(hasBegun, true)
  giveSmall()
})
