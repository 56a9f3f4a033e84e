import { recordEndpoints } from '@uncramp/contract/endpoints/records'
import { err, ok } from '@uncramp/core'

import type { RunnerExport } from '../archive/export.ts'
import type { RecordStore } from '../store/record-store.ts'
import { streamResponse } from './respond.ts'
import { owned, type Routes } from './route.ts'

export type RecordParts = Readonly<{
  records: RecordStore
  exportRunner: RunnerExport
  nowAtMs: () => number
}>

/** A cursor is a place in the order of changes; nothing given is the beginning. */
export function indexOf(since: string | undefined): number {
  return since === undefined || since === '' ? 0 : Number(since)
}

/** Pull, push, conflicts, export: the runner's own records. */
export function recordRoutes(parts: RecordParts): Routes<keyof typeof recordEndpoints> {
  const { records, nowAtMs } = parts
  return {
    pullRecords: owned(recordEndpoints.pullRecords, async ({ me, query }) => {
      const { since, limit, kinds } = query
      const from = { afterIndex: indexOf(since), limitCount: limit, ...(kinds ? { kinds } : {}) }
      return ok(await records.pull(me.runnerId, from))
    }),
    pushRecords: owned(recordEndpoints.pushRecords, ({ me, body }) =>
      records.push(me.runnerId, { batch: body, nowAtMs: nowAtMs() }),
    ),
    listConflicts: owned(recordEndpoints.listConflicts, async ({ me }) =>
      ok({ conflicts: [...(await records.conflicts(me.runnerId))] }),
    ),
    settleConflict: owned(recordEndpoints.settleConflict, async ({ me, params }) =>
      (await records.settleConflict(me.runnerId, params.conflictId))
        ? ok(undefined)
        : err({ code: 'not_found' }),
    ),
    exportAll: owned(recordEndpoints.exportAll, ({ me }) =>
      ok(
        streamResponse(parts.exportRunner(me.runnerId), {
          'content-type': 'application/zip',
          'content-disposition': 'attachment; filename="uncramp-export.zip"',
        }),
      ),
    ),
  }
}
