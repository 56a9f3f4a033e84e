import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { asciiFold } from './ascii.ts'
import { cutUtf8, utf8, utf8LengthOf } from './utf8.ts'

test('every text has the bytes the platform gives it, lone surrogates included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      (a, code) => {
        const text = `${a}${String.fromCharCode(code)}é🥤`
        assert.deepEqual(utf8(text), new Uint8Array(new TextEncoder().encode(text)))
      },
    ),
  )
})

test('a cut text fits, is a beginning of the text, and leaves out as little as possible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 20 }), (text, maxBytes) => {
      const cut = cutUtf8(text, maxBytes)
      assert.ok(utf8(cut).length <= maxBytes)
      assert.ok(text.startsWith(cut))
      const [next] = text.slice(cut.length)
      if (next !== undefined) assert.ok(utf8(cut).length + utf8LengthOf(next) > maxBytes)
    }),
  )
})

test('folding leaves printable ASCII only and keeps what already is', () => {
  assert.equal(asciiFold('Über Straße, señor 5 km – «café»'), 'Uber Strasse, senor 5 km - cafe')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.match(asciiFold(text), /^[ -~]*$/)
    }),
  )
})
