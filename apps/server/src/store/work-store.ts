import { CLOCK_ZERO, nextClock } from '@uncramp/contract/clock'
import type { FileState } from '@uncramp/contract/imports'
import type { Json } from '@uncramp/contract/json'
import { activityIdOf, uuidV7 } from '@uncramp/contract/new-id'
import type { PushBatch } from '@uncramp/contract/records'
import type { Selectable } from 'kysely'

import type { Db, Engine, Tx } from './engine.ts'
import { knownActivity, readFileRow, type FileJob } from './import-store.ts'
import { applyInside, digestHex, lockRunner } from './record-store.ts'
import type { Tables } from './tables.ts'

/** What a worker made of one file. */
export type Outcome =
  | Readonly<{
      kind: 'activity'
      sha256: string
      startAtMs: number
      fields: Readonly<Record<string, Json>>
    }>
  | Readonly<{ kind: 'refused'; code: string; facts: Readonly<Record<string, Json>> }>

export type TakenFile = Readonly<{
  importId: string
  name: string
  sizeByte: number
  sha256: string | undefined
  attemptsCount: number
}>

export type ArchiveEntry = Readonly<{ index: number; name: string; bytes: Uint8Array }>

/** What import workers do to the store. */
export type WorkStore = Readonly<{
  /** Begins an attempt on a file; undefined when there is nothing left to do on it. */
  take: (job: FileJob, nowAtMs: number) => Promise<TakenFile | undefined>
  /** The bytes as they were sent, piece by piece. */
  pieces: (job: FileJob) => AsyncGenerator<Uint8Array, void>
  /** Writes the one result of a file; false when another worker wrote it first. */
  finish: (
    job: FileJob,
    given: Readonly<{ outcome: Outcome; bytes: Uint8Array; nowAtMs: number }>,
  ) => Promise<boolean>
  /** Lists files of an archive as files of their own; the same entry twice is one file. */
  addEntries: (
    job: FileJob,
    given: Readonly<{ importId: string; entries: readonly ArchiveEntry[]; nowAtMs: number }>,
  ) => Promise<readonly FileJob[]>
  finishArchive: (
    job: FileJob,
    given: Readonly<{ facts: Readonly<Record<string, Json>>; nowAtMs: number }>,
  ) => Promise<boolean>
  readOriginal: (
    runnerId: string,
    sha256: string,
  ) => Promise<Readonly<{ name: string; bytes: Uint8Array }> | undefined>
}>

/** The server's own hand in a field's clock. */
const SERVER_NODE = '000000000000'

async function settle(
  tx: Tx,
  job: FileJob,
  to: Readonly<{
    state: FileState
    facts?: Readonly<Record<string, Json>>
    sha256?: string
    activityId?: string
    nowAtMs: number
  }>,
): Promise<boolean> {
  const row = await tx
    .updateTable('importFile')
    .set({
      state: to.state,
      facts: JSON.stringify(to.facts ?? {}),
      changedAtMs: to.nowAtMs,
      ...(to.sha256 === undefined ? {} : { sha256: to.sha256 }),
      ...(to.activityId === undefined ? {} : { activityId: to.activityId }),
    })
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', job.fileId)
    .where('state', '=', 'queued')
    .returning('importId')
    .executeTakeFirst()
  if (row === undefined) return false
  await tx
    .updateTable('runImport')
    .set({ changedAtMs: to.nowAtMs })
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', row.importId)
    .execute()
  return true
}

async function dropPieces(tx: Tx, job: FileJob): Promise<void> {
  await tx
    .deleteFrom('uploadChunk')
    .where('runnerId', '=', job.runnerId)
    .where('fileId', '=', job.fileId)
    .execute()
}

type Taken = Pick<
  Selectable<Tables['importFile']>,
  'importId' | 'name' | 'sizeByte' | 'sha256' | 'attemptsCount'
>

function take(tx: Tx, job: FileJob, nowAtMs: number): Promise<Taken | undefined> {
  return tx
    .updateTable('importFile')
    .set((eb) => ({ attemptsCount: eb('attemptsCount', '+', 1), changedAtMs: nowAtMs }))
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', job.fileId)
    .where('state', '=', 'queued')
    .returning(['importId', 'name', 'sizeByte', 'sha256', 'attemptsCount'])
    .executeTakeFirst()
}

type Finished = Readonly<{ outcome: Outcome; bytes: Uint8Array; nowAtMs: number }>

/** The runner's row first, as every writer takes it, so that two writers never wait for each other. */
async function finish(tx: Tx, job: FileJob, given: Finished): Promise<boolean> {
  const { outcome, nowAtMs } = given
  if (outcome.kind === 'refused')
    return settle(tx, job, {
      state: 'failed',
      facts: { code: outcome.code, ...outcome.facts },
      nowAtMs,
    })
  const lastChangeIndex = await lockRunner(tx, job.runnerId)
  const { sha256, startAtMs } = outcome
  const known = await knownActivity(tx, job.runnerId, sha256)
  const activityId = known ?? activityIdOf({ sha256, startAtMs })
  const state: FileState = known === undefined ? 'done' : 'duplicate'
  if (!(await settle(tx, job, { state, sha256, activityId, nowAtMs }))) return false
  await dropPieces(tx, job)
  if (known !== undefined) return true
  await keepOriginal(tx, job, { sha256, activityId, bytes: given.bytes, nowAtMs })
  await addActivity(tx, job, { activityId, outcome, lastChangeIndex, nowAtMs })
  return true
}

