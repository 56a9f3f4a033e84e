import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'

import { plainContent, unpack } from './packing.ts'

test('what was packed comes out as it was, what was not stays itself', () => {
  for (const text of ['x', 'a run '.repeat(50_000)]) {
    const bytes = new Uint8Array(Buffer.from(text))
    const packed = {
      bytes: deflateRawSync(bytes),
      packing: 'deflate',
      sizeByte: bytes.length,
    } as const
    assert.deepEqual(new Uint8Array(unpack(packed)), bytes)
    assert.equal(unpack(plainContent(bytes)), bytes)
  }
})

test('bytes that are not what was once measured are a fault, never a shorter file', () => {
  const bytes = deflateRawSync(Buffer.from('a run '.repeat(100)))
  assert.throws(() => unpack({ bytes, packing: 'deflate', sizeByte: 601 }), /damaged/)
  assert.throws(() => unpack({ bytes, packing: 'deflate', sizeByte: 599 }))
  const cut = bytes.subarray(0, 8)
  assert.throws(() => unpack({ bytes: cut, packing: 'deflate', sizeByte: 600 }))
})
