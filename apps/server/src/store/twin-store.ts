import { uuidV7 } from '@uncramp/contract/new-id'
import { SPORTS, isRunSport, lastSameStartMs, mayBeSame, type Sport } from '@uncramp/core/activity'
import { z } from 'zod'

import { WEAKEST_CLOCK, mayMark, twinIdOf, type Words } from '../sync/twin-word.ts'
import type { Db, Engine, Tx } from './engine.ts'
import { applyInside, digestHex, lockRunner } from './record-store.ts'
import { readKeptFile, type KeptFile } from './work-store.ts'

/** A kept run whose recording is kept too. */
export type RecordedRun = Readonly<{
  id: string
  sha256: string
  startAtMs: number
  elapsedS: number
  /** What its record says it was: an export's list may know better than the recording. */
  sport: Sport
  /** Of its recording. */
  sizeByte: number
}>

/** A run, and those that it may be a second recording of. */
export type Neighbours = Readonly<{ run: RecordedRun; others: readonly RecordedRun[] }>

export type TwinMark = Readonly<{
  /** The record that is marked, and so does not count for now. */
  poorerId: string
  otherId: string
  /** Neither has more: then the app names none as the better one. */
  isEqual: boolean
}>

/** What looking for two recordings of one run asks of the store. */
export type TwinStore = Readonly<{
  /** Runs of the same runner at the same time; undefined when there is nothing to compare. */
  neighbours: (runnerId: string, runId: string) => Promise<Neighbours | undefined>
  /** A run's file as it is kept. */
  recording: (runnerId: string, sha256: string) => Promise<KeptFile | undefined>
  /** Marks a record unless somebody has said something about it, or one of the two is gone; tells whether it did. */
  mark: (runnerId: string, given: Readonly<{ mark: TwinMark; nowAtMs: number }>) => Promise<boolean>
}>

/** A watch does not last longer, so nothing that began earlier is still going on. */
const LONGEST_MS = 48 * 3_600_000
/** Read on either side of a run, nearest first: a thousand files of one hour stay a thousand small looks. */
const NEAR_COUNT = 8
/** Compared with one run at most; each costs as much as reading two files. */
const COMPARED_COUNT = 8
/** No chain of marks that came about by itself is longer. */
const MAX_CHAIN_COUNT = 16

const wordsColumn = z.record(z.string(), z.object({ value: z.unknown(), clock: z.string() }))
const sport = z.object({ value: z.enum(SPORTS) })
const runColumn = z.object({
  sha256: z.object({ value: z.string() }),
  startAtMs: z.object({ value: z.number() }),
  elapsedS: z.object({ value: z.number().positive() }),
  sport: sport.optional().catch(undefined),
  analysis: z
    .object({ value: z.object({ activity: z.object({ sport: z.enum(SPORTS) }) }) })
    .optional()
    .catch(undefined),
})

/** What a record says of its run, and the whole of it for when that is asked. */
type Kept = Readonly<{ run: Omit<RecordedRun, 'sizeByte'>; version: number; written: unknown }>
type Row = Readonly<{ id: string; fields: string; version: number }>

/** Rides are kept too; they are no runs, and no run is a copy of one. */
function toKept({ id, fields, version }: Row): readonly Kept[] {
  const written: unknown = JSON.parse(fields)
  const said = runColumn.safeParse(written)
  if (!said.success) return []
  const { sha256, startAtMs, elapsedS, analysis } = said.data
  const named = said.data.sport?.value ?? 'unknown'
  if (!isRunSport(analysis?.value.activity.sport ?? named)) return []
  const run = {
    id,
    sha256: sha256.value,
    startAtMs: startAtMs.value,
    elapsedS: elapsedS.value,
    sport: named,
  }
  return [{ run, version, written }]
}

function wordsOf({ written }: Kept): Words {
  return wordsColumn.parse(written)
}

/** Records of recorded runs bear the moment of their start in their ids, and so lie in the order of time. */
function idAt(atMs: number): string {
  return uuidV7({ nowAtMs: atMs, bits: '0'.repeat(20) })
}