async function keepOriginal(
  tx: Tx,
  job: FileJob,
  given: Readonly<{ sha256: string; activityId: string; bytes: Uint8Array; nowAtMs: number }>,
): Promise<void> {
  const { sha256, activityId, bytes, nowAtMs } = given
  const row = await readFileRow(tx, job.runnerId, job.fileId)
  await tx
    .insertInto('original')
    .values({
      runnerId: job.runnerId,
      sha256,
      name: row?.name ?? '',
      sizeByte: bytes.byteLength,
      bytes,
      activityId,
      atMs: nowAtMs,
    })
    .execute()
}

/** The activity as a record that devices pull. One that a device pushed already keeps its own words. */
async function addActivity(
  tx: Tx,
  job: FileJob,
  given: Readonly<{
    activityId: string
    outcome: Extract<Outcome, { kind: 'activity' }>
    lastChangeIndex: number
    nowAtMs: number
  }>,
): Promise<void> {
  const { activityId, outcome, lastChangeIndex, nowAtMs } = given
  const existing = await tx
    .selectFrom('record')
    .select('id')
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', activityId)
    .executeTakeFirst()
  if (existing !== undefined) return
  const clock = nextClock({ nowAtMs, last: CLOCK_ZERO, node: SERVER_NODE })
  const fields = Object.entries({ ...outcome.fields, sha256: outcome.sha256 })
  const batch: PushBatch = {
    id: uuidV7({ nowAtMs, bits: digestHex(`${job.fileId} ${activityId}`) }),
    changes: [
      {
        id: activityId,
        kind: 'activity',
        baseVersion: 0,
        fields: Object.fromEntries(fields.map(([name, value]) => [name, { value, clock }])),
      },
    ],
  }
  const applied = await applyInside(tx, { runnerId: job.runnerId, batch, lastChangeIndex, nowAtMs })
  if (!applied.ok) throw new Error(`a new activity was refused: ${applied.error.code}`)
}

async function* readPieces(db: Db, job: FileJob): AsyncGenerator<Uint8Array, void> {
  let startByte = 0
  for (;;) {
    const row = await db
      .selectFrom('uploadChunk')
      .select('bytes')
      .where('runnerId', '=', job.runnerId)
      .where('fileId', '=', job.fileId)
      .where('startByte', '=', startByte)
      .executeTakeFirst()
    if (row === undefined) return
    yield row.bytes
    startByte += row.bytes.byteLength
  }
}

type NewEntries = Readonly<{ importId: string; entries: readonly ArchiveEntry[]; nowAtMs: number }>

/** Entries listed before come again as jobs too: the process may have ended before it queued them. */
async function addEntries(tx: Tx, job: FileJob, given: NewEntries): Promise<readonly FileJob[]> {
  const { runnerId } = job
  const { importId, nowAtMs } = given
  const last = await tx
    .selectFrom('importFile')
    .select((eb) => eb.fn.max('positionIndex').as('index'))
    .where('runnerId', '=', runnerId)
    .where('importId', '=', importId)
    .executeTakeFirst()
  let positionIndex = (last?.index ?? 0) + 1
  const added: FileJob[] = []
  for (const entry of given.entries) {
    const id = uuidV7({ nowAtMs: 0, bits: digestHex(`${job.fileId} ${entry.index}`) })
    const sizeByte = entry.bytes.byteLength
    const row = await tx
      .insertInto('importFile')
      .values({
        runnerId,
        id,
        importId,
        positionIndex,
        name: entry.name,
        sizeByte,
        receivedByte: sizeByte,
        sha256: null,
        state: 'queued',
        attemptsCount: 0,
        facts: '{}',
        activityId: null,
        changedAtMs: nowAtMs,
      })
      .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    added.push({ runnerId, fileId: id })
    if (row === undefined) continue
    positionIndex += 1
    await tx
      .insertInto('uploadChunk')
      .values({ runnerId, fileId: id, startByte: 0, bytes: entry.bytes })
      .execute()
  }
  return added
}

export function createWorkStore(engine: Engine): WorkStore {
  const { db, transact, jot } = engine
  return {
    take: async (job, nowAtMs) => {
      const row = await jot((tx) => take(tx, job, nowAtMs))
      return row === undefined ? undefined : { ...row, sha256: row.sha256 ?? undefined }
    },
    pieces: (job) => readPieces(db, job),
    finish: (job, given) => transact((tx) => finish(tx, job, given)),
    addEntries: (job, given) =>
      transact(async (tx) => {
        // Holding the import's row keeps positions apart when two archives are read at once.
        await tx
          .updateTable('runImport')
          .set({ changedAtMs: given.nowAtMs })
          .where('runnerId', '=', job.runnerId)
          .where('id', '=', given.importId)
          .execute()
        return addEntries(tx, job, given)
      }),
    finishArchive: (job, { facts, nowAtMs }) =>
      transact(async (tx) => {
        const isFirst = await settle(tx, job, { state: 'expanded', facts, nowAtMs })
        if (isFirst) await dropPieces(tx, job)
        return isFirst
      }),
    readOriginal: (runnerId, sha256) =>
      db
        .selectFrom('original')
        .select(['name', 'bytes'])
        .where('runnerId', '=', runnerId)
        .where('sha256', '=', sha256)
        .executeTakeFirst(),
  }
}
