import { baseTypeOf, type BaseType } from './base-type.ts'

/** One field of a message as its definition lays it out. */
export type FieldLayout = Readonly<{
  /** From the first byte after the message's header byte. */
  offsetByte: number
  sizeBytes: number
  type: BaseType
}>

/** How the data messages of one local type look, until it is defined anew. */
export type Definition = Readonly<{
  globalIndex: number
  isLittle: boolean
  /** Of a data message, without its header byte. */
  sizeBytes: number
  /** Where the list of fields is, three bytes each. */
  fieldsAtByte: number
  fieldsCount: number
  /** The same for developer fields. */
  developerAtByte: number
  developerCount: number
  /** Bytes of the definition message itself, header included. */
  lengthBytes: number
}>

const FIXED_BYTES = 6
const FIELD_BYTES = 3

/**
 * Reads a definition message, or `undefined` where the bytes end inside it.
 *
 * @param atByte  of its header byte
 */
export function parseDefinition(
  bytes: Uint8Array,
  atByte: number,
  endByte: number,
): Definition | undefined {
  const hasDeveloper = ((bytes[atByte] ?? 0) & 0x20) !== 0
  const fieldsAtByte = atByte + FIXED_BYTES
  if (fieldsAtByte > endByte) return undefined
  const isLittle = (bytes[atByte + 2] ?? 0) === 0
  const [a = 0, b = 0] = [bytes[atByte + 3], bytes[atByte + 4]]
  const fieldsCount = bytes[atByte + 5] ?? 0
  let nextByte = fieldsAtByte + fieldsCount * FIELD_BYTES
  const developerAtByte = nextByte + 1
  let developerCount = 0
  if (hasDeveloper) {
    if (nextByte >= endByte) return undefined
    developerCount = bytes[nextByte] ?? 0
    nextByte = developerAtByte + developerCount * FIELD_BYTES
  }
  if (nextByte > endByte) return undefined
  return {
    globalIndex: isLittle ? a | (b << 8) : (a << 8) | b,
    isLittle,
    sizeBytes:
      sumSizes(bytes, fieldsAtByte, fieldsCount) + sumSizes(bytes, developerAtByte, developerCount),
    fieldsAtByte,
    fieldsCount,
    developerAtByte,
    developerCount,
    lengthBytes: nextByte - atByte,
  }
}

function sumSizes(bytes: Uint8Array, listAtByte: number, itemsCount: number): number {
  let sizeBytes = 0
  for (let index = 0; index < itemsCount; index += 1) {
    sizeBytes += bytes[listAtByte + index * FIELD_BYTES + 1] ?? 0
  }
  return sizeBytes
}

/** Fields by their number, developer fields by `developerKey`. Later ones of the same number win. */
export function layoutOf(bytes: Uint8Array, definition: Definition): Map<number, FieldLayout> {
  const layout = new Map<number, FieldLayout>()
  let offsetByte = 0
  for (let index = 0; index < definition.fieldsCount; index += 1) {
    const atByte = definition.fieldsAtByte + index * FIELD_BYTES
    const sizeBytes = bytes[atByte + 1] ?? 0
    layout.set(bytes[atByte] ?? 0, {
      offsetByte,
      sizeBytes,
      type: baseTypeOf(bytes[atByte + 2] ?? 0),
    })
    offsetByte += sizeBytes
  }
  for (let index = 0; index < definition.developerCount; index += 1) {
    const atByte = definition.developerAtByte + index * FIELD_BYTES
    const sizeBytes = bytes[atByte + 1] ?? 0
    const key = developerKey(bytes[atByte + 2] ?? 0, bytes[atByte] ?? 0)
    // Its type stands in a field description, not here.
    layout.set(key, { offsetByte, sizeBytes, type: baseTypeOf(0x0d) })
    offsetByte += sizeBytes
  }
  return layout
}

/** A key for a developer field that no native field number (0-255) can equal. */
export function developerKey(developerIndex: number, fieldIndex: number): number {
  return 0x10000 + developerIndex * 256 + fieldIndex
}

/** Whether a field's size is a whole number of its values; if not, its bytes mean nothing. */
export function isReadable({ sizeBytes, type }: FieldLayout): boolean {
  return sizeBytes >= type.sizeBytes && sizeBytes % type.sizeBytes === 0
}
