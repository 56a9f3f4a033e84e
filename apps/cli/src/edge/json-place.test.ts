import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { jsonPlace } from './json-place.ts'

const CASES: readonly (readonly [text: string, line: number, column: number])[] = [
  ['{"massKg": }', 1, 12],
  ['{\n  "massKg": 70,\n  sex: "f"\n}', 3, 3],
  ['{\n  "massKg": 70', 2, 15],
  ['massKg: 70', 1, 1],
  ['[1, 2,\n 3, oops]', 2, 5],
  ['{"a": "b', 1, 9],
  ['{"a": 1} x', 1, 10],
]

test('broken JSON is told by line and column', () => {
  for (const [text, line, column] of CASES) {
    assert.deepEqual(jsonPlace(text), { line, column }, text)
  }
})

test('one stray character is found where it was put', () => {
  const put = fc.tuple(fc.jsonValue(), fc.nat())
  fc.assert(
    fc.property(put, ([value, at]) => {
      const text = JSON.stringify({ value }, null, 1)
      const index = at % text.length
      const broken = `${text.slice(0, index)}\u0000${text.slice(index)}`
      assert.throws(() => JSON.parse(broken))
      const { line, column } = jsonPlace(broken)
      const lines = broken.slice(0, index).split('\n')
      assert.deepEqual(
        { line, column },
        { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
      )
    }),
    { numRuns: 200 },
  )
})
