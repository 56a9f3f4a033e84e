/** Bits of a word times the degree of the polynomial: 16 words hold what is left of a division. */
const LEFT_WORDS = 16
const LEFT_BYTES = 4 * LEFT_WORDS
/** Words divided in one go: few enough to stay in the cache. */
const SLICE_WORDS = 4096

/**
 * What one byte does to a CRC-16/ARC. Its polynomial P is x^16 + x^15 + x^2 + 1; bits come lowest first,
 * which makes it 0xA001.
 */
const TABLE: Uint16Array = Uint16Array.from({ length: 256 }, (_, value) => {
  let crc = value
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1
  return crc
})

/** The words being divided, behind the 16 before them. One for all calls: it holds nothing between them. */
const words = new Int32Array(LEFT_WORDS + SLICE_WORDS)
const wordBytes = new Uint8Array(words.buffer)
const IS_LITTLE_ENDIAN = new Uint8Array(Int32Array.of(1).buffer)[0] === 1

/**
 * CRC-16/ARC over a part of some bytes, as FIT headers and files end with.
 *
 * @param fromByte  first byte, 0 or more
 * @param toByte    one past the last, at most `bytes.length`
 * @returns 0-65,535
 * @example fitCrc(new TextEncoder().encode('123456789')) //=> 0xbb3d
 */
export function fitCrc(bytes: Uint8Array, fromByte = 0, toByte: number = bytes.length): number {
  const slicedBytes = IS_LITTLE_ENDIAN ? 4 * Math.floor((toByte - fromByte) / 4) : 0
  if (slicedBytes < 2 * LEFT_BYTES) return byBytes(0, bytes.subarray(fromByte, toByte))
  divide(bytes.subarray(fromByte, fromByte + slicedBytes))
  const crc = byBytes(0, wordBytes.subarray(0, LEFT_BYTES))
  return byBytes(crc, bytes.subarray(fromByte + slicedBytes, toByte))
}

function byBytes(before: number, bytes: Uint8Array): number {
  let crc = before
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return crc
}

/**
 * Leaves in the first 16 words what has the same check sum as all of the bytes, a multiple of 4.
 *
 * Squaring a polynomial over bits only spreads its terms, so P^32 = x^512 + x^480 + x^64 + 1: whole
 * words are divided by it as single bits would be by P, with an exclusive or into the 1st, 14th and 16th
 * word after each. What is left of a division by P^32 has the same rest when divided by P. That is three
 * operations for four bytes, without a table: the check sum would otherwise be a fifth of decoding.
 */
function divide(bytes: Uint8Array): void {
  const wholeBytes = bytes.length - LEFT_BYTES
  words.fill(0, 0, LEFT_WORDS)
  for (let atByte = 0; atByte < wholeBytes; atByte += 4 * SLICE_WORDS) {
    const slice = bytes.subarray(atByte, Math.min(atByte + 4 * SLICE_WORDS, wholeBytes))
    wordBytes.set(slice, LEFT_BYTES)
    const endIndex = LEFT_WORDS + slice.length / 4
    let before = words[LEFT_WORDS - 1] ?? 0
    for (let index = LEFT_WORDS; index < endIndex; index += 1) {
      before ^= (words[index] ?? 0) ^ (words[index - 14] ?? 0) ^ (words[index - 16] ?? 0)
      words[index] = before
    }
    words.copyWithin(0, endIndex - LEFT_WORDS, endIndex)
  }
  // The last 16 words have none behind them to go into: they only take.
  wordBytes.set(bytes.subarray(wholeBytes), LEFT_BYTES)
  for (let index = 0; index < LEFT_WORDS; index += 1) {
    const first = index === 0 ? (words[LEFT_WORDS - 1] ?? 0) : 0
    const fourteenth = index < 14 ? (words[index + 2] ?? 0) : 0
    words[index + LEFT_WORDS] =
      (words[index + LEFT_WORDS] ?? 0) ^ first ^ fourteenth ^ (words[index] ?? 0)
  }
  words.copyWithin(0, LEFT_WORDS, 2 * LEFT_WORDS)
}
