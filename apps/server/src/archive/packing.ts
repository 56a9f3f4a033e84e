import { inflateRawSync } from 'node:zlib'

/** How kept bytes are packed: as an archive's deflate brought them, or not at all. */
export type Packing = 'deflate' | null

/** A file's bytes as they are kept, and how many there are unpacked. */
export type Content = Readonly<{ bytes: Uint8Array; packing: Packing; sizeByte: number }>

/** Bytes that are kept as they are. */
export function plainContent(bytes: Uint8Array): Content {
  return { bytes, packing: null, sizeByte: bytes.byteLength }
}

/** The file's own bytes. Throws when what was kept is not what was once unpacked and measured. */
export function unpack({ bytes, packing, sizeByte }: Content): Uint8Array {
  if (packing === null) return bytes
  const unpacked = inflateRawSync(bytes, {
    maxOutputLength: Math.max(1, sizeByte),
    // One piece of the right size instead of many joined afterwards.
    chunkSize: sizeByte + 64,
  })
  if (unpacked.byteLength !== sizeByte) throw new Error('kept bytes are damaged')
  return unpacked
}
