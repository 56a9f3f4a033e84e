/**
 * UTF-8 without a host: the package runs where no `TextEncoder` is promised. A lone surrogate
 * becomes U+FFFD, as everywhere else.
 */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  // Most of what we write is ASCII to its last letter: a byte a unit, and nothing to cut off.
  const plain = new Uint8Array(text.length)
  let plainCount = 0
  for (; plainCount < plain.length; plainCount += 1) {
    const unit = text.charCodeAt(plainCount)
    if (unit >= 0x80) break
    plain[plainCount] = unit
  }
  return plainCount === plain.length ? plain : withLetters(text, plain.subarray(0, plainCount))
}

function withLetters(text: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(plain.length + (text.length - plain.length) * 3)
  bytes.set(plain)
  let atByte = plain.length
  for (let index = plain.length; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const code = unit < 0x80 ? unit : codePointAt(text, index)
    if (code < 0x80) bytes[atByte++] = code
    else if (code < 0x800) {
      bytes[atByte++] = 0xc0 | (code >> 6)
      bytes[atByte++] = 0x80 | (code & 0x3f)
    } else if (code < 0x1_0000) {
      bytes[atByte++] = 0xe0 | (code >> 12)
      bytes[atByte++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[atByte++] = 0x80 | (code & 0x3f)
    } else {
      // Two units of the text were one letter.
      index += 1
      bytes[atByte++] = 0xf0 | (code >> 18)
      bytes[atByte++] = 0x80 | ((code >> 12) & 0x3f)
      bytes[atByte++] = 0x80 | ((code >> 6) & 0x3f)
      bytes[atByte++] = 0x80 | (code & 0x3f)
    }
  }
  return bytes.slice(0, atByte)
}

/** How many bytes one letter (a whole code point) takes in UTF-8: 1-4. */
export function utf8LengthOf(letter: string): number {
  const code = codePointAt(letter, 0)
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}

/** The longest beginning of a text that fits in so many UTF-8 bytes and ends between letters. */
export function cutUtf8(text: string, maxBytes: number): string {
  let sizeBytes = 0
  let cut = ''
  for (const letter of text) {
    sizeBytes += utf8LengthOf(letter)
    if (sizeBytes > maxBytes) break
    cut += letter
  }
  return cut
}

const REPLACEMENT = 0xfffd

function codePointAt(text: string, index: number): number {
  const code = text.codePointAt(index) ?? REPLACEMENT
  return code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code
}
