import { createHash } from 'node:crypto'

import { clockAtMs } from '@uncramp/contract/clock'
import { canonicalJson } from '@uncramp/contract/json'
import { DELETED, isDeleted, type Fields } from '@uncramp/contract/merge'
import {
  conflict,
  storedRecord,
  type Conflict,
  type PullResult,
  type PushBatch,
  type PushResult,
  type RecordKind,
  type StoredRecord,
} from '@uncramp/contract/records'
import { err, ok, type Result } from '@uncramp/core'
import type { Selectable } from 'kysely'
import { z } from 'zod'

import { applyBatch, type Applied, type ApplyError, type KeptRecord } from '../sync/apply-batch.ts'
import type { Db, Engine, Tx } from './engine.ts'
import { forgetDeleted } from './forget-deleted.ts'
import type { Tables } from './tables.ts'

export type PushError = ApplyError | Readonly<{ code: 'batch_reused'; batchId: string }>

/** Records of runners and their order of change. */
export type RecordStore = Readonly<{
  push: (
    runnerId: string,
    given: Readonly<{ batch: PushBatch; nowAtMs: number }>,
  ) => Promise<Result<PushResult, PushError>>
  pull: (runnerId: string, from: PullFrom) => Promise<PullResult>
  conflicts: (runnerId: string) => Promise<readonly Conflict[]>
  settleConflict: (runnerId: string, conflictId: string) => Promise<boolean>
  /** Really forgets what was marked deleted before an instant; gives the number of records. */
  forgetDeleted: (beforeAtMs: number) => Promise<number>
}>

export type PullFrom = Readonly<{
  afterIndex: number
  limitCount: number
  /** Only these kinds; none given means all. */
  kinds?: readonly RecordKind[]
}>

const fieldsColumn = storedRecord.shape.fields
const writtenColumn = conflict.shape.kept
const versionsColumn = z.record(z.string(), z.number())
/** Batches are remembered this long; one replayed later merges to nothing new anyway. */
const BATCH_KEPT_MS = 90 * 24 * 3_600_000
/** Few enough values for one statement on both engines. */
const ROWS_PER_INSERT_COUNT = 200

