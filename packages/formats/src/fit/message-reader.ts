import { decodeUtf8 } from '../text/decode-text.ts'
import {
  developerKey,
  isReadable,
  layoutOf,
  type Definition,
  type FieldLayout,
} from './definition.ts'
import type { FitField } from './profile.generated.ts'
import type { MessageRef } from './scan.ts'

/** Reads single fields of single messages; for records there is a faster way, by column. */
export class MessageReader {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly #layouts = new Map<Definition, Map<number, FieldLayout>>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** Where a definition puts a field, or `undefined` where it has none that can be read. */
  layout(definition: Definition, fieldKey: number): FieldLayout | undefined {
    let layout = this.#layouts.get(definition)
    if (layout === undefined) {
      layout = layoutOf(this.bytes, definition)
      this.#layouts.set(definition, layout)
    }
    const field = layout.get(fieldKey)
    return field !== undefined && isReadable(field) ? field : undefined
  }

  /** The same for a developer field. */
  developerLayout(
    definition: Definition,
    developer: { developerIndex: number; fieldIndex: number },
  ): FieldLayout | undefined {
    return this.layout(definition, developerKey(developer.developerIndex, developer.fieldIndex))
  }

  /** A number in the profile's unit; NaN where not recorded. Of an array, its first. */
  number(message: MessageRef, [fieldNumber, scale, offset]: FitField): number {
    const field = this.layout(message.definition, fieldNumber)
    if (field === undefined) return NaN
    const raw = this.#raw(message.atByte + field.offsetByte, field, message.definition.isLittle)
    return raw === field.type.invalid ? NaN : raw / scale - offset
  }

  /** The same, with `undefined` for not recorded. */
  optional(message: MessageRef, field: FitField): number | undefined {
    const value = this.number(message, field)
    return Number.isFinite(value) ? value : undefined
  }

  /** Text up to its first NUL; `undefined` where empty or not recorded. */
  text(message: MessageRef, [fieldNumber]: FitField): string | undefined {
    const field = this.layout(message.definition, fieldNumber)
    if (field === undefined || field.type.kind !== 'text') return undefined
    const fromByte = message.atByte + field.offsetByte
    const slot = this.bytes.subarray(fromByte, fromByte + field.sizeBytes)
    const nulIndex = slot.indexOf(0)
    const text = decodeUtf8(nulIndex < 0 ? slot : slot.subarray(0, nulIndex)).trim()
    return text === '' ? undefined : text
  }

  #raw(atByte: number, { type }: FieldLayout, isLittle: boolean): number {
    const isSigned = type.kind === 'signed'
    switch (type.sizeBytes) {
      case 1:
        return isSigned ? this.view.getInt8(atByte) : this.view.getUint8(atByte)
      case 2:
        return isSigned
          ? this.view.getInt16(atByte, isLittle)
          : this.view.getUint16(atByte, isLittle)
      case 4:
        if (type.kind === 'float') return this.view.getFloat32(atByte, isLittle)
        return isSigned
          ? this.view.getInt32(atByte, isLittle)
          : this.view.getUint32(atByte, isLittle)
      case 8:
        return type.kind === 'float' ? this.view.getFloat64(atByte, isLittle) : NaN
    }
  }
}
