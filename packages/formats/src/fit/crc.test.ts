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

test('it stays so over files longer than one slice, of every remainder', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 70_000 }),
      fc.nat(3),
      fc.integer(),
      (size, fromByte, seed) => {
        let state = seed
        const bytes = Uint8Array.from({ length: size + fromByte }, () => {
          state = Math.imul(state, 1_103_515_245) + 12_345
          return state >>> 16
        })
        assert.equal(fitCrc(bytes, fromByte), slowCrc(bytes.subarray(fromByte)))
      },
    ),
    {
      numRuns: 60,
      examples: [
        [16_384 + 64, 0, 1],
        [16_384 + 63, 1, 2],
        [128, 0, 3],
        [127, 0, 4],
      ],
    },
  )
})