async function readKept(db: Db, runnerId: string, id: string): Promise<Kept | undefined> {
  const row = await db
    .selectFrom('record')
    .select(['id', 'fields', 'version'])
    .where('runnerId', '=', runnerId)
    .where('id', '=', id)
    .where('kind', '=', 'activity')
    .where('deletedAtMs', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toKept(row)[0]
}

async function readNear(db: Db, runnerId: string, run: Kept['run']): Promise<readonly Kept[]> {
  const near = db
    .selectFrom('record')
    .select(['id', 'fields', 'version'])
    .where('runnerId', '=', runnerId)
    .where('kind', '=', 'activity')
    .where('deletedAtMs', 'is', null)
    .limit(NEAR_COUNT)
  const before = await near
    .where('id', '<', run.id)
    .where('id', '>=', idAt(run.startAtMs - LONGEST_MS))
    .orderBy('id', 'desc')
    .execute()
  const after = await near
    .where('id', '>', run.id)
    .where('id', '<', idAt(lastSameStartMs(run) + 1))
    .orderBy('id')
    .execute()
  return [...before, ...after].flatMap(toKept)
}

/** Sizes of the recordings that are kept, by digest. */
async function keptSizes(
  db: Db,
  runnerId: string,
  digests: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('original')
    .select(['sha256', 'sizeByte'])
    .where('runnerId', '=', runnerId)
    .where('sha256', 'in', digests)
    .execute()
  return new Map(rows.map(({ sha256, sizeByte }) => [sha256, sizeByte]))
}

/** Those that count first, then the nearest: what is marked already says least. */
function nearestFirst(run: Kept['run'], others: readonly Kept[]): readonly Kept[] {
  const rank = (other: Kept): readonly [number, number] => [
    twinIdOf(wordsOf(other)) === undefined ? 0 : 1,
    Math.abs(other.run.startAtMs - run.startAtMs),
  ]
  return others.toSorted((a, b) => {
    const [[oneRank, oneMs], [otherRank, otherMs]] = [rank(a), rank(b)]
    return oneRank - otherRank || oneMs - otherMs
  })
}

/** A pair that is settled either way need not be read again. */
function isOpen(one: Kept, other: Kept): boolean {
  const [ones, others] = [wordsOf(one), wordsOf(other)]
  if (twinIdOf(ones) === other.run.id || twinIdOf(others) === one.run.id) return false
  return mayMark(ones, others) || mayMark(others, ones)
}

async function neighbours(
  db: Db,
  runnerId: string,
  runId: string,
): Promise<Neighbours | undefined> {
  const own = await readKept(db, runnerId, runId)
  if (own === undefined) return undefined
  const near = await readNear(db, runnerId, own.run)
  const open = near.filter((other) => mayBeSame(own.run, other.run) && isOpen(own, other))
  if (open.length === 0) return undefined
  const digests = [own, ...open].map(({ run }) => run.sha256)
  const sizes = await keptSizes(db, runnerId, digests)
  const recorded = ({ run }: Kept): readonly RecordedRun[] => {
    const sizeByte = sizes.get(run.sha256)
    return sizeByte === undefined ? [] : [{ ...run, sizeByte }]
  }
  const [run] = recorded(own)
  const others = nearestFirst(own.run, open).flatMap(recorded).slice(0, COMPARED_COUNT)
  return run === undefined || others.length === 0 ? undefined : { run, others }
}

/** Whether marks lead from one record to another, which must not be marked back then. */
async function leadsTo(
  tx: Tx,
  runnerId: string,
  way: Readonly<{ fromId: string; toId: string }>,
): Promise<boolean> {
  let id: string | undefined = way.fromId
  for (let passedCount = 0; passedCount < MAX_CHAIN_COUNT; passedCount += 1) {
    if (id === undefined) return false
    if (id === way.toId) return true
    const kept: Kept | undefined = await readKept(tx, runnerId, id)
    id = kept === undefined ? undefined : twinIdOf(wordsOf(kept))
  }
  return true
}

async function mark(
  tx: Tx,
  runnerId: string,
  given: Readonly<{ mark: TwinMark; nowAtMs: number }>,
): Promise<boolean> {
  const { poorerId, otherId, isEqual } = given.mark
  const lastChangeIndex = await lockRunner(tx, runnerId)
  const poorer = await readKept(tx, runnerId, poorerId)
  const other = await readKept(tx, runnerId, otherId)
  if (poorer === undefined || other === undefined) return false
  if (!mayMark(wordsOf(poorer), wordsOf(other))) return false
  if (await leadsTo(tx, runnerId, { fromId: otherId, toId: poorerId })) return false
  const fields = {
    twinId: { value: otherId, clock: WEAKEST_CLOCK },
    richerId: { value: isEqual ? '' : otherId, clock: WEAKEST_CLOCK },
  }
  const { nowAtMs } = given
  const id = uuidV7({ nowAtMs, bits: digestHex(`${poorerId} ${otherId}`) })
  const change = { id: poorerId, kind: 'activity' as const, baseVersion: poorer.version, fields }
  const batch = { id, changes: [change] }
  const applied = await applyInside(tx, { runnerId, batch, lastChangeIndex, nowAtMs })
  return applied.ok
}

export function createTwinStore({ db, gather }: Engine): TwinStore {
  return {
    neighbours: (runnerId, runId) => neighbours(db, runnerId, runId),
    recording: (runnerId, sha256) => readKeptFile(db, runnerId, sha256),
    mark: (runnerId, given) => gather((tx) => mark(tx, runnerId, given)),
  }
}
