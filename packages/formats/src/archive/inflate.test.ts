import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, inflateRawSync } from 'node:zlib'

import { gunzip } from './inflate.ts'

test('the size at the end of a gzip file is only passed on, never believed', () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, index) => index)
  for (const claimed of [200, 0, 7, 0xffff_ffff]) {
    const packed = new Uint8Array(gzipSync(bytes))
    new DataView(packed.buffer).setUint32(packed.length - 4, claimed, true)
    const heard: number[] = []
    const unpacked = gunzip(packed, (data, maxOutputLength, likelyBytes) => {
      heard.push(likelyBytes)
      return inflateRawSync(data, { maxOutputLength })
    })
    assert.equal(unpacked.state, 'whole')
    assert.deepEqual(new Uint8Array(unpacked.bytes), bytes)
    assert.deepEqual(heard, [claimed])
  }
  assert.equal(gunzip(new Uint8Array([0x1f, 0x8b])).bytes.length, 0)
})
