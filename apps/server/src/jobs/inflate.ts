import { inflateRawSync } from 'node:zlib'

/** How a thread unpacks what a recording is packed in. */
export function inflate(bytes: Uint8Array, maxOutputLength: number, chunkSize: number): Uint8Array {
  return inflateRawSync(bytes, { maxOutputLength, chunkSize })
}
