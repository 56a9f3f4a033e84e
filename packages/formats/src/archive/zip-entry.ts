/** The local header of one file in a zip. */
export type ZipEntry = Readonly<{
  name: Uint8Array
  method: number
  isFolder: boolean
  isEncrypted: boolean
  /** Bytes of data that follow the header; `undefined` = only a descriptor behind them will say. */
  packedBytes: number | undefined
  headerBytes: number
}>

/** How far the data of an entry goes in the bytes at hand. */
export type DataEnd = Readonly<{ dataBytes: number; trailerBytes: number; isLast: boolean }>

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const CENTRAL_END = 0x06054b50
const CENTRAL_END_64 = 0x06064b50
const DESCRIPTOR = 0x08074b50
const FIXED_BYTES = 30
const ENCRYPTED = 1
const HAS_DESCRIPTOR = 8
const IN_EXTRA = 0xffff_ffff
const ZIP64_TAG = 1
const P = 0x50
/** Signature, CRC, two sizes of eight bytes, and the signature of what follows. */
const MAX_DESCRIPTOR_BYTES = 28
/** CRC and two sizes of four bytes. */
const BARE_DESCRIPTOR_BYTES = 12

/** Reads the header at the start of the bytes; `more` = it is not all there yet. */
export function parseEntry(bytes: Uint8Array): ZipEntry | 'more' | 'end' | 'broken' {
  if (bytes.length < 4) return 'more'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const signature = view.getUint32(0, true)
  if (signature === CENTRAL || signature === CENTRAL_END || signature === CENTRAL_END_64)
    return 'end'
  if (signature !== LOCAL) return 'broken'
  if (bytes.length < FIXED_BYTES) return 'more'
  const nameBytes = view.getUint16(26, true)
  const headerBytes = FIXED_BYTES + nameBytes + view.getUint16(28, true)
  if (bytes.length < headerBytes) return 'more'
  const name = bytes.slice(FIXED_BYTES, FIXED_BYTES + nameBytes)
  const flags = view.getUint16(6, true)
  const sizeBytes = view.getUint32(18, true)
  const extra = bytes.subarray(FIXED_BYTES + nameBytes, headerBytes)
  const isUnknown = (flags & HAS_DESCRIPTOR) !== 0 && (sizeBytes === 0 || sizeBytes === IN_EXTRA)
  return {
    name,
    method: view.getUint16(8, true),
    isFolder: name.at(-1) === 0x2f,
    isEncrypted: (flags & ENCRYPTED) !== 0,
    packedBytes: isUnknown ? undefined : sizeBytes === IN_EXTRA ? size64(extra) : sizeBytes,
    headerBytes,
  }
}

/** Packed size from the zip64 extra field: there it stands behind the unpacked size. */
function size64(extra: Uint8Array): number | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length)
  for (let atByte = 0; atByte + 4 <= extra.length;) {
    const lengthBytes = view.getUint16(atByte + 2, true)
    const isThere = lengthBytes >= 16 && atByte + 20 <= extra.length
    if (view.getUint16(atByte, true) === ZIP64_TAG && isThere) {
      return Number(view.getBigUint64(atByte + 12, true))
    }
    atByte += 4 + lengthBytes
  }
  return undefined
}

/**
 * Where an entry's data ends, given how much of it went by before.
 *
 * Without a size in the header, the end is where a descriptor stands whose size is just the number
 * of bytes seen: a look-alike inside the data (a zip in a zip has many) has another size.
 */
export function dataEnd(entry: ZipEntry, bytes: Uint8Array, takenBytes: number): DataEnd {
  if (entry.packedBytes !== undefined) {
    const leftBytes = entry.packedBytes - takenBytes
    const isLast = bytes.length >= leftBytes
    return { dataBytes: isLast ? leftBytes : bytes.length, trailerBytes: 0, isLast }
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const lastByte = bytes.length - MAX_DESCRIPTOR_BYTES
  let atByte = bytes.indexOf(P)
  while (atByte >= 0 && atByte <= lastByte) {
    const found = endAt(view, atByte, takenBytes)
    if (found !== undefined) return found
    atByte = bytes.indexOf(P, atByte + 1)
  }
  // What may be the beginning of a descriptor waits for more.
  return {
    dataBytes: Math.max(0, lastByte - BARE_DESCRIPTOR_BYTES),
    trailerBytes: 0,
    isLast: false,
  }
}

function endAt(view: DataView, atByte: number, takenBytes: number): DataEnd | undefined {
  const signature = view.getUint32(atByte, true)
  const dataBytes = takenBytes + atByte
  if (signature === DESCRIPTOR && view.getUint32(atByte + 8, true) === dataBytes) {
    const is64 = isHeader(view, atByte + 24) && !isHeader(view, atByte + 16)
    return { dataBytes: atByte, trailerBytes: is64 ? 24 : 16, isLast: true }
  }
  // A descriptor may lack its signature: then it is the twelve bytes before the next header.
  const bareAtByte = atByte - BARE_DESCRIPTOR_BYTES
  if (bareAtByte < 0 || !isHeader(view, atByte)) return undefined
  const bareDataBytes = dataBytes - BARE_DESCRIPTOR_BYTES
  if (view.getUint32(bareAtByte + 4, true) !== bareDataBytes) return undefined
  return { dataBytes: bareAtByte, trailerBytes: BARE_DESCRIPTOR_BYTES, isLast: true }
}

function isHeader(view: DataView, atByte: number): boolean {
  const signature = view.getUint32(atByte, true)
  return signature === LOCAL || signature === CENTRAL
}
