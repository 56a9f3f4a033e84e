import { inflateRawSync } from 'node:zlib'

const MIN_CHUNK_BYTES = 16 * 1024
const MAX_CHUNK_BYTES = 4 * 1024 * 1024

/** Node's own unpacker, bounded; faster than the portable one. */
export function inflate(bytes: Uint8Array, maxOutputLength: number): Uint8Array {
  // Recordings pack to a third; what fits one piece need not be joined from many.
  const chunkSize = Math.min(MAX_CHUNK_BYTES, Math.max(MIN_CHUNK_BYTES, bytes.length * 3))
  return inflateRawSync(bytes, { maxOutputLength, chunkSize })
}
