import { signal, type Signal } from '@preact/signals'
import type { Client } from '@uncramp/contract/client'
import { mergeFields, type Fields } from '@uncramp/contract/merge'
import type { Conflict, RecordChange, StoredRecord } from '@uncramp/contract/records'

import type { Change, Doc } from './doc.ts'

/** Where the device keeps what still has to be sent, and how far it has read. */
export type SyncKeeper = Readonly<{
  loadOutbox: () => Promise<Change[]>
  forgetSent: (seqs: readonly number[]) => Promise<void>
  saveDocs: (docs: readonly Doc[]) => Promise<void>
  loadMeta: (key: string) => Promise<string | undefined>
  saveMeta: (key: string, value: string) => Promise<void>
}>

export type SyncDoors = Readonly<{
  client: Client
  keeper: SyncKeeper
  docs: () => ReadonlyMap<string, Doc>
  take: (docs: readonly Doc[]) => void
  newId: () => string
}>

export type SyncState = 'off' | 'idle' | 'working' | 'waiting' | 'sign_in'

const CURSOR_KEY = 'sync.cursor'
const BATCH_KEY = 'sync.batch'
const MAX_CHANGES = 400
const PAGE_COUNT = 500

/** `versions`: of its records when it was begun, so that it is word for word the same when sent again. */
type Batch = Readonly<{
  id: string
  seqs: readonly number[]
  versions: Readonly<Record<string, number>>
}>

/**
 * Joins this device with a server: sends what was written here, then takes what others wrote. A
 * batch that was cut off is sent again under its own name, so nothing is counted twice.
 */
export class Sync {
  readonly state: Signal<SyncState> = signal('off')
  readonly pendingCount: Signal<number> = signal(0)
  readonly conflicts: Signal<readonly Conflict[]> = signal([])
  readonly #doors: SyncDoors
  #running: Promise<boolean> | undefined

  constructor(doors: SyncDoors) {
    this.#doors = doors
  }

  /** One round; a second call while one runs waits for the same. True when all went through. */
  now(): Promise<boolean> {
    this.#running ??= this.#round().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** The runner has seen a conflict. */
  async settle(conflictId: string): Promise<void> {
    await this.#doors.client.call('settleConflict', { params: { conflictId } })
    this.conflicts.value = this.conflicts.value.filter((conflict) => conflict.id !== conflictId)
  }

  async #round(): Promise<boolean> {
    this.state.value = 'working'
    const refused = (await this.#push()) ?? (await this.#pull()) ?? (await this.#readConflicts())
    this.pendingCount.value = (await this.#doors.keeper.loadOutbox()).length
    this.state.value =
      refused === undefined ? 'idle' : refused === 'sign_in_needed' ? 'sign_in' : 'waiting'
    return refused === undefined
  }

  /** Sends the outbox in batches; gives back why it stopped, if it did. */
  async #push(): Promise<string | undefined> {
    const { keeper, client } = this.#doors
    for (;;) {
      const outbox = await keeper.loadOutbox()
      const batch = await this.#batchOf(outbox)
      if (batch === undefined) return undefined
      const changes = changesOf(outbox, batch)
      const pushed = await client.call('pushRecords', { body: { id: batch.id, changes } })
      if (!pushed.ok) {
        // The server knows another batch of this name: what is in this one goes under a new name.
        if (pushed.error.code === 'batch_reused') await keeper.saveMeta(BATCH_KEY, '')
        return pushed.error.code
      }
      await this.#takeRecords(pushed.value.records)
      await keeper.forgetSent(batch.seqs)
      await keeper.saveMeta(BATCH_KEY, '')
    }
  }

  /** The batch that was begun, or a new one from the front of the outbox. */
  async #batchOf(outbox: readonly Change[]): Promise<Batch | undefined> {
    const { keeper, newId } = this.#doors
    const seqs = outbox.flatMap(({ seq }) => (seq === undefined ? [] : [seq]))
    const begun = parseBatch(await keeper.loadMeta(BATCH_KEY))
    if (begun !== undefined && begun.seqs.every((seq) => seqs.includes(seq))) return begun
    if (seqs.length === 0) return undefined
    const taken = outbox.slice(0, MAX_CHANGES)
    const versions = Object.fromEntries(
      taken.map(({ id }) => [id, this.#doors.docs().get(id)?.version ?? 0]),
    )
    const batch = { id: newId(), seqs: seqs.slice(0, MAX_CHANGES), versions }
    await keeper.saveMeta(BATCH_KEY, JSON.stringify(batch))
    return batch
  }

  async #pull(): Promise<string | undefined> {
    const { keeper, client } = this.#doors
    for (;;) {
      const since = await keeper.loadMeta(CURSOR_KEY)
      const query = { limit: PAGE_COUNT, ...(since === undefined ? {} : { since }) }
      const pulled = await client.call('pullRecords', { query })
      if (!pulled.ok) return pulled.error.code
      await this.#takeRecords(pulled.value.records)
      await keeper.saveMeta(CURSOR_KEY, pulled.value.cursor)
      if (!pulled.value.hasMore) return undefined
    }
  }

  async #readConflicts(): Promise<string | undefined> {
    const listed = await this.#doors.client.call('listConflicts', {})
    if (!listed.ok) return listed.error.code
    this.conflicts.value = listed.value.conflicts
    return undefined
  }

  /** What the server holds, joined with what this device has written since. */
  async #takeRecords(records: readonly StoredRecord[]): Promise<void> {
    if (records.length === 0) return
    const docs = records.map((record): Doc => {
      const mine = this.#doors.docs().get(record.id)
      const fields = asFields(record.fields)
      return {
        id: record.id,
        kind: record.kind,
        version: Math.max(record.version, mine?.version ?? 0),
        fields: mine === undefined ? fields : mergeFields(mine.fields, fields),
      }
    })
    await this.#doors.keeper.saveDocs(docs)
    this.#doors.take(docs)
  }
}

/** One change for each record, whatever was written to it in between. */
function changesOf(outbox: readonly Change[], { seqs, versions }: Batch): RecordChange[] {
  const byId = new Map<string, RecordChange>()
  for (const { id, kind, fields } of outbox.filter(({ seq }) => seqs.includes(seq ?? -1))) {
    const before = byId.get(id)
    const joined = before === undefined ? fields : mergeFields(asFields(before.fields), fields)
    byId.set(id, { id, kind, baseVersion: versions[id] ?? 0, fields: { ...joined } })
  }
  return [...byId.values()]
}

function asFields(fields: StoredRecord['fields']): Fields {
  return fields
}

function parseBatch(text: string | undefined): Batch | undefined {
  if (text === undefined || text === '') return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('id' in value) || !('seqs' in value))
    return undefined
  const { id, seqs } = value
  const versions = 'versions' in value ? value.versions : undefined
  // One that an older version of the app began does not say: it goes under a new name.
  if (typeof id !== 'string' || !Array.isArray(seqs) || !isVersions(versions)) return undefined
  return { id, seqs: seqs.filter((seq): seq is number => typeof seq === 'number'), versions }
}

function isVersions(value: unknown): value is Batch['versions'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((version) => typeof version === 'number')
  )
}
