import { inflateRawSync } from 'node:zlib'

/** Node's own unpacker, bounded; faster than the portable one. */
export function inflate(bytes: Uint8Array, maxOutputLength: number, chunkSize: number): Uint8Array {
  return inflateRawSync(bytes, { maxOutputLength, chunkSize })
}
