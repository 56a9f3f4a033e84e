import { inflateRawSync } from 'node:zlib'

const MIN_CHUNK_BYTES = 16 * 1024
const MAX_CHUNK_BYTES = 4 * 1024 * 1024
/** A full piece makes the unpacker begin another. */
const SPARE_BYTES = 64

/** Node's own unpacker, bounded; faster than the portable one. */
export function inflate(
  bytes: Uint8Array,
  maxOutputLength: number,
  likelyBytes: number,
): Uint8Array {
  // What fits one piece need not be joined from many; recordings that do not say pack to a third.
  const guessBytes = likelyBytes > 0 ? likelyBytes + SPARE_BYTES : bytes.length * 3
  const chunkSize = Math.min(MAX_CHUNK_BYTES, Math.max(MIN_CHUNK_BYTES, guessBytes))
  return inflateRawSync(bytes, { maxOutputLength, chunkSize })
}
