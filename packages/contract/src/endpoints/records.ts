import { z } from 'zod'

import { ACT, endpoint, READ, WRITE } from '../endpoint.ts'
import { uuid } from '../ids.ts'
import { conflict, cursor, pullResult, pushBatch, pushResult, recordKind } from '../records.ts'
import { ROUTES } from '../routes.ts'

const MAX_PAGE_COUNT = 1000
const BATCH_MAX_BYTE = 8 * 1024 * 1024
const TAG = 'Records'

/** Where a pull goes on, and how much it takes; `kinds` is a list with commas. */
export const pullQuery = z.strictObject({
  since: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_COUNT).default(500),
  kinds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(recordKind).max(9))
    .optional(),
})

/** The records of the runner: pull, push, conflicts, everything at once. */
export const recordEndpoints = {
  pullRecords: endpoint({
    ...READ,
    ...ROUTES.pullRecords,
    access: 'signed_in',
    tag: TAG,
    summary: 'What changed since a cursor, in the order it changed.',
    query: pullQuery,
    reply: pullResult,
  }),
  pushRecords: endpoint({
    ...WRITE,
    ...ROUTES.pushRecords,
    access: 'signed_in',
    tag: TAG,
    summary:
      'Applies a batch of changes, all or nothing; the same batch again answers the same. Last writer wins for each field.',
    body: pushBatch,
    maxBodyByte: BATCH_MAX_BYTE,
    reply: pushResult,
    refusals: ['batch_reused', 'record_kind_changed', 'clock_ahead'],
  }),
  listConflicts: endpoint({
    ...READ,
    ...ROUTES.listConflicts,
    access: 'signed_in',
    tag: TAG,
    summary:
      'Fields that two devices wrote without knowing of each other: the word that stands, and the other.',
    reply: z.strictObject({ conflicts: z.array(conflict) }),
  }),
  settleConflict: endpoint({
    ...ACT,
    ...ROUTES.settleConflict,
    access: 'signed_in',
    tag: TAG,
    summary: 'The runner has seen a conflict. To take the other word, push it as a change.',
    params: z.strictObject({ conflictId: uuid }),
    refusals: ['not_found'],
  }),
  exportAll: endpoint({
    ...READ,
    ...ROUTES.exportAll,
    access: 'signed_in',
    tag: TAG,
    summary: 'Everything of this runner in one zip, which `uncramp restore` reads back.',
    replyForm: 'bytes',
  }),
}