export function digestHex(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function toStored(row: Selectable<Tables['record']>): StoredRecord {
  const { id, kind, version, changeIndex } = row
  return { id, kind, version, changeIndex, fields: fieldsColumn.parse(JSON.parse(row.fields)) }
}

function toKept(row: Selectable<Tables['record']>): KeptRecord {
  return { ...toStored(row), fieldVersions: versionsColumn.parse(JSON.parse(row.fieldVersions)) }
}

function toConflict(row: Selectable<Tables['conflict']>): Conflict {
  const { id, recordId, field, atMs } = row
  const kept = writtenColumn.parse(JSON.parse(row.kept))
  return { id, recordId, field, atMs, kept, lost: writtenColumn.parse(JSON.parse(row.lost)) }
}

/**
 * Takes the runner's row for writing, which puts the writers of one runner in a line: the order of
 * `changeIndex` is the order of commits, and a pull by cursor never misses one.
 */
export async function lockRunner(tx: Tx, runnerId: string): Promise<number> {
  const row = await tx
    .updateTable('runner')
    .set((eb) => ({ lastChangeIndex: eb.ref('lastChangeIndex') }))
    .where('runnerId', '=', runnerId)
    .returning('lastChangeIndex')
    .executeTakeFirstOrThrow()
  return row.lastChangeIndex
}

/** Applies a batch inside a transaction that already holds the runner. */
export async function applyInside(
  tx: Tx,
  given: Readonly<{ runnerId: string; batch: PushBatch; lastChangeIndex: number; nowAtMs: number }>,
): Promise<Result<Applied, ApplyError>> {
  const { runnerId, batch, lastChangeIndex, nowAtMs } = given
  const rows = await readRecords(tx, runnerId, batch)
  const existing = new Map(rows.map((row) => [row.id, toKept(row)]))
  const applied = applyBatch({ batch, existing, lastChangeIndex, nowAtMs, digest: digestHex })
  if (!applied.ok) return applied
  await saveRecords(tx, runnerId, applied.value.changed)
  await saveConflicts(tx, { runnerId, batchId: batch.id, conflicts: applied.value.conflicts })
  if (applied.value.changed.length > 0)
    await tx
      .updateTable('runner')
      .set({ lastChangeIndex: lastChangeIndex + applied.value.changed.length })
      .where('runnerId', '=', runnerId)
      .execute()
  return applied
}

function readRecords(
  tx: Tx,
  runnerId: string,
  batch: PushBatch,
): Promise<Selectable<Tables['record']>[]> {
  const ids = batch.changes.map((change) => change.id)
  return tx
    .selectFrom('record')
    .selectAll()
    .where('runnerId', '=', runnerId)
    .where('id', 'in', ids)
    .execute()
}

function deletedAtMs(fields: Fields): number | null {
  const mark = isDeleted(fields) ? fields[DELETED] : undefined
  return mark === undefined ? null : clockAtMs(mark.clock)
}

async function saveRecords(
  tx: Tx,
  runnerId: string,
  changed: readonly KeptRecord[],
): Promise<void> {
  const rows = changed.map((record) => ({
    ...record,
    runnerId,
    fields: JSON.stringify(record.fields),
    fieldVersions: JSON.stringify(record.fieldVersions),
    deletedAtMs: deletedAtMs(record.fields),
  }))
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT_COUNT)
    await tx
      .insertInto('record')
      .values(rows.slice(i, i + ROWS_PER_INSERT_COUNT))
      .onConflict((clash) =>
        clash.columns(['runnerId', 'id']).doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          changeIndex: eb.ref('excluded.changeIndex'),
          fields: eb.ref('excluded.fields'),
          fieldVersions: eb.ref('excluded.fieldVersions'),
          deletedAtMs: eb.ref('excluded.deletedAtMs'),
        })),
      )
      .execute()
}

async function saveConflicts(
  tx: Tx,
  given: Readonly<{ runnerId: string; batchId: string; conflicts: readonly Conflict[] }>,
): Promise<void> {
  const { runnerId, batchId, conflicts } = given
  const rows = conflicts.map((found) => ({
    ...found,
    runnerId,
    batchId,
    kept: JSON.stringify(found.kept),
    lost: JSON.stringify(found.lost),
  }))
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT_COUNT)
    await tx
      .insertInto('conflict')
      .values(rows.slice(i, i + ROWS_PER_INSERT_COUNT))
      .execute()
}

/** Whether this batch came before: `new`, `replay` of the same, or `reused` for something else. */
async function noteBatch(
  tx: Tx,
  given: Readonly<{ runnerId: string; batch: PushBatch; nowAtMs: number }>,
): Promise<'new' | 'replay' | 'reused'> {
  const { runnerId, batch, nowAtMs } = given
  const digest = digestHex(canonicalJson(batch))
  const noted = await tx
    .selectFrom('batch')
    .select('digest')
    .where('runnerId', '=', runnerId)
    .where('id', '=', batch.id)
    .executeTakeFirst()
  if (noted !== undefined) return noted.digest === digest ? 'replay' : 'reused'
  await tx.insertInto('batch').values({ runnerId, id: batch.id, digest, atMs: nowAtMs }).execute()
  await tx
    .deleteFrom('batch')
    .where('runnerId', '=', runnerId)
    .where('atMs', '<', nowAtMs - BATCH_KEPT_MS)
    .execute()
  return 'new'
}

/** The refusal that undoes a transaction; caught where the transaction began. */
class Undone extends Error {
  readonly refusal: PushError
  constructor(refusal: PushError) {
    super(refusal.code)
    this.refusal = refusal
  }
}

