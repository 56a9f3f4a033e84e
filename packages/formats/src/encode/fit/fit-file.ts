import { err, ok, type Result } from '@uncramp/core'
import type { EncodeError } from '@uncramp/core/carry'

import { fitCrc } from '../../fit/crc.ts'
import { cutUtf8, utf8 } from '../utf8.ts'

/** Base types we write; strings have a fixed size that counts the closing zero. */
type FitType = 'enum' | 'uint8' | 'uint16' | 'uint32' | 'sint32' | 'uint32z' | 'string'

/** One field of a message: its number in the profile, its type, and for strings its size. */
export type FitField = readonly [number: number, type: FitType, sizeBytes?: number]

/** `undefined` is written as the type's "not known". */
export type FitValue = number | string | undefined

/** One definition and the rows that follow it. */
export type FitBlock = Readonly<{
  /** 0-15. */
  local: number
  /** Number of the message in the profile. */
  message: number
  fields: readonly FitField[]
  rows: readonly (readonly FitValue[])[]
}>

/** A number that its field cannot hold: never wrapped, never rounded. */
export type FitWriteError = Extract<
  EncodeError,
  Readonly<{ code: 'field_out_of_range' | 'field_not_integer' }>
>

type NumberType = Readonly<{
  byte: number
  sizeBytes: 1 | 2 | 4
  low: number
  high: number
  unknown: number
}>

/** The highest value of each type means "not known", so it is out of range as a value. */
const NUMBER_TYPES: Readonly<Record<Exclude<FitType, 'string'>, NumberType>> = {
  enum: { byte: 0x00, sizeBytes: 1, low: 0, high: 0xfe, unknown: 0xff },
  uint8: { byte: 0x02, sizeBytes: 1, low: 0, high: 0xfe, unknown: 0xff },
  uint16: { byte: 0x84, sizeBytes: 2, low: 0, high: 0xfffe, unknown: 0xffff },
  uint32: { byte: 0x86, sizeBytes: 4, low: 0, high: 0xffff_fffe, unknown: 0xffff_ffff },
  sint32: { byte: 0x85, sizeBytes: 4, low: -0x8000_0000, high: 0x7fff_fffe, unknown: 0x7fff_ffff },
  uint32z: { byte: 0x8c, sizeBytes: 4, low: 1, high: 0xffff_ffff, unknown: 0 },
}
const STRING_BYTE = 0x07
const HEADER_BYTES = 14
const CRC_BYTES = 2
const PROTOCOL_1_0 = 0x10
const PROFILE_VERSION = 21_217
const MAGIC = [0x2e, 0x46, 0x49, 0x54] as const

/**
 * A FIT file: header, definitions and rows in the order given, check sum. A definition equal to the
 * one its local number already has is not repeated.
 *
 * Little-endian, protocol 1.0, strings of fixed size cut between letters: what the plainest device
 * reads. A row whose length is not that of its fields is a fault of the caller and throws.
 *
 * @errors field_out_of_range · field_not_integer
 * @source uncramp_engineering
 */
export function encodeFit(
  blocks: readonly FitBlock[],
): Result<Uint8Array<ArrayBuffer>, FitWriteError> {
  const writes = withoutRepeats(blocks)
  const dataBytes = writes.reduce((sumBytes, block) => sumBytes + blockBytes(block), 0)
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes + CRC_BYTES)
  const view = new DataView(bytes.buffer)
  bytes.set([HEADER_BYTES, PROTOCOL_1_0])
  view.setUint16(2, PROFILE_VERSION, true)
  view.setUint32(4, dataBytes, true)
  bytes.set(MAGIC, 8)
  view.setUint16(12, fitCrc(bytes, 0, 12), true)
  let atByte = HEADER_BYTES
  for (const block of writes) {
    if (block.isDefined) atByte = writeDefinition(view, atByte, block)
    const columns = block.fields.map(columnOf)
    for (const row of block.rows) {
      const written = writeRow(view, { atByte, block, columns }, row)
      if (!written.ok) return written
      atByte = written.value
    }
  }
  view.setUint16(atByte, fitCrc(bytes, 0, atByte), true)
  return ok(bytes)
}

