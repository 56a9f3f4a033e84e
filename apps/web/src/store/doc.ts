import type { Json } from '@uncramp/contract/json'
import type { Fields } from '@uncramp/contract/merge'
import type { RecordKind } from '@uncramp/contract/records'

/** A record as this device holds it: every field with the clock of who wrote it. */
export type Doc = Readonly<{ id: string; kind: RecordKind; version: number; fields: Fields }>

/** What one change wrote, waiting to be sent. */
export type Change = Readonly<{ seq?: number; id: string; kind: RecordKind; fields: Fields }>

/** The plain values of a record; what they mean is parsed by whoever asks. */
export type Values = Readonly<Record<string, Json>>

/** Values without their clocks. */
export function valuesOf(doc: Doc): Values {
  return Object.fromEntries(Object.entries(doc.fields).map(([name, field]) => [name, field.value]))
}

/** Whether the last word on a record is that it is gone. */
export function isGone(doc: Doc): boolean {
  return doc.fields['deleted']?.value === true
}
