const QUOTE = 0x22
const LINE_FEED = 0x0a
const COLON = 0x3a
const POINT = 0x2e
const COMMA = 0x2c
const STAR = 0x2a
const ZERO = 0x30

/** What a cell held besides its number; one of them, in `cell.mark`. */
export const MARK = { plain: 0, empty: 1, estimated: 2, text: 3 } as const

/**
 * The last cell that was read. `value` is NaN when it holds no number; `parts` counts the colons of
 * a time; `letters` are its first two letters, lower case, as two bytes.
 */
export type Cell = {
  value: number
  mark: number
  parts: number
  letters: number
  /** What ends a cell; `endByte` is one past the last line feed there is. */
  separator: number
  endByte: number
}

/** A cell to read into: one for a whole file, so that rows allocate nothing. */
export function newCell(separator: number): Cell {
  return { value: NaN, mark: MARK.empty, parts: 0, letters: 0, separator, endByte: 0 }
}

/**
 * Reads a time (`h:mm:ss`, `mm:ss`, seconds), a number or nothing at `fromByte`.
 *
 * @returns the byte of the separator or line feed behind it; −1 when a quote is still open at the end
 */
export function readTime(cell: Cell, bytes: Uint8Array, fromByte: number): number {
  const { separator } = cell
  let atByte = fromByte
  let total = 0
  let part = 0
  let digitsCount = 0
  let parts = 0
  for (;;) {
    const byte = bytes[atByte] ?? LINE_FEED
    const digit = byte - ZERO
    if (digit >= 0 && digit <= 9) {
      part = part * 10 + digit
      digitsCount += 1
    } else if (byte === separator || byte === LINE_FEED) break
    else if (byte === COLON) {
      total = (total + part) * 60
      part = 0
      parts += 1
    } else return readOdd(cell, bytes, fromByte)
    atByte += 1
  }
  cell.parts = parts
  cell.value = digitsCount === 0 ? NaN : total + part
  cell.mark = digitsCount === 0 ? MARK.empty : MARK.plain
  return atByte
}

/** A time with anything unusual in it: quotes, blanks, decimals, a star, letters. */
function readOdd(cell: Cell, bytes: Uint8Array, fromByte: number): number {
  const toByte = skipCell(cell, bytes, fromByte)
  if (toByte === -1) return -1
  let [total, part, scale, digitsCount, parts] = [0, 0, 0, 0, 0]
  let mark: number = MARK.plain
  for (let atByte = fromByte; atByte < toByte; atByte += 1) {
    const byte = bytes[atByte] ?? 0
    const digit = byte - ZERO
    if (digit >= 0 && digit <= 9) {
      digitsCount += 1
      if (scale === 0) part = part * 10 + digit
      else {
        part += digit * scale
        scale /= 10
      }
    } else if (byte === COLON) {
      total = (total + part) * 60
      part = 0
      parts += 1
    } else if ((byte === POINT || byte === COMMA) && digitsCount > 0) scale = 0.1
    else if (byte === STAR) mark = MARK.estimated
    else if (byte > 0x20 && byte !== QUOTE && byte !== 0x2d) mark = MARK.text
  }
  cell.parts = parts
  cell.value = digitsCount === 0 || mark === MARK.text ? NaN : total + part
  cell.mark = digitsCount === 0 && mark === MARK.plain ? MARK.empty : mark
  return toByte
}

/** The separator or line feed behind a cell that nobody reads; −1 when its quote never closes. */
export function skipCell(cell: Cell, bytes: Uint8Array, fromByte: number): number {
  const { separator, endByte } = cell
  let atByte = fromByte
  for (;;) {
    const byte = bytes[atByte] ?? LINE_FEED
    if (byte === separator || byte === LINE_FEED) return atByte
    atByte += 1
    if (byte !== QUOTE) continue
    const closeByte = bytes.indexOf(QUOTE, atByte)
    if (closeByte === -1 || closeByte >= endByte) return -1
    atByte = closeByte + 1
  }
}

const LOWER = 0x20

/**
 * Reads what a text cell is told by: its first two letters, and its first number or the middle of a
 * range (`40-44`, `M40-44`).
 */
export function readText(cell: Cell, bytes: Uint8Array, fromByte: number): number {
  const toByte = skipCell(cell, bytes, fromByte)
  if (toByte === -1) return -1
  let [letters, lettersCount, value, second, numbersCount] = [0, 0, 0, 0, 0]
  let wasDigit = false
  for (let atByte = fromByte; atByte < toByte; atByte += 1) {
    const byte = bytes[atByte] ?? 0
    const digit = byte - ZERO
    const isDigit = digit >= 0 && digit <= 9
    if (isDigit) {
      if (!wasDigit) numbersCount += 1
      if (numbersCount === 1) value = value * 10 + digit
      else if (numbersCount === 2) second = second * 10 + digit
    } else {
      const lower = byte | LOWER
      if (lower >= 0x61 && lower <= 0x7a && lettersCount < 2) {
        letters = letters * 256 + lower
        lettersCount += 1
      }
    }
    wasDigit = isDigit
  }
  cell.letters = lettersCount === 1 ? letters * 256 : letters
  cell.parts = numbersCount
  cell.value =
    numbersCount === 0 ? NaN : numbersCount === 2 && second > value ? (value + second) / 2 : value
  cell.mark = numbersCount === 0 && lettersCount === 0 ? MARK.empty : MARK.text
  return toByte
}
