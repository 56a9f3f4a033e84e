import { crc32, deflateRawSync } from 'node:zlib'

const LOCAL_MARK = 0x04034b50
const CENTRAL_MARK = 0x02014b50
const END_MARK = 0x06054b50
const END64_MARK = 0x06064b50
const LOCATOR64_MARK = 0x07064b50
const VERSION_64 = 45
/** Names are UTF-8. */
const FLAGS = 0x0800
const FULL_32 = 0xffffffff
const FULL_16 = 0xffff
const STORED = 0
const DEFLATED = 8
/** Midnight, 1 January 1980: the same content makes the same zip on any day. */
const DOS_DATE = 0x21

type Written = Readonly<{
  name: Buffer
  method: number
  crc: number
  packedByte: number
  sizeByte: number
  atByte: bigint
}>

/** Makes a zip piece by piece; its entries may be any number and end beyond 4 GB (zip64). */
export type ZipWriter = Readonly<{
  entry: (name: string, bytes: Uint8Array) => readonly Buffer[]
  end: () => readonly Buffer[]
}>

function localHeader(entry: Written): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL_MARK, 0)
  header.writeUInt16LE(VERSION_64, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(entry.method, 8)
  header.writeUInt16LE(DOS_DATE, 12)
  header.writeUInt32LE(entry.crc, 14)
  header.writeUInt32LE(entry.packedByte, 18)
  header.writeUInt32LE(entry.sizeByte, 22)
  header.writeUInt16LE(entry.name.byteLength, 26)
  return Buffer.concat([header, entry.name])
}

/** Only the place of an entry may pass 4 GB; single entries stay far below. */
function centralHeader(entry: Written): Buffer {
  const header = Buffer.alloc(46)
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(entry.atByte, 4)
  header.writeUInt32LE(CENTRAL_MARK, 0)
  header.writeUInt16LE(VERSION_64, 4)
  header.writeUInt16LE(VERSION_64, 6)
  header.writeUInt16LE(FLAGS, 8)
  header.writeUInt16LE(entry.method, 10)
  header.writeUInt16LE(DOS_DATE, 14)
  header.writeUInt32LE(entry.crc, 16)
  header.writeUInt32LE(entry.packedByte, 20)
  header.writeUInt32LE(entry.sizeByte, 24)
  header.writeUInt16LE(entry.name.byteLength, 28)
  header.writeUInt16LE(extra.byteLength, 30)
  header.writeUInt32LE(FULL_32, 42)
  return Buffer.concat([header, entry.name, extra])
}

function endRecords(
  at: Readonly<{ startByte: bigint; sizeByte: bigint; entriesCount: number }>,
): Buffer {
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(END64_MARK, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeUInt16LE(VERSION_64, 12)
  end64.writeUInt16LE(VERSION_64, 14)
  end64.writeBigUInt64LE(BigInt(at.entriesCount), 24)
  end64.writeBigUInt64LE(BigInt(at.entriesCount), 32)
  end64.writeBigUInt64LE(at.sizeByte, 40)
  end64.writeBigUInt64LE(at.startByte, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(LOCATOR64_MARK, 0)
  locator.writeBigUInt64LE(at.startByte + at.sizeByte, 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_MARK, 0)
  end.writeUInt16LE(Math.min(at.entriesCount, FULL_16), 8)
  end.writeUInt16LE(Math.min(at.entriesCount, FULL_16), 10)
  end.writeUInt32LE(FULL_32, 12)
  end.writeUInt32LE(FULL_32, 16)
  return Buffer.concat([end64, locator, end])
}

export function createZipWriter(): ZipWriter {
  const written: Written[] = []
  let atByte = 0n
  return {
    entry: (name, bytes) => {
      const deflated = deflateRawSync(bytes)
      const isSmaller = deflated.byteLength < bytes.byteLength
      const packed = isSmaller ? deflated : Buffer.from(bytes)
      const entry: Written = {
        name: Buffer.from(name),
        method: isSmaller ? DEFLATED : STORED,
        crc: crc32(bytes),
        packedByte: packed.byteLength,
        sizeByte: bytes.byteLength,
        atByte,
      }
      written.push(entry)
      const header = localHeader(entry)
      atByte += BigInt(header.byteLength + packed.byteLength)
      return [header, packed]
    },
    end: () => {
      const headers = written.map(centralHeader)
      const sizeByte = BigInt(headers.reduce((sum, header) => sum + header.byteLength, 0))
      return [...headers, endRecords({ startByte: atByte, sizeByte, entriesCount: written.length })]
    },
  }
}