type Write = FitBlock & Readonly<{ isDefined: boolean }>

function withoutRepeats(blocks: readonly FitBlock[]): readonly Write[] {
  const known = new Map<number, string>()
  return blocks.map((block) => {
    const shape = JSON.stringify([block.message, block.fields])
    const isDefined = known.get(block.local) !== shape
    known.set(block.local, shape)
    return { ...block, isDefined }
  })
}

function fieldBytes([, type, sizeBytes = 0]: FitField): number {
  return type === 'string' ? sizeBytes : NUMBER_TYPES[type].sizeBytes
}

function blockBytes({ fields, rows, isDefined }: Write): number {
  const rowBytes = fields.reduce((sumBytes, field) => sumBytes + fieldBytes(field), 1)
  return (isDefined ? 6 + 3 * fields.length : 0) + rows.length * rowBytes
}

function writeDefinition(view: DataView, fromByte: number, block: FitBlock): number {
  view.setUint8(fromByte, 0x40 | block.local)
  view.setUint16(fromByte + 3, block.message, true)
  view.setUint8(fromByte + 5, block.fields.length)
  let atByte = fromByte + 6
  for (const field of block.fields) {
    const [number, type] = field
    view.setUint8(atByte, number)
    view.setUint8(atByte + 1, fieldBytes(field))
    view.setUint8(atByte + 2, type === 'string' ? STRING_BYTE : NUMBER_TYPES[type].byte)
    atByte += 3
  }
  return atByte
}

/** Where in the file a value goes. */
type Spot = Readonly<{ view: DataView; atByte: number }>

/** A field looked up once for all rows of its block; without a number type it is a text. */
type Column = Readonly<{ number: number; sizeBytes: number; numberType?: NumberType }>

function columnOf(field: FitField): Column {
  const [number, type] = field
  const sizeBytes = fieldBytes(field)
  return type === 'string'
    ? { number, sizeBytes }
    : { number, sizeBytes, numberType: NUMBER_TYPES[type] }
}

function writeRow(
  view: DataView,
  place: Readonly<{ atByte: number; block: FitBlock; columns: readonly Column[] }>,
  row: readonly FitValue[],
): Result<number, FitWriteError> {
  const { block, columns } = place
  if (row.length !== columns.length)
    throw new Error(`message ${block.message}: row of ${row.length}`)
  view.setUint8(place.atByte, block.local)
  let atByte = place.atByte + 1
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index]
    if (column === undefined) continue
    const value = row[index]
    const spot = { view, atByte }
    if (column.numberType === undefined) writeText(spot, value, column.sizeBytes)
    else {
      const { sizeBytes, unknown } = column.numberType
      const code = refusal(column.numberType, value)
      if (code !== undefined) {
        const { message: messageIndex } = block
        return err({ code, messageIndex, fieldIndex: column.number, value: Number(value) })
      }
      writeNumber(spot, Number(value ?? unknown), sizeBytes)
    }
    atByte += column.sizeBytes
  }
  return ok(atByte)
}

function refusal({ low, high }: NumberType, value: FitValue): FitWriteError['code'] | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'field_not_integer'
  return value < low || value > high ? 'field_out_of_range' : undefined
}

/** The rest of the field stays zero, at least one byte of it. */
function writeText({ view, atByte }: Spot, value: FitValue, sizeBytes: number): void {
  const text = utf8(cutUtf8(String(value ?? ''), sizeBytes - 1))
  for (const [offset, byte] of text.entries()) view.setUint8(atByte + offset, byte)
}

function writeNumber({ view, atByte }: Spot, value: number, sizeBytes: 1 | 2 | 4): void {
  switch (sizeBytes) {
    case 1:
      view.setUint8(atByte, value)
      break
    case 2:
      view.setUint16(atByte, value, true)
      break
    case 4:
      // Two's complement: the same four bytes serve signed and unsigned.
      view.setUint32(atByte, value >>> 0, true)
      break
  }
}
