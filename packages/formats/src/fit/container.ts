import type { IssueLog } from '../track/issue-log.ts'
import { fitCrc } from './crc.ts'

/** One FIT file inside the bytes: usually the only one, several where files were chained. */
export type FitPart = Readonly<{ headerAtByte: number; fromByte: number; toByte: number }>

const MAGIC = [0x2e, 0x46, 0x49, 0x54]
const LONG_HEADER_BYTES = 14
const SHORT_HEADER_BYTES = 12
const CRC_BYTES = 2
/** A day of chained sports has a dozen; a thousand is an attack. */
const MAX_PARTS_COUNT = 1000

/** Whether the bytes from an offset on carry a FIT header, whatever state the rest is in. */
export function isFitHeader(bytes: Uint8Array, atByte = 0): boolean {
  return (
    bytes.length - atByte >= SHORT_HEADER_BYTES &&
    MAGIC.every((value, index) => bytes[atByte + 8 + index] === value)
  )
}

/**
 * Finds the parts of a FIT file and says where headers and check sums lie.
 *
 * The size a header claims is believed only as far as there are bytes; a wrong check sum is an
 * issue, never a reason to read less.
 */
export function fitParts(bytes: Uint8Array, issues: IssueLog): FitPart[] {
  const parts: FitPart[] = []
  let atByte = 0
  while (isFitHeader(bytes, atByte) && parts.length < MAX_PARTS_COUNT) {
    const part = readPart(bytes, atByte, issues)
    parts.push(part)
    atByte = part.toByte + CRC_BYTES
  }
  if (atByte < bytes.length) issues.add('trailing_bytes', atByte, bytes.length - atByte)
  return parts
}

function readPart(bytes: Uint8Array, headerAtByte: number, issues: IssueLog): FitPart {
  const headerBytes =
    bytes[headerAtByte] === SHORT_HEADER_BYTES ? SHORT_HEADER_BYTES : LONG_HEADER_BYTES
  if (bytes[headerAtByte] !== headerBytes) issues.add('size_mismatch', headerAtByte)
  const fromByte = Math.min(headerAtByte + headerBytes, bytes.length)
  const claimedToByte = fromByte + uint32(bytes, headerAtByte + 4)
  const isWhole = claimedToByte + CRC_BYTES <= bytes.length
  if (isWhole && claimedToByte > fromByte && crcFits(bytes, headerAtByte, claimedToByte)) {
    return { headerAtByte, fromByte, toByte: claimedToByte }
  }
  return repairPart(bytes, { headerAtByte, fromByte, toByte: claimedToByte }, issues)
}

/** The check sum is wrong where the header says it is: decide what the header got wrong, if anything. */
function repairPart(bytes: Uint8Array, claimed: FitPart, issues: IssueLog): FitPart {
  const { headerAtByte, toByte } = claimed
  const lastByte = bytes.length - CRC_BYTES
  const endsFile = toByte === lastByte
  if (!endsFile && lastByte > claimed.fromByte && crcFits(bytes, headerAtByte, lastByte)) {
    issues.add('size_mismatch', headerAtByte + 4)
    return { ...claimed, toByte: lastByte }
  }
  if (toByte > lastByte) {
    issues.add('truncated', bytes.length)
    return { ...claimed, toByte: Math.min(toByte, bytes.length) }
  }
  // A recording cut off by an empty battery keeps the size of 0 it started with.
  if (toByte === claimed.fromByte && lastByte > toByte) {
    issues.add('size_mismatch', headerAtByte + 4)
    return { ...claimed, toByte: bytes.length }
  }
  issues.add('crc_mismatch', toByte)
  return claimed
}

function crcFits(bytes: Uint8Array, headerAtByte: number, toByte: number): boolean {
  const stored = (bytes[toByte] ?? 0) | ((bytes[toByte + 1] ?? 0) << 8)
  return stored === fitCrc(bytes, headerAtByte, toByte)
}

function uint32(bytes: Uint8Array, atByte: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(atByte, atByte + 4)
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
}
