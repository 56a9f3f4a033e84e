import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'

import { FIGURE_IDS } from '@uncramp/core/figure'
import fc from 'fast-check'

import { nearestCode } from '../flags/nearest.ts'
import { figureText } from './figure-text.ts'
import { inkFor, wrapped } from './ink.ts'
import { rangeText } from './range-text.ts'

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
const words = fc.array(
  word.map((text) => text.replaceAll(' ', 'x')),
  { minLength: 1, maxLength: 60 },
)

describe('wrapping', () => {
  test('keeps every word in order, within the width wherever a word fits', () => {
    const sizes = { widthCount: fc.integer({ min: 30, max: 100 }), indentCount: fc.nat(12) }
    fc.assert(
      fc.property(words, fc.record(sizes), (given, { widthCount, indentCount }) => {
        const lines = wrapped(given.join(' '), widthCount, indentCount).split('\n')
        assert.deepEqual(
          lines.flatMap((line) => line.trimStart().split(' ')),
          given,
        )
        for (const line of lines.map((text) => text.trimStart())) {
          assert.ok(line.length + indentCount <= widthCount, line)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('counts colours as nothing', () => {
    const ink = inkFor(true)
    const plain = 'Water 210 ml [coach S3: 177–237 ml] and a little more to say here'
    const coloured = plain
      .replace('210', ink.strong('210'))
      .replace('177–237', ink.struck('177–237'))
    assert.equal(stripVTControlCharacters(wrapped(coloured, 40, 4)), wrapped(plain, 40, 4))
  })
})

describe('a figure in dots', () => {
  test('fills its box and no more, and marks something for every picture', () => {
    for (const figure of FIGURE_IDS) {
      for (const side of ['left', 'right'] as const) {
        const size = { columnsCount: 24, rowsCount: 12 }
        const lines = figureText({ figure, atS: 0.4, side }, size, inkFor(false))
        assert.equal(lines.length, size.rowsCount)
        assert.ok(
          lines.every((line) => line.length === size.columnsCount),
          figure,
        )
        const dots = lines.join('').replaceAll(/[ \u2800]/g, '')
        assert.ok(dots.length > 20, `${figure} has ${dots.length} characters`)
        assert.match(dots, /^[\u2800-\u28FF]+$/)
      }
    }
  })
})

test('a range says its unit once', () => {
  assert.equal(rangeText('177 ml', '237 ml'), '177–237 ml')
  assert.equal(rangeText('6 fl oz', '8 fl oz'), '6–8 fl oz')
  assert.equal(rangeText('900 m', '1.2 km'), '900 m – 1.2 km')
})

test('a mistyped code is led to the nearest, and nonsense to none', () => {
  const codes = ['chest_pain', 'cola_urine', 'collapse', 'nausea']
  assert.equal(nearestCode('chest_pian', codes), 'chest_pain')
  assert.equal(nearestCode('urine', codes), 'cola_urine')
  assert.equal(nearestCode('colapse', codes), 'collapse')
  assert.equal(nearestCode('quantum-physics', codes), undefined)
})
