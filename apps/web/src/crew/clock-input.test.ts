import assert from 'node:assert/strict'
import { test } from 'node:test'

import { instantNear, wallTime } from './clock-input.ts'

test('a time on the wall is the nearest such instant, over midnight too', () => {
  const lateMs = new Date(2026, 9, 4, 23, 50).getTime()
  assert.equal(instantNear('23:40', lateMs), new Date(2026, 9, 4, 23, 40).getTime())
  assert.equal(instantNear('00:10', lateMs), new Date(2026, 9, 5, 0, 10).getTime())
  assert.equal(instantNear('', lateMs), undefined)
})

test('what the wall shows reads back', () => {
  const atMs = new Date(2026, 9, 4, 9, 5).getTime()
  assert.equal(wallTime(atMs), '09:05')
  assert.equal(instantNear(wallTime(atMs), atMs), atMs)
})
