import {
  FILE_STATES,
  type FileState,
  type ImportCounts,
  type ImportDetail,
  type ImportFile,
  type ImportSummary,
  type NewFile,
} from '@uncramp/contract/imports'
import { json } from '@uncramp/contract/json'
import { err, ok, type Result } from '@uncramp/core'
import type { Selectable } from 'kysely'
import { z } from 'zod'

import type { Db, Engine, Tx } from './engine.ts'
import type { Tables } from './tables.ts'

/** A file that waits for a worker. */
export type FileJob = Readonly<{ runnerId: string; fileId: string }>

export type UploadError =
  | Readonly<{ code: 'not_found' }>
  | Readonly<{ code: 'import_closed' }>
  | Readonly<{ code: 'offset_mismatch'; expectedByte: number }>
  | Readonly<{ code: 'file_too_large'; sizeByte: number }>

/** Imports, their files, and the pieces of what is still being sent. */
export type ImportStore = Readonly<{
  create: (runnerId: string, given: Readonly<{ id: string; nowAtMs: number }>) => Promise<void>
  list: (runnerId: string) => Promise<readonly ImportSummary[]>
  summary: (runnerId: string, importId: string) => Promise<ImportSummary | undefined>
  detail: (runnerId: string, page: FilePage) => Promise<ImportDetail | undefined>
  addFiles: (
    runnerId: string,
    given: NewFiles,
  ) => Promise<Result<readonly ImportFile[], UploadError>>
  readFile: (runnerId: string, fileId: string) => Promise<ImportFile | undefined>
  putChunk: (runnerId: string, given: Chunk) => Promise<Result<ImportFile, UploadError>>
  cancel: (
    runnerId: string,
    given: Readonly<{ importId: string; nowAtMs: number }>,
  ) => Promise<boolean>
  retry: (
    runnerId: string,
    given: Readonly<{ importId: string; nowAtMs: number }>,
  ) => Promise<readonly FileJob[] | undefined>
  /** Files ready for work in every import, oldest first: what a queue that lost its jobs starts from. */
  waiting: (limitCount: number) => Promise<readonly FileJob[]>
}>

export type FilePage = Readonly<{ importId: string; fromIndex: number; limitCount: number }>
export type NewFiles = Readonly<{ importId: string; files: readonly NewFile[]; nowAtMs: number }>
export type Chunk = Readonly<{
  importId: string
  fileId: string
  startByte: number
  bytes: Uint8Array
  nowAtMs: number
}>

const factsColumn = z.record(z.string(), json)
const fileState = z.enum(FILE_STATES)
const PENDING: readonly FileState[] = ['uploading', 'queued']

export function toFile(row: Selectable<Tables['importFile']>): ImportFile {
  const { id, name, sizeByte, receivedByte } = row
  return {
    id,
    name,
    sizeByte,
    receivedByte,
    state: fileState.parse(row.state),
    facts: factsColumn.parse(JSON.parse(row.facts)),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    ...(row.activityId === null ? {} : { activityId: row.activityId }),
  }
}

async function countStates(
  db: Db,
  runnerId: string,
  importId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('importFile')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('runnerId', '=', runnerId)
    .where('importId', '=', importId)
    .groupBy('state')
    .execute()
  return new Map(rows.map((row) => [row.state, row.count]))
}

function toCounts(states: ReadonlyMap<string, number>): ImportCounts {
  const of = (...names: readonly FileState[]): number =>
    names.reduce((sum, name) => sum + (states.get(name) ?? 0), 0)
  return {
    totalCount: [...states.values()].reduce((a, b) => a + b, 0) - of('expanded'),
    pendingCount: of(...PENDING),
    doneCount: of('done'),
    duplicateCount: of('duplicate'),
    failedCount: of('failed'),
    cancelledCount: of('cancelled'),
  }
}

async function toSummary(db: Db, row: Selectable<Tables['runImport']>): Promise<ImportSummary> {
  const { id, createdAtMs, changedAtMs } = row
  const counts = toCounts(await countStates(db, row.runnerId, id))
  const isDone = counts.pendingCount === 0 && counts.totalCount > 0
  const state = row.state === 'cancelled' ? 'cancelled' : isDone ? 'done' : 'active'
  return { id, state, createdAtMs, changedAtMs, counts }
}

function readImport(
  db: Db,
  runnerId: string,
  importId: string,
): Promise<Selectable<Tables['runImport']> | undefined> {
  return db
    .selectFrom('runImport')
    .selectAll()
    .where('runnerId', '=', runnerId)
    .where('id', '=', importId)
    .executeTakeFirst()
}

