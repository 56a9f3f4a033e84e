import assert from 'node:assert/strict'
import { test } from 'node:test'

import { bytesText } from './bytes-text.ts'

test('storage is said in the unit one would say it in', () => {
  assert.equal(bytesText(3_400_000, 'en'), '3.4 MB')
  assert.equal(bytesText(120_000_000_000, 'en'), '120 GB')
  assert.equal(bytesText(900, 'en'), '1 kB')
  assert.equal(bytesText(3_400_000, 'es'), '3,4 MB')
})
