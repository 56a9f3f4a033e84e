import { ROLE } from './columns.ts'
import { BATCH_ROWS, COLUMN_STRIDE, SEX, type OpenBatch } from './results-batch.ts'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const QUOTE = 0x22
const ZERO = 0x30
/** A colon, counted from the digit nought. */
const COLON_DIGIT = 10
/** Older than anybody who runs. */
export const MAX_AGE_YEARS = 110
/** Longer digits than a time has are looked at with care. */
const MAX_CELL_BYTES = 8

/** Four digits with the zeros taken out: ten and more reach the highest bit of their byte with 0x76 added. */
const FOUR_ZEROS = 0x30303030
const TEN_TO_SIGN = 0x76767676
const FOUR_SIGNS = 0x80808080
/** Above every time that a cell can hold. Whole numbers all the way: fractions would halve the speed. */
const NOT_RISING = 0x7fffffff

/** How a plain cell of each column is read. */
const KIND = { split: 0, time: 1, age: 2, sex: 3, skip: 4 } as const

/** A row's place: in the bytes, in the file (`line`), and in the batch (`row`). Readers move it on. */
export type RowSpan = { fromByte: number; endByte: number; line: number; row: number }

/** What the quick way needs to know of a file. */
export type PlainRows = Readonly<{
  kinds: Uint8Array
  /** Where the column of each cell begins in `values`. */
  offsets: Int32Array
  values: Float64Array
  sex: Uint8Array
  separator: number
  /** Per row: the last of the mats where they rise in the order of the file (0 without any), else NaN. */
  lastSplitS: Float64Array
}>

/** The quick way for a file, or undefined when it has columns that always take care. */
export function plainRowsOf(
  roles: Uint8Array,
  separator: number,
  batch: OpenBatch,
): PlainRows | undefined {
  const kinds = [...roles].map(kindOf)
  if (kinds.includes(undefined)) return undefined
  return {
    kinds: Uint8Array.from(kinds, (kind) => kind ?? KIND.skip),
    offsets: Int32Array.from(roles, (role) => role * COLUMN_STRIDE),
    values: batch.values,
    sex: batch.sex,
    separator,
    lastSplitS: new Float64Array(BATCH_ROWS),
  }
}

function kindOf(role: number): number | undefined {
  if (role >= ROLE.split) return KIND.split
  if (role >= ROLE.start) return KIND.time
  if (role === ROLE.age) return KIND.age
  if (role === ROLE.sex) return KIND.sex
  return role === ROLE.skip ? KIND.skip : undefined
}

/**
 * The quick way through rows that have nothing unusual in them: digits, h:mm:ss, one-letter sex, whole
 * ages, every column there. This is nearly every row of nearly every file, and ten times as fast. Moves
 * `span` on, to the first row that must be read with care, or the end of the bytes or of the batch.
 */
// One loop without calls: a call per cell costs a third of the speed.
// oxlint-disable-next-line max-lines-per-function
export function readPlainRows(bytes: Uint8Array, span: RowSpan, plain: PlainRows): void {
  const { kinds, offsets, values, separator, sex, lastSplitS } = plain
  const { endByte } = span
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const wideToByte = bytes.length - 3
  const columnsCount = kinds.length
  const fromRow = span.row
  let row = fromRow
  let rowByte = span.fromByte
  reading: for (; row < BATCH_ROWS && rowByte < endByte; row += 1) {
    let atByte = rowByte
    let lastS = 0
    let byte = 0
    for (let index = 0; index < columnsCount; index += 1) {
      const kind = kinds[index] ?? KIND.skip
      if (kind <= KIND.age) {
        const cellByte = atByte
        let value = 0
        if (atByte < wideToByte) {
          // Four digits at once, where there are so many: nearly every time is given in four or five.
          const four = view.getInt32(atByte, true) ^ FOUR_ZEROS
          if (((four | (four + TEN_TO_SIGN)) & FOUR_SIGNS) === 0) {
            const pairs = (four * 10 + (four >>> 8)) & 0xff00ff
            value = (pairs * 100 + (pairs >>> 16)) & 0xffff
            atByte += 4
          }
        }
        let digit = (bytes[atByte] ?? 0) - ZERO
        // Taken as unsigned, whatever is below nought is above nine: one question instead of two.
        while (digit >>> 0 <= 9) {
          value = (value * 10 + digit) | 0
          atByte += 1
          digit = (bytes[atByte] ?? 0) - ZERO
        }
        if (digit === COLON_DIGIT) {
          // Behind hours stand two digits twice; one colon alone may mean two things and takes care.
          const tens = (bytes[atByte + 1] ?? 0) - ZERO
          const ones = (bytes[atByte + 2] ?? 0) - ZERO
          const secondTens = (bytes[atByte + 4] ?? 0) - ZERO
          const secondOnes = (bytes[atByte + 5] ?? 0) - ZERO
          if (bytes[atByte + 3] !== ZERO + COLON_DIGIT || tens < 0 || tens > 5 || ones < 0)
            break reading
          if (ones > 9 || secondTens < 0 || secondTens > 5 || secondOnes < 0 || secondOnes > 9)
            break reading
          value = (value * 3600 + (tens * 10 + ones) * 60 + secondTens * 10 + secondOnes) | 0
          atByte += 6
          digit = (bytes[atByte] ?? 0) - ZERO
        }
        const place = (offsets[index] ?? 0) + row
        if (atByte === cellByte) values[place] = NaN
        else {
          // A year of birth is no age.
          if (atByte - cellByte > MAX_CELL_BYTES || (kind === KIND.age && value > MAX_AGE_YEARS))
            break reading
          if (kind === KIND.split) lastS = value > lastS ? value : NOT_RISING
          values[place] = value
        }
        byte = digit + ZERO
      } else if (kind === KIND.sex) {
        byte = bytes[atByte] ?? 0
        sex[row] = SEX.unknown
        if (byte !== separator && byte !== LINE_FEED) {
          sex[row] = sexOf(byte | 0x20)
          atByte += 1
          byte = bytes[atByte] ?? 0
        }
      } else {
        byte = bytes[atByte] ?? 0
        while (byte !== separator && byte > CARRIAGE_RETURN && byte !== QUOTE) {
          atByte += 1
          byte = bytes[atByte] ?? 0
        }
      }
      atByte += 1
      if (byte === separator && index < columnsCount - 1) continue
      if (byte === CARRIAGE_RETURN) {
        byte = bytes[atByte] ?? 0
        atByte += 1
      }
      if (byte !== LINE_FEED || index < columnsCount - 1) break reading
    }
    lastSplitS[row] = lastS === NOT_RISING ? NaN : lastS
    rowByte = atByte
  }
  span.line += row - fromRow
  span.row = row
  span.fromByte = rowByte
}

/** M, and H for men in French and Spanish; F, W, and D for women in French and German. */
export function sexOf(letter: number): number {
  if (letter === 0x6d || letter === 0x68) return SEX.male
  return letter === 0x66 || letter === 0x77 || letter === 0x64 ? SEX.female : SEX.unknown
}