/** Notes a change and holds the import's row, so that two requests about it come one after the other. */
async function touchImport(
  tx: Tx,
  at: Readonly<{ runnerId: string; importId: string; nowAtMs: number }>,
): Promise<Selectable<Tables['runImport']> | undefined> {
  return tx
    .updateTable('runImport')
    .set({ changedAtMs: at.nowAtMs })
    .where('runnerId', '=', at.runnerId)
    .where('id', '=', at.importId)
    .returningAll()
    .executeTakeFirst()
}

async function firstFreeIndex(tx: Tx, runnerId: string, importId: string): Promise<number> {
  const row = await tx
    .selectFrom('importFile')
    .select((eb) => eb.fn.max('positionIndex').as('last'))
    .where('runnerId', '=', runnerId)
    .where('importId', '=', importId)
    .executeTakeFirst()
  return row?.last === null || row?.last === undefined ? 0 : row.last + 1
}

async function addFiles(
  tx: Tx,
  runnerId: string,
  given: NewFiles,
): Promise<Result<readonly ImportFile[], UploadError>> {
  const { importId, nowAtMs } = given
  const found = await touchImport(tx, { runnerId, importId, nowAtMs })
  if (found === undefined) return err({ code: 'not_found' })
  if (found.state === 'cancelled') return err({ code: 'import_closed' })
  const added: ImportFile[] = []
  let positionIndex = await firstFreeIndex(tx, runnerId, importId)
  for (const file of given.files) {
    const known =
      file.sha256 === undefined ? undefined : await knownActivity(tx, runnerId, file.sha256)
    const row = await tx
      .insertInto('importFile')
      .values({
        runnerId,
        id: file.id,
        importId,
        positionIndex,
        name: file.name,
        sizeByte: file.sizeByte,
        receivedByte: 0,
        sha256: file.sha256 ?? null,
        state: known === undefined ? 'uploading' : 'duplicate',
        attemptsCount: 0,
        facts: '{}',
        activityId: known ?? null,
        changedAtMs: nowAtMs,
        listed: file.listed === undefined ? null : JSON.stringify(file.listed),
      })
      .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
      .returningAll()
      .executeTakeFirst()
    if (row !== undefined) positionIndex += 1
    const kept = row ?? (await readFileRow(tx, runnerId, file.id))
    if (kept === undefined || kept.importId !== importId) return err({ code: 'not_found' })
    added.push(toFile(kept))
  }
  return ok(added)
}

