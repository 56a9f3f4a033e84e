import { utf8 } from '../utf8.ts'

/** Bytes of a message under construction. */
export type Wire = readonly number[]

const WIRE_DOUBLE = 1
const WIRE_BYTES = 2

function varint(value: number): Wire {
  const bytes: number[] = []
  let rest = value
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  return [...bytes, rest]
}

/** A whole number from 0 to 2^31 − 1. */
export function varintField(field: number, value: number): Wire {
  return [...varint(field << 3), ...varint(value)]
}

/** A 64-bit float, little-endian. */
export function doubleField(field: number, value: number): Wire {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value, true)
  return [...varint((field << 3) | WIRE_DOUBLE), ...new Uint8Array(view.buffer)]
}

/** A message inside a message. */
export function messageField(field: number, message: Wire): Wire {
  return [...varint((field << 3) | WIRE_BYTES), ...varint(message.length), ...message]
}

/** Text in UTF-8. */
export function textField(field: number, text: string): Wire {
  return messageField(field, [...utf8(text)])
}
