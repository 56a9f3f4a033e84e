import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../../../core/src/real.arbitrary.law.ts'
import { parseNumber } from './number-text.ts'

const parse = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return parseNumber(bytes, 0, bytes.length)
}

test('numbers of up to fifteen digits are read exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(6), (n, places) => {
      const text = (n / 10 ** places).toFixed(places)
      assert.equal(parse(text), Number(text))
    }),
    { numRuns: 500 },
  )
})

test('longer ones to within a hair, of the size that files hold and of any other', () => {
  const anyBits = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.oneof(realBetween(-1e6, 1e6), anyBits), (value) => {
      const read = parse(String(value))
      assert.ok(Math.abs(read - value) <= Math.abs(value) * 1e-14 + 1e-300, `${value} ${read}`)
    }),
    { numRuns: 500 },
  )
})

test('a decimal comma, a plus sign and a bare point are understood', () => {
  assert.equal(parse('12,5'), 12.5)
  assert.equal(parse('+7'), 7)
  assert.equal(parse('.5'), 0.5)
  assert.equal(parse('5.'), 5)
})

test('anything else is not a number', () => {
  for (const text of [
    '',
    '-',
    '.',
    'abc',
    '12 3',
    '1.2.3',
    '0x10',
    'NaN',
    'Infinity',
    '1e',
    '5m',
  ]) {
    assert.ok(Number.isNaN(parse(text)), text)
  }
})