async function pushBatch(
  engine: Engine,
  given: Readonly<{ runnerId: string; batch: PushBatch; nowAtMs: number }>,
): Promise<PushResult> {
  const { runnerId, batch } = given
  return engine.transact(async (tx) => {
    const lastChangeIndex = await lockRunner(tx, runnerId)
    const came = await noteBatch(tx, given)
    if (came === 'reused') throw new Undone({ code: 'batch_reused', batchId: batch.id })
    if (came === 'new') {
      const applied = await applyInside(tx, { ...given, lastChangeIndex })
      if (!applied.ok) throw new Undone(applied.error)
    }
    const rows = await readRecords(tx, runnerId, batch)
    const clashes = await tx
      .selectFrom('conflict')
      .selectAll()
      .where('runnerId', '=', runnerId)
      .where('batchId', '=', batch.id)
      .orderBy('id')
      .execute()
    const records = rows.map(toStored)
    return {
      id: batch.id,
      isReplay: came === 'replay',
      records,
      conflicts: clashes.map(toConflict),
    }
  })
}

/** Whether the runner's order of changes goes on from here: it may have been set back since. */
async function isKnownPlace(db: Db, runnerId: string, afterIndex: number): Promise<boolean> {
  if (afterIndex === 0) return true
  const runner = await db
    .selectFrom('runner')
    .select('lastChangeIndex')
    .where('runnerId', '=', runnerId)
    .executeTakeFirst()
  return runner !== undefined && runner.lastChangeIndex >= afterIndex
}

/**
 * What changed after a place in the order of changes. A place that this order never had (the store
 * came back from an older backup, the device was another runner's) is the beginning: read twice merges
 * to the same, passed over would be lost without a word.
 */
async function pullRecords(engine: Engine, runnerId: string, from: PullFrom): Promise<PullResult> {
  const page = await pullPage(engine, runnerId, from)
  if (page.records.length > 0 || (await isKnownPlace(engine.db, runnerId, from.afterIndex)))
    return page
  return pullPage(engine, runnerId, { ...from, afterIndex: 0 })
}

async function pullPage(engine: Engine, runnerId: string, from: PullFrom): Promise<PullResult> {
  let query = engine.db
    .selectFrom('record')
    .selectAll()
    .where('runnerId', '=', runnerId)
    .where('changeIndex', '>', from.afterIndex)
    .orderBy('changeIndex')
    .limit(from.limitCount + 1)
  if (from.kinds !== undefined && from.kinds.length > 0)
    query = query.where('kind', 'in', from.kinds)
  const rows = await query.execute()
  const records = rows.slice(0, from.limitCount).map(toStored)
  const cursor = String(records.at(-1)?.changeIndex ?? from.afterIndex)
  return { records, cursor, hasMore: rows.length > from.limitCount }
}

export function createRecordStore(engine: Engine): RecordStore {
  return {
    push: async (runnerId, given) => {
      try {
        return ok(await pushBatch(engine, { runnerId, ...given }))
      } catch (fault) {
        if (fault instanceof Undone) return err(fault.refusal)
        throw fault
      }
    },
    pull: (runnerId, from) => pullRecords(engine, runnerId, from),
    conflicts: async (runnerId) => {
      const rows = await engine.db
        .selectFrom('conflict')
        .selectAll()
        .where('runnerId', '=', runnerId)
        .orderBy('id')
        .limit(1000)
        .execute()
      return rows.map(toConflict)
    },
    forgetDeleted: (beforeAtMs) => forgetDeleted(engine, beforeAtMs),
    settleConflict: async (runnerId, conflictId) => {
      const gone = await engine.db
        .deleteFrom('conflict')
        .where('runnerId', '=', runnerId)
        .where('id', '=', conflictId)
        .returning('id')
        .executeTakeFirst()
      return gone !== undefined
    },
  }
}
