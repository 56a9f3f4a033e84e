const ZERO = 0x30
const NINE = 0x39
const MINUS = 0x2d
const PLUS = 0x2b
const POINT = 0x2e
const COMMA = 0x2c
/** Digits beyond this cannot change a double by more than its last place. */
const MAX_MANTISSA = 900_719_925_474_099
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent)

/**
 * A decimal number written in ASCII, read from bytes without making a string; NaN for anything else.
 * Takes a decimal comma, as some locales leak it, and an exponent.
 */
export function parseNumber(bytes: Uint8Array, fromByte: number, toByte: number): number {
  let atByte = fromByte
  const sign = bytes[atByte]
  if (sign === MINUS || sign === PLUS) atByte += 1
  let mantissa = 0
  let digitsCount = 0
  let scale = 0
  let hasPoint = false
  for (; atByte < toByte; atByte += 1) {
    const byte = bytes[atByte] ?? 0
    if (byte >= ZERO && byte <= NINE) {
      digitsCount += 1
      if (mantissa < MAX_MANTISSA) {
        mantissa = mantissa * 10 + (byte - ZERO)
        if (hasPoint) scale -= 1
      } else if (!hasPoint) scale += 1
    } else if ((byte === POINT || byte === COMMA) && !hasPoint) hasPoint = true
    else break
  }
  if (digitsCount === 0) return NaN
  if (atByte < toByte) {
    const exponent = parseExponent(bytes, atByte, toByte)
    if (exponent !== exponent) return NaN
    scale += exponent
  }
  const value = scaled(mantissa, scale)
  return sign === MINUS ? -value : value
}

function scaled(mantissa: number, scale: number): number {
  if (scale === 0) return mantissa
  if (scale < 0 && scale >= -22) return mantissa / (POWERS_OF_TEN[-scale] ?? 1)
  return mantissa * 10 ** scale
}

function parseExponent(bytes: Uint8Array, atByte: number, toByte: number): number {
  if (((bytes[atByte] ?? 0) | 0x20) !== 0x65 || toByte - atByte > 5) return NaN
  let text = ''
  for (const byte of bytes.subarray(atByte + 1, toByte)) text += String.fromCharCode(byte)
  return text === '' ? NaN : Number(text)
}
