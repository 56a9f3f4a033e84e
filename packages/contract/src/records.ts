import { z } from 'zod'

import { clock, instantMs, uuid } from './ids.ts'
import { json } from './json.ts'
import { RECORD_KINDS } from './record-kinds.ts'

export { RECORD_KINDS, type RecordKind } from './record-kinds.ts'

export const recordKind = z.enum(RECORD_KINDS).meta({ id: 'RecordKind' })

const MAX_FIELDS_COUNT = 200
const MAX_BATCH_COUNT = 500

/** Field names are the keys of the documents: lower camel case. */
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/)
const version = z.int().min(0)

/** One field as a device wrote it. */
export const written = z.strictObject({ value: json, clock }).meta({ id: 'Written' })

const fields = z
  .record(fieldName, written)
  .refine((given) => Object.keys(given).length <= MAX_FIELDS_COUNT)

/** A change: the fields a device wrote since it last saw the record at `baseVersion`. */
export const recordChange = z
  .strictObject({
    id: uuid,
    kind: recordKind,
    baseVersion: version.meta({
      description: 'The version last seen from the server; 0 for a new record.',
    }),
    fields: fields.refine((given) => Object.keys(given).length > 0),
  })
  .meta({ id: 'RecordChange' })

/** A record as the server holds it. `deleted` in `fields` is the deletion mark. */
export const storedRecord = z
  .strictObject({
    id: uuid,
    kind: recordKind,
    version: version.meta({ description: 'Counts the changes of this record.' }),
    changeIndex: z.int().min(1).meta({ description: "Place in the runner's order of changes." }),
    fields,
  })
  .meta({ id: 'StoredRecord' })

/** Two devices wrote one field without knowing of each other; the later one stands, both are kept. */
export const conflict = z
  .strictObject({
    id: uuid,
    recordId: uuid,
    field: z.string(),
    kept: written,
    lost: written,
    atMs: instantMs,
  })
  .meta({ id: 'Conflict' })

export const batchId = uuid

export const pushBatch = z
  .strictObject({
    id: batchId,
    changes: z
      .array(recordChange)
      .min(1)
      .max(MAX_BATCH_COUNT)
      .refine((changes) => new Set(changes.map((change) => change.id)).size === changes.length),
  })
  .meta({ id: 'PushBatch' })

export const pushResult = z
  .strictObject({
    id: batchId,
    isReplay: z.boolean(),
    records: z
      .array(storedRecord)
      .meta({ description: 'Each record of the batch as it now stands.' }),
    conflicts: z.array(conflict),
  })
  .meta({ id: 'PushResult' })

export const pullResult = z
  .strictObject({
    records: z.array(storedRecord),
    cursor: z.string(),
    hasMore: z.boolean(),
  })
  .meta({ id: 'PullResult' })

/** Opaque to the client: give back what came last; empty at first. */
export const cursor = z
  .string()
  .regex(/^\d{0,15}$/)
  .meta({ id: 'Cursor' })

export type RecordChange = z.output<typeof recordChange>
export type StoredRecord = z.output<typeof storedRecord>
export type Conflict = z.output<typeof conflict>
export type PushBatch = z.output<typeof pushBatch>
export type PushResult = z.output<typeof pushResult>
export type PullResult = z.output<typeof pullResult>