/** The activity these very bytes made before, if they did. */
export async function knownActivity(
  tx: Tx,
  runnerId: string,
  sha256: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('original')
    .select('activityId')
    .where('runnerId', '=', runnerId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.activityId
}

export function readFileRow(
  db: Db,
  runnerId: string,
  fileId: string,
): Promise<Selectable<Tables['importFile']> | undefined> {
  return db
    .selectFrom('importFile')
    .selectAll()
    .where('runnerId', '=', runnerId)
    .where('id', '=', fileId)
    .executeTakeFirst()
}

async function putChunk(
  tx: Tx,
  runnerId: string,
  chunk: Chunk,
): Promise<Result<ImportFile, UploadError>> {
  const { importId, fileId, startByte, bytes, nowAtMs } = chunk
  await touchImport(tx, { runnerId, importId, nowAtMs })
  const row = await readFileRow(tx, runnerId, fileId)
  if (row === undefined || row.importId !== importId) return err({ code: 'not_found' })
  const endByte = startByte + bytes.byteLength
  // The same piece again, because the answer to it got lost: nothing to do.
  if (endByte <= row.receivedByte || row.state === 'duplicate') return ok(toFile(row))
  if (row.state !== 'uploading') return err({ code: 'import_closed' })
  if (startByte !== row.receivedByte)
    return err({ code: 'offset_mismatch', expectedByte: row.receivedByte })
  if (endByte > row.sizeByte) return err({ code: 'file_too_large', sizeByte: row.sizeByte })
  await tx
    .insertInto('uploadChunk')
    .values({ runnerId, fileId, startByte, bytes, packing: null })
    .execute()
  const state: FileState = endByte === row.sizeByte ? 'queued' : 'uploading'
  const changed = await tx
    .updateTable('importFile')
    .set({ receivedByte: endByte, state, changedAtMs: nowAtMs })
    .where('runnerId', '=', runnerId)
    .where('id', '=', fileId)
    .returningAll()
    .executeTakeFirstOrThrow()
  return ok(toFile(changed))
}

async function cancel(
  tx: Tx,
  at: Readonly<{ runnerId: string; importId: string; nowAtMs: number }>,
): Promise<boolean> {
  const found = await touchImport(tx, at)
  if (found === undefined) return false
  await tx
    .updateTable('runImport')
    .set({ state: 'cancelled' })
    .where('runnerId', '=', at.runnerId)
    .where('id', '=', at.importId)
    .execute()
  await tx
    .updateTable('importFile')
    .set({ state: 'cancelled', changedAtMs: at.nowAtMs })
    .where('runnerId', '=', at.runnerId)
    .where('importId', '=', at.importId)
    .where('state', 'in', PENDING)
    .execute()
  return true
}

/** What failed or was cancelled is tried again; what had not fully arrived waits for the rest of it. */
async function retry(
  tx: Tx,
  at: Readonly<{ runnerId: string; importId: string; nowAtMs: number }>,
): Promise<readonly FileJob[] | undefined> {
  const found = await touchImport(tx, at)
  if (found === undefined) return undefined
  await tx
    .updateTable('runImport')
    .set({ state: 'active' })
    .where('runnerId', '=', at.runnerId)
    .where('id', '=', at.importId)
    .execute()
  const rows = await tx
    .updateTable('importFile')
    .set((eb) => ({
      state: eb
        .case()
        .when('receivedByte', '=', eb.ref('sizeByte'))
        .then('queued')
        .else('uploading')
        .end(),
      attemptsCount: 0,
      facts: '{}',
      changedAtMs: at.nowAtMs,
    }))
    .where('runnerId', '=', at.runnerId)
    .where('importId', '=', at.importId)
    .where('state', 'in', ['failed', 'cancelled'])
    .returning(['id', 'state'])
    .execute()
  return rows
    .filter((row) => row.state === 'queued')
    .map((row) => ({ runnerId: at.runnerId, fileId: row.id }))
}

async function readDetail(
  db: Db,
  runnerId: string,
  page: FilePage,
): Promise<ImportDetail | undefined> {
  const row = await readImport(db, runnerId, page.importId)
  if (row === undefined) return undefined
  const files = await db
    .selectFrom('importFile')
    .selectAll()
    .where('runnerId', '=', runnerId)
    .where('importId', '=', page.importId)
    .where('positionIndex', '>=', page.fromIndex)
    .orderBy('positionIndex')
    .limit(page.limitCount + 1)
    .execute()
  const summary = await toSummary(db, row)
  const shown = files.slice(0, page.limitCount).map(toFile)
  return { ...summary, files: shown, hasMore: files.length > page.limitCount }
}

export function createImportStore(engine: Engine): ImportStore {
  const { db, transact } = engine
  return {
    create: async (runnerId, { id, nowAtMs }) => {
      await db
        .insertInto('runImport')
        .values({ runnerId, id, state: 'active', createdAtMs: nowAtMs, changedAtMs: nowAtMs })
        .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
        .execute()
    },
    list: async (runnerId) => {
      const rows = await db
        .selectFrom('runImport')
        .selectAll()
        .where('runnerId', '=', runnerId)
        .orderBy('createdAtMs', 'desc')
        .limit(100)
        .execute()
      return Promise.all(rows.map((row) => toSummary(db, row)))
    },
    summary: async (runnerId, importId) => {
      const row = await readImport(db, runnerId, importId)
      return row === undefined ? undefined : toSummary(db, row)
    },
    detail: (runnerId, page) => readDetail(db, runnerId, page),
    addFiles: (runnerId, given) => transact((tx) => addFiles(tx, runnerId, given)),
    readFile: async (runnerId, fileId) => {
      const row = await readFileRow(db, runnerId, fileId)
      return row === undefined ? undefined : toFile(row)
    },
    putChunk: (runnerId, given) => transact((tx) => putChunk(tx, runnerId, given)),
    cancel: (runnerId, given) => transact((tx) => cancel(tx, { runnerId, ...given })),
    retry: (runnerId, given) => transact((tx) => retry(tx, { runnerId, ...given })),
    waiting: async (limitCount) => {
      const rows = await db
        .selectFrom('importFile')
        .select(['runnerId', 'id'])
        .where('state', '=', 'queued')
        .orderBy('changedAtMs')
        .limit(limitCount)
        .execute()
      return rows.map((row) => ({ runnerId: row.runnerId, fileId: row.id }))
    },
  }
}
