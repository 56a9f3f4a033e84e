import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, inflateRawSync } from 'node:zlib'

import { gunzip } from './inflate.ts'

test('the size at the end of a gzip file says how much room to make at a time, within bounds, and nothing else', () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, index) => index)
  const room = new Map([
    [200, 16 * 1024],
    [0, 16 * 1024],
    [100_000, 100_064],
    [0xffff_ffff, 4 * 1024 * 1024],
  ])
  for (const [claimed, pieceBytes] of room) {
    const packed = new Uint8Array(gzipSync(bytes))
    new DataView(packed.buffer).setUint32(packed.length - 4, claimed, true)
    const heard: number[] = []
    const unpacked = gunzip(packed, (data, maxOutputLength, chunkSize) => {
      heard.push(chunkSize)
      return inflateRawSync(data, { maxOutputLength, chunkSize })
    })
    assert.equal(unpacked.state, 'whole')
    assert.deepEqual(new Uint8Array(unpacked.bytes), bytes)
    assert.deepEqual(heard, [pieceBytes])
  }
  assert.equal(gunzip(new Uint8Array([0x1f, 0x8b])).bytes.length, 0)
})
