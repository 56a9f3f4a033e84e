import { SPORTS, SUB_SPORTS } from '@uncramp/core/activity'
import { z } from 'zod'

import { instantMs, keepsAsItIs, sha256, uuid } from './ids.ts'
import { json } from './json.ts'

/** What became of one file. `expanded`: an archive whose files are listed on their own. */
export const FILE_STATES = [
  'uploading',
  'queued',
  'done',
  'duplicate',
  'expanded',
  'failed',
  'cancelled',
] as const
export type FileState = (typeof FILE_STATES)[number]

export const IMPORT_STATES = ['active', 'done', 'cancelled'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** The largest piece of an upload. */
export const MAX_CHUNK_BYTE = 4 * 1024 * 1024

const fileName = z
  .string()
  .min(1)
  .max(255)
  .refine(keepsAsItIs)
  .meta({ description: 'A label only; never used as a path.' })

/** The longest words of a list that are kept. */
const LISTED_LENGTHS = { title: 255, description: 4000, gear: 255 } as const

function listedWords(maxLength: number): z.ZodDefault<z.ZodString> {
  return z.string().max(maxLength).refine(keepsAsItIs).default('')
}

export const listedActivity = z
  .strictObject({
    title: listedWords(LISTED_LENGTHS.title),
    description: listedWords(LISTED_LENGTHS.description),
    gear: listedWords(LISTED_LENGTHS.gear),
    sport: z.enum(SPORTS),
    subSport: z.enum(SUB_SPORTS),
  })
  .meta({
    id: 'ListedActivity',
    description: "What an export's own list of activities says of a recording.",
  })

export const importFile = z
  .strictObject({
    id: uuid,
    name: z.string(),
    sizeByte: z.int().min(0),
    receivedByte: z.int().min(0),
    state: z.enum(FILE_STATES),
    sha256: sha256.optional(),
    activityId: uuid.optional(),
    facts: z
      .record(z.string(), json)
      .meta({ description: 'For a failed file: its code and what is known about it.' }),
  })
  .meta({ id: 'ImportFile' })

export const importCounts = z
  .strictObject({
    totalCount: z.int().min(0),
    pendingCount: z.int().min(0),
    doneCount: z.int().min(0),
    duplicateCount: z.int().min(0),
    failedCount: z.int().min(0),
    cancelledCount: z.int().min(0),
  })
  .meta({ id: 'ImportCounts' })

export const importSummary = z
  .strictObject({
    id: uuid,
    state: z.enum(IMPORT_STATES),
    createdAtMs: instantMs,
    changedAtMs: instantMs,
    counts: importCounts,
  })
  .meta({ id: 'ImportSummary' })

export const importDetail = z
  .strictObject({ ...importSummary.shape, files: z.array(importFile), hasMore: z.boolean() })
  .meta({ id: 'ImportDetail' })

export const newImport = z.strictObject({ id: uuid }).meta({ id: 'NewImport' })
export const newFile = z
  .strictObject({
    id: uuid,
    name: fileName,
    sizeByte: z
      .int()
      .min(1)
      .max(4 * 1024 ** 3),
    sha256: sha256.optional(),
    listed: listedActivity.optional(),
  })
  .meta({ id: 'NewFile' })

export type ListedActivity = z.output<typeof listedActivity>
export type ImportFile = z.output<typeof importFile>
export type ImportCounts = z.output<typeof importCounts>
export type ImportSummary = z.output<typeof importSummary>
export type ImportDetail = z.output<typeof importDetail>
export type NewFile = z.output<typeof newFile>

/** A list's words, which may be anybody's, as every store takes them. */
export function listedFrom(said: ListedActivity): ListedActivity {
  const kept = (name: keyof typeof LISTED_LENGTHS): string =>
    said[name].replaceAll('\u0000', '').slice(0, LISTED_LENGTHS[name]).toWellFormed()
  const { sport, subSport } = said
  return {
    title: kept('title'),
    description: kept('description'),
    gear: kept('gear'),
    sport,
    subSport,
  }
}
