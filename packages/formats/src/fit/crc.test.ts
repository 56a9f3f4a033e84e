import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { fitCrc } from './crc.ts'

/** Bit by bit, as the definition has it. */
function slowCrc(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  }
  return crc
}

test('the check sum of "123456789" is the one of CRC-16/ARC', () => {
  assert.equal(fitCrc(new TextEncoder().encode('123456789')), 0xbb3d)
})

test('the fast check sum is the slow one for any bytes, from any offset', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(50), (bytes, fromByte) => {
      const start = Math.min(fromByte, bytes.length)
      assert.equal(fitCrc(bytes, start), slowCrc(bytes.subarray(start)))
    }),
    { numRuns: 300 },
  )
})
