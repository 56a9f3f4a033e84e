import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

import { err, ok, type Result } from '@uncramp/core'

export type ZipEntry = Readonly<{
  index: number
  name: string
  method: number
  packedByte: number
  sizeByte: number
  headerAtByte: number
  crc: number
}>

export type ZipError =
  | Readonly<{ code: 'not_a_zip' }>
  | Readonly<{ code: 'zip_damaged' }>
  | Readonly<{ code: 'zip_too_many_files'; filesCount: number }>
  | Readonly<{ code: 'zip_entry_too_large'; maxByte: number }>
  | Readonly<{ code: 'zip_method_unknown'; method: number }>

const END_MARK = 0x06054b50
const END64_MARK = 0x06064b50
const LOCATOR64_MARK = 0x07064b50
const CENTRAL_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_BYTE = 22
const MAX_COMMENT_BYTE = 65_535
const MAX_ENTRIES_COUNT = 200_000
const MAX_DIRECTORY_BYTE = 128 * 1024 * 1024
const FULL_32 = 0xffffffff
const FULL_16 = 0xffff
const EXTRA_64 = 1
const STORED = 0
const DEFLATED = 8

/** Unpacked in one piece where the directory's word for its size is no lie. */
const MIN_PIECE_BYTE = 1024
const MAX_PIECE_BYTE = 1024 * 1024

const inflate = promisify(inflateRaw)

async function readAt(file: FileHandle, atByte: number, countByte: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, countByte))
  const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, atByte)
  return buffer.subarray(0, bytesRead)
}

type Directory = Readonly<{ atByte: number; sizeByte: number; entriesCount: number }>

async function findDirectory(file: FileHandle): Promise<Directory | undefined> {
  const { size } = await file.stat()
  const tailByte = Math.min(size, END_BYTE + MAX_COMMENT_BYTE)
  const tail = await readAt(file, size - tailByte, tailByte)
  for (let i = tail.byteLength - END_BYTE; i >= 0; i--) {
    if (tail.readUInt32LE(i) !== END_MARK) continue
    const entriesCount = tail.readUInt16LE(i + 10)
    const sizeByte = tail.readUInt32LE(i + 12)
    const atByte = tail.readUInt32LE(i + 16)
    const isLarge = atByte === FULL_32 || sizeByte === FULL_32 || entriesCount === FULL_16
    if (!isLarge) return { atByte, sizeByte, entriesCount }
    return findDirectory64(file, size - tailByte + i)
  }
  return undefined
}

async function findDirectory64(
  file: FileHandle,
  endAtByte: number,
): Promise<Directory | undefined> {
  const locator = await readAt(file, endAtByte - 20, 20)
  if (locator.byteLength < 20 || locator.readUInt32LE(0) !== LOCATOR64_MARK) return undefined
  const end = await readAt(file, Number(locator.readBigUInt64LE(8)), 56)
  if (end.byteLength < 56 || end.readUInt32LE(0) !== END64_MARK) return undefined
  return {
    entriesCount: Number(end.readBigUInt64LE(32)),
    sizeByte: Number(end.readBigUInt64LE(40)),
    atByte: Number(end.readBigUInt64LE(48)),
  }
}

type Sizes = { sizeByte: number; packedByte: number; headerAtByte: number }

/** Sizes that do not fit 32 bits stand in an extra field, only those, in this order. */
function widen(sizes: Sizes, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const id = extra.readUInt16LE(at)
    const lengthByte = extra.readUInt16LE(at + 2)
    if (id === EXTRA_64) {
      let from = at + 4
      for (const key of ['sizeByte', 'packedByte', 'headerAtByte'] as const) {
        if (sizes[key] !== FULL_32 || from + 8 > extra.byteLength) continue
        sizes[key] = Number(extra.readBigUInt64LE(from))
        from += 8
      }
    }
    at += 4 + lengthByte
  }
}

/** The list of what is in a zip, from its directory at the end; nothing is unpacked yet. */
export async function listZip(file: FileHandle): Promise<Result<readonly ZipEntry[], ZipError>> {
  const directory = await findDirectory(file)
  if (directory === undefined) return err({ code: 'not_a_zip' })
  const { entriesCount, sizeByte } = directory
  if (entriesCount > MAX_ENTRIES_COUNT || sizeByte > MAX_DIRECTORY_BYTE)
    return err({ code: 'zip_too_many_files', filesCount: entriesCount })
  const bytes = await readAt(file, directory.atByte, sizeByte)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < entriesCount;) {
    if (at + 46 > bytes.byteLength || bytes.readUInt32LE(at) !== CENTRAL_MARK)
      return err({ code: 'zip_damaged' })
    const nameByte = bytes.readUInt16LE(at + 28)
    const extraByte = bytes.readUInt16LE(at + 30)
    const sizes: Sizes = {
      packedByte: bytes.readUInt32LE(at + 20),
      sizeByte: bytes.readUInt32LE(at + 24),
      headerAtByte: bytes.readUInt32LE(at + 42),
    }
    const extraAt = at + 46 + nameByte
    widen(sizes, bytes.subarray(extraAt, extraAt + extraByte))
    entries.push({
      index: entries.length,
      name: bytes.toString('utf8', at + 46, extraAt),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      ...sizes,
    })
    at = extraAt + extraByte + bytes.readUInt16LE(at + 32)
  }
  return ok(entries)
}

/** An entry's bytes, and as the archive packed them where it did. */
export type OpenedEntry = Readonly<{ bytes: Uint8Array; deflated?: Uint8Array }>

/** The bytes of one entry, as `openZipEntry` finds them. */
export async function readZipEntry(
  file: FileHandle,
  entry: ZipEntry,
  maxByte: number,
): Promise<Result<Uint8Array, ZipError>> {
  const opened = await openZipEntry(file, entry, maxByte)
  return opened.ok ? ok(opened.value.bytes) : opened
}

/**
 * The bytes of one entry. What the directory says of its size is not believed: unpacking stops at
 * `maxByte`, whatever a crafted file claims.
 */
export async function openZipEntry(
  file: FileHandle,
  entry: ZipEntry,
  maxByte: number,
): Promise<Result<OpenedEntry, ZipError>> {
  if (entry.sizeByte > maxByte || entry.packedByte > maxByte)
    return err({ code: 'zip_entry_too_large', maxByte })
  const local = await readAt(file, entry.headerAtByte, 30)
  if (local.byteLength < 30 || local.readUInt32LE(0) !== LOCAL_MARK)
    return err({ code: 'zip_damaged' })
  const fromByte = entry.headerAtByte + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = await readAt(file, fromByte, entry.packedByte)
  if (packed.byteLength !== entry.packedByte) return err({ code: 'zip_damaged' })
  if (entry.method === STORED) return ok({ bytes: packed })
  if (entry.method !== DEFLATED) return err({ code: 'zip_method_unknown', method: entry.method })
  try {
    const chunkSize = Math.min(MAX_PIECE_BYTE, entry.sizeByte + MIN_PIECE_BYTE)
    const bytes = await inflate(packed, { maxOutputLength: maxByte, chunkSize })
    return ok({ bytes, deflated: packed })
  } catch (fault) {
    return fault instanceof RangeError
      ? err({ code: 'zip_entry_too_large', maxByte })
      : err({ code: 'zip_damaged' })
  }
}
