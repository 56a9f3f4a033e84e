import { Inflate as Inflater } from 'fflate'

import { ByteSink } from '../byte-sink.ts'
import { MAX_FILE_BYTES, isBomb } from './limits.ts'

/**
 * Unpacks raw deflate data, never to more than `maxBytes`: throws beyond it, and on broken data.
 * `pieceBytes`: how much room to make at a time; what fits one piece need not be joined from many. On Node:
 * `(bytes, maxOutputLength, chunkSize) => inflateRawSync(bytes, { maxOutputLength, chunkSize })`.
 */
export type Inflate = (bytes: Uint8Array, maxBytes: number, pieceBytes: number) => Uint8Array

/** `broken`: what could be unpacked before the data went wrong or ended. */
export type Unpacked = Readonly<{
  state: 'whole' | 'broken' | 'too_large'
  bytes: Uint8Array
}>

/** So little at a time that even a bomb of 1:1032 makes only a few MB before it is looked at. */
const STEP_BYTES = 8192

const MIN_PIECE_BYTES = 16 * 1024
const MAX_PIECE_BYTES = 4 * 1024 * 1024
/** A full piece makes the unpacker begin another. */
const SPARE_BYTES = 64

/** What the file says it unpacks to is good for this guess and nothing else; where it says nothing, recordings pack to a third. */
function pieceSize(packedBytes: number, claimedBytes: number): number {
  const guessBytes = claimedBytes > 0 ? claimedBytes + SPARE_BYTES : packedBytes * 3
  return Math.min(MAX_PIECE_BYTES, Math.max(MIN_PIECE_BYTES, guessBytes))
}

/** Unpacks raw deflate data, stopping at the size limit or at a ratio no recording has. */
export function inflateBounded(packed: Uint8Array, inflate?: Inflate, claimedBytes = 0): Unpacked {
  if (inflate !== undefined) {
    try {
      const maxBytes = Math.min(MAX_FILE_BYTES, Math.max(1024 * 1024, packed.length * 200))
      return {
        state: 'whole',
        bytes: inflate(packed, maxBytes, pieceSize(packed.length, claimedBytes)),
      }
    } catch {
      // Too large or broken: the slow way tells which, and saves what it can.
    }
  }
  return inflateStepwise(packed)
}

function inflateStepwise(packed: Uint8Array): Unpacked {
  const sink = new ByteSink()
  const inflater = new Inflater((chunk) => sink.add(chunk))
  try {
    for (let atByte = 0; atByte < packed.length; atByte += STEP_BYTES) {
      const toByte = Math.min(atByte + STEP_BYTES, packed.length)
      inflater.push(packed.subarray(atByte, toByte))
      const isTooLarge = sink.sizeBytes > MAX_FILE_BYTES || isBomb(toByte, sink.sizeBytes)
      if (isTooLarge) return { state: 'too_large', bytes: new Uint8Array(0) }
    }
    // Only now, so that what a cut-off file still gives has come out before it complains.
    inflater.push(new Uint8Array(0), true)
  } catch {
    return { state: 'broken', bytes: sink.bytes() }
  }
  return { state: 'whole', bytes: sink.bytes() }
}

const HAS_EXTRA = 4
const HAS_NAME = 8
const HAS_COMMENT = 16
const HAS_CRC = 2

/** Unpacks a gzip file; the sizes and names in its header are not believed, only passed over. */
export function gunzip(bytes: Uint8Array, inflate?: Inflate): Unpacked {
  const flags = bytes[3] ?? 0
  let atByte = 10
  if ((flags & HAS_EXTRA) !== 0)
    atByte += 2 + ((bytes[atByte] ?? 0) | ((bytes[atByte + 1] ?? 0) << 8))
  if ((flags & HAS_NAME) !== 0) atByte = afterNul(bytes, atByte)
  if ((flags & HAS_COMMENT) !== 0) atByte = afterNul(bytes, atByte)
  if ((flags & HAS_CRC) !== 0) atByte += 2
  return inflateBounded(bytes.subarray(atByte), inflate, claimedSize(bytes))
}

function afterNul(bytes: Uint8Array, fromByte: number): number {
  const nulByte = bytes.indexOf(0, fromByte)
  return nulByte < 0 ? bytes.length : nulByte + 1
}

/** The size that stands at the end of a gzip file, a remainder of 4 GB. */
function claimedSize(bytes: Uint8Array): number {
  if (bytes.length < 4) return 0
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true)
}
