/** One file for a test archive. */
export type TestEntry = Readonly<{
  name: string
  /** Packed already when `method` is 8. */
  data: Uint8Array
  method?: 0 | 8 | 14
  flags?: number
}>

const FIXED_BYTES = 30

/**
 * A zip as streaming writers make it (sizes in a descriptor behind the data) or, without
 * `hasDescriptor`, as others do. The central directory is only as much as a reader of local headers sees.
 */
export function zipOf(entries: readonly TestEntry[], hasDescriptor = false): Uint8Array {
  const parts = entries.flatMap(({ name, data, method = 0, flags = 0 }) => {
    const path = Uint8Array.from(name, (letter) => letter.charCodeAt(0))
    const head = new DataView(new ArrayBuffer(FIXED_BYTES))
    head.setUint32(0, 0x04034b50, true)
    head.setUint16(6, flags | (hasDescriptor ? 8 : 0), true)
    head.setUint16(8, method, true)
    head.setUint32(18, hasDescriptor ? 0 : data.length, true)
    head.setUint16(26, path.length, true)
    const tail = new DataView(new ArrayBuffer(hasDescriptor ? 16 : 0))
    if (hasDescriptor) {
      tail.setUint32(0, 0x08074b50, true)
      tail.setUint32(8, data.length, true)
    }
    return [new Uint8Array(head.buffer), path, data, new Uint8Array(tail.buffer)]
  })
  const central = new Uint8Array(46)
  new DataView(central.buffer).setUint32(0, 0x02014b50, true)
  return concat([...parts, central])
}

/** All pieces in one. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let atByte = 0
  for (const piece of pieces) {
    whole.set(piece, atByte)
    atByte += piece.length
  }
  return whole
}
