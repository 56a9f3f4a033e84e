import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ByteSink } from './byte-sink.ts'

const counted = (fromByte: number, toByte: number): Uint8Array =>
  Uint8Array.from({ length: toByte - fromByte }, (_, index) => fromByte + index)

test('what comes is what is kept, whatever a header claimed of its size', () => {
  for (const claimedBytes of [0, 1, 64, 99, 100, 101, 4_000_000_000]) {
    const sink = new ByteSink(claimedBytes)
    const piece = counted(0, 64)
    sink.copy(piece)
    piece.fill(255)
    sink.copy(counted(64, 100))
    assert.equal(sink.sizeBytes, 100)
    assert.deepEqual(sink.bytes(), counted(0, 100), `${claimedBytes}`)
  }
  assert.deepEqual(new ByteSink(50).bytes(), new Uint8Array(0))
})

test('a true claim costs one array, a lie no more than a megabyte', () => {
  const honest = new ByteSink(100)
  honest.copy(counted(0, 100))
  assert.equal(honest.bytes().buffer.byteLength, 100)
  const lie = new ByteSink(4_000_000_000)
  lie.copy(counted(0, 100))
  assert.ok(lie.bytes().buffer.byteLength <= 1024 * 1024)
})
