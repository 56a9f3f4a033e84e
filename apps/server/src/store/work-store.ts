import { CLOCK_ZERO, nextClock } from '@uncramp/contract/clock'
import { listedActivity, type FileState, type ListedActivity } from '@uncramp/contract/imports'
import type { Json } from '@uncramp/contract/json'
import { activityIdOf, uuidV7 } from '@uncramp/contract/new-id'
import type { Selectable } from 'kysely'

import { unpack, type Content } from '../archive/packing.ts'
import type { Db, Engine, Tx } from './engine.ts'
import { knownActivity, type FileJob } from './import-store.ts'
import { digestHex, lockRunner } from './record-store.ts'
import type { Tables } from './tables.ts'

/** What a worker made of one file. */
export type Outcome =
  | Readonly<{
      kind: 'activity'
      sha256: string
      startAtMs: number
      /** Each field of the record as JSON text, in order. */
      fieldTexts: Readonly<Record<string, string>>
      /** Further runs in the same file. */
      others: readonly Readonly<{
        startAtMs: number
        fieldTexts: Readonly<Record<string, string>>
      }>[]
    }>
  | Readonly<{ kind: 'refused'; code: string; facts: Readonly<Record<string, Json>> }>

export type TakenFile = Readonly<{
  importId: string
  name: string
  sizeByte: number
  sha256: string | undefined
  attemptsCount: number
  listed: ListedActivity | undefined
}>

/** Bytes of an upload as they are kept. */
export type Piece = Omit<Content, 'sizeByte'>

export type ArchiveEntry = Readonly<{
  index: number
  name: string
  content: Content
  listed?: ListedActivity
}>

export type KeptFile = Readonly<{ name: string; content: Content }>

