import { decodeUtf8, textDecoderFor } from '../text/decode-text.ts'
import type { IssueLog } from '../track/issue-log.ts'

/** A document whose markup is ASCII, with what turns its other bytes into text. */
export type XmlBytes = Readonly<{ bytes: Uint8Array; decode: (bytes: Uint8Array) => string }>

const DECLARATION_BYTES = 200

/**
 * Takes byte order marks off and settles the encoding: UTF-16 becomes UTF-8, a declared 8-bit
 * encoding stays as it is, everything else is read as UTF-8.
 */
export function openXml(bytes: Uint8Array, issues: IssueLog): XmlBytes {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { bytes: bytes.subarray(3), decode: decodeUtf8 }
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0))
    return { bytes: fromUtf16(bytes, 0), decode: decodeUtf8 }
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c))
    return { bytes: fromUtf16(bytes, 1), decode: decodeUtf8 }
  return { bytes, decode: declaredDecoder(bytes, issues) }
}

function declaredDecoder(bytes: Uint8Array, issues: IssueLog): XmlBytes['decode'] {
  let head = ''
  for (const byte of bytes.subarray(0, DECLARATION_BYTES)) head += String.fromCharCode(byte)
  const label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  if (label === undefined || /^utf-?(8|16)$/i.test(label)) return decodeUtf8
  const decode = textDecoderFor(label)
  if (decode !== undefined) return decode
  issues.add('bad_encoding', 0)
  return decodeUtf8
}

/** UTF-16 to UTF-8, one unit at a time; `lowIndex` is 0 for little-endian, 1 for big. */
function fromUtf16(bytes: Uint8Array, lowIndex: 0 | 1): Uint8Array {
  const utf8 = new Uint8Array(Math.ceil(bytes.length / 2) * 3)
  let toByte = 0
  let high = 0
  for (let atByte = 0; atByte + 1 < bytes.length; atByte += 2) {
    const unit = (bytes[atByte + lowIndex] ?? 0) | ((bytes[atByte + 1 - lowIndex] ?? 0) << 8)
    if (unit === 0xfeff) continue
    if (unit >= 0xd800 && unit < 0xdc00) {
      high = unit
      continue
    }
    const isPair = unit >= 0xdc00 && unit < 0xe000 && high !== 0
    const point = isPair ? 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00) : unit
    high = 0
    toByte = putUtf8(utf8, toByte, point)
  }
  return utf8.subarray(0, toByte)
}

function putUtf8(into: Uint8Array, atByte: number, point: number): number {
  if (point < 0x80) {
    into[atByte] = point
    return atByte + 1
  }
  const lengthBytes = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  const lead = [0, 0, 0xc0, 0xe0, 0xf0][lengthBytes] ?? 0
  for (let index = lengthBytes - 1, rest = point; index >= 0; index -= 1) {
    into[atByte + index] = index === 0 ? lead | rest : 0x80 | (rest & 0x3f)
    rest >>= 6
  }
  return atByte + lengthBytes
}
