import type { Json } from './json.ts'
import type { Fields } from './merge.ts'
import { RECORD_KINDS, type RecordKind } from './record-kinds.ts'

/** The name and version of the app's own export: lines of JSON, gzipped. */
export const DEVICE_EXPORT_SCHEMA = 'uncramp.device/1'

/** A record as a device holds it: every field with the clock of who wrote it. */
export type DeviceRecord = Readonly<{
  id: string
  kind: RecordKind
  version: number
  fields: Fields
}>

const FIELD_NAME = /^[a-z][A-Za-z0-9]{0,63}$/

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isKind(value: unknown): boolean {
  return RECORD_KINDS.some((kind) => kind === value)
}

/** Whether a line of an export holds a record; what its fields mean is parsed by whoever asks. */
export function isDeviceRecord(value: unknown): value is DeviceRecord {
  if (!isObject(value) || typeof value['id'] !== 'string' || !isKind(value['kind'])) return false
  if (typeof value['version'] !== 'number' || !isObject(value['fields'])) return false
  return Object.entries(value['fields']).every(
    ([name, field]) =>
      FIELD_NAME.test(name) &&
      isObject(field) &&
      'value' in field &&
      typeof field['clock'] === 'string',
  )
}

/** The plain values of a record, without their clocks. */
export function recordValues({
  fields,
}: Pick<DeviceRecord, 'fields'>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
}