/** What import workers do to the store. */
export type WorkStore = Readonly<{
  /** Begins an attempt on a file; undefined when there is nothing left to do on it. */
  take: (job: FileJob, nowAtMs: number) => Promise<TakenFile | undefined>
  /** The bytes as they were sent, piece by piece; a packed file is one piece. */
  pieces: (job: FileJob, sizeByte: number) => AsyncGenerator<Piece, void>
  /** Writes the one result of a file; false when another worker wrote it first. */
  finish: (
    job: FileJob,
    given: Readonly<{ outcome: Outcome; content: Content; nowAtMs: number }>,
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
  /** A file that became records, or was known already: which recording it was. */
  finished: (
    job: FileJob,
  ) => Promise<Readonly<{ sha256: string; listed: ListedActivity | undefined }> | undefined>
  readOriginal: (
    runnerId: string,
    sha256: string,
  ) => Promise<Readonly<{ name: string; bytes: Uint8Array }> | undefined>
}>

/** The server's own hand in a field's clock. */
const SERVER_NODE = '000000000000'

/** Gives a file that still waits its result; undefined when it had one. */
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
): Promise<Readonly<{ name: string }> | undefined> {
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
    .returning(['importId', 'name'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  await tx
    .updateTable('runImport')
    .set({ changedAtMs: to.nowAtMs })
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', row.importId)
    .execute()
  return row
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
  'importId' | 'name' | 'sizeByte' | 'sha256' | 'attemptsCount' | 'listed'
>

function take(tx: Tx, job: FileJob, nowAtMs: number): Promise<Taken | undefined> {
  return tx
    .updateTable('importFile')
    .set((eb) => ({ attemptsCount: eb('attemptsCount', '+', 1), changedAtMs: nowAtMs }))
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', job.fileId)
    .where('state', '=', 'queued')
    .returning(['importId', 'name', 'sizeByte', 'sha256', 'attemptsCount', 'listed'])
    .executeTakeFirst()
}

type Finished = Readonly<{ outcome: Outcome; content: Content; nowAtMs: number }>

/** The runner's row first, as every writer takes it, so that two writers never wait for each other. */
async function finish(tx: Tx, job: FileJob, given: Finished): Promise<boolean> {
  const { outcome, nowAtMs } = given
  if (outcome.kind === 'refused') {
    const facts = { code: outcome.code, ...outcome.facts }
    return (await settle(tx, job, { state: 'failed', facts, nowAtMs })) !== undefined
  }
  const lastChangeIndex = await lockRunner(tx, job.runnerId)
  const { sha256 } = outcome
  const known = await knownActivity(tx, job.runnerId, sha256)
  const activityId = known ?? activityIdOf(outcome)
  const state: FileState = known === undefined ? 'done' : 'duplicate'
  const settled = await settle(tx, job, { state, sha256, activityId, nowAtMs })
  if (settled === undefined) return false
  await dropPieces(tx, job)
  if (known !== undefined) return true
  const { name } = settled
  const { bytes, sizeByte, packing } = given.content
  const { runnerId } = job
  await tx
    .insertInto('original')
    .values({ runnerId, sha256, name, sizeByte, bytes, activityId, atMs: nowAtMs, packing })
    .execute()
  let changeIndex = lastChangeIndex
  for (const { startAtMs, fieldTexts } of [outcome, ...outcome.others]) {
    const id = activityIdOf({ sha256, startAtMs })
    const run = { activityId: id, sha256, fieldTexts, changeIndex: changeIndex + 1, nowAtMs }
    if (await addActivity(tx, runnerId, run)) changeIndex += 1
  }
  return true
}

type NewActivity = Readonly<{
  activityId: string
  sha256: string
  fieldTexts: Readonly<Record<string, string>>
  changeIndex: number
  nowAtMs: number
}>

/**
 * The activity as a record that devices pull: what a first push of it would leave, written from values that are
 * text already. One that a device pushed already keeps its own words, and false is given back.
 */
async function addActivity(tx: Tx, runnerId: string, given: NewActivity): Promise<boolean> {
  const { activityId, sha256, fieldTexts, changeIndex, nowAtMs } = given
  const clock = nextClock({ nowAtMs, last: CLOCK_ZERO, node: SERVER_NODE })
  const texts = Object.entries({
    ...fieldTexts,
    sha256: JSON.stringify(sha256),
  }).map(([name, text]) => [JSON.stringify(name), text] as const)
  const fields = texts.map(([name, text]) => `${name}:{"value":${text},"clock":"${clock}"}`)
  const added = await tx
    .insertInto('record')
    .values({
      runnerId,
      id: activityId,
      kind: 'activity',
      version: 1,
      changeIndex,
      fields: `{${fields.join(',')}}`,
      fieldVersions: `{${texts.map(([name]) => `${name}:1`).join(',')}}`,
      deletedAtMs: null,
    })
    .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  await tx
    .updateTable('runner')
    .set({ lastChangeIndex: changeIndex })
    .where('runnerId', '=', runnerId)
    .execute()
  return true
}

async function* readPieces(db: Db, job: FileJob, sizeByte: number): AsyncGenerator<Piece, void> {
  let startByte = 0
  while (startByte < sizeByte) {
    const row = await db
      .selectFrom('uploadChunk')
      .select(['bytes', 'packing'])
      .where('runnerId', '=', job.runnerId)
      .where('fileId', '=', job.fileId)
      .where('startByte', '=', startByte)
      .executeTakeFirst()
    if (row === undefined) return
    yield row
    if (row.packing !== null) return
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
  const firstIndex = (last?.index ?? 0) + 1
  const entries = given.entries.map(({ index, name, content, listed }, i) => {
    const id = uuidV7({ nowAtMs: 0, bits: digestHex(`${job.fileId} ${index}`) })
    return { id, name, content, listed, positionIndex: firstIndex + i }
  })
  const added = await tx
    .insertInto('importFile')
    .values(
      entries.map(({ id, name, content: { sizeByte }, listed, positionIndex }) => ({
        runnerId,
        id,
        importId,
        positionIndex,
        name,
        sizeByte,
        receivedByte: sizeByte,
        sha256: null,
        state: 'queued',
        attemptsCount: 0,
        facts: '{}',
        activityId: null,
        changedAtMs: nowAtMs,
        listed: listed === undefined ? null : JSON.stringify(listed),
      })),
    )
    .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
    .returning('id')
    .execute()
  const addedIds = new Set(added.map(({ id }) => id))
  const chunks = entries
    .filter(({ id }) => addedIds.has(id))
    .map(({ id, content: { bytes, packing } }) => ({
      runnerId,
      fileId: id,
      startByte: 0,
      bytes,
      packing,
    }))
  if (chunks.length > 0) await tx.insertInto('uploadChunk').values(chunks).execute()
  return entries.map(({ id }) => ({ runnerId, fileId: id }))
}

/** A file as it is kept, packed or not. */
export async function readKeptFile(
  db: Db,
  runnerId: string,
  sha256: string,
): Promise<KeptFile | undefined> {
  const row = await db
    .selectFrom('original')
    .select(['name', 'bytes', 'packing', 'sizeByte'])
    .where('runnerId', '=', runnerId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { name, ...content } = row
  return { name, content }
}

function listedOf({ listed }: Pick<Taken, 'listed'>): ListedActivity | undefined {
  return listed === null ? undefined : listedActivity.parse(JSON.parse(listed))
}

async function readFinished(
  db: Db,
  job: FileJob,
): Promise<Readonly<{ sha256: string; listed: ListedActivity | undefined }> | undefined> {
  const row = await db
    .selectFrom('importFile')
    .select(['sha256', 'listed'])
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', job.fileId)
    .where('state', 'in', ['done', 'duplicate'])
    .executeTakeFirst()
  if (row === undefined || row.sha256 === null) return undefined
  return { sha256: row.sha256, listed: listedOf(row) }
}

export function createWorkStore(engine: Engine): WorkStore {
  const { db, transact, gather, jot } = engine
  return {
    take: async (job, nowAtMs) => {
      const row = await jot((tx) => take(tx, job, nowAtMs))
      if (row === undefined) return undefined
      return { ...row, sha256: row.sha256 ?? undefined, listed: listedOf(row) }
    },
    pieces: (job, sizeByte) => readPieces(db, job, sizeByte),
    finish: (job, given) => gather((tx) => finish(tx, job, given)),
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
        const isFirst = (await settle(tx, job, { state: 'expanded', facts, nowAtMs })) !== undefined
        if (isFirst) await dropPieces(tx, job)
        return isFirst
      }),
    finished: (job) => readFinished(db, job),
    readOriginal: async (runnerId, sha256) => {
      const kept = await readKeptFile(db, runnerId, sha256)
      return kept === undefined ? undefined : { name: kept.name, bytes: unpack(kept.content) }
    },
  }
}
