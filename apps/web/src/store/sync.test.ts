import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Client } from '@uncramp/contract/client'
import { mergeFields } from '@uncramp/contract/merge'
import type { RecordChange, StoredRecord } from '@uncramp/contract/records'

import { DeviceStore } from './device-store.ts'
import type { Change, Doc } from './doc.ts'
import { Sync } from './sync.ts'

/** A server with one runner's records, as the contract describes it. */
class Server {
  readonly records = new Map<string, StoredRecord>()
  readonly batches = new Map<string, StoredRecord[]>()
  readonly #bodies = new Map<string, string>()
  isDown = false
  cutOffAnswers = 0
  #changes = 0

  readonly client = {
    call: (name: string, given: Record<string, never>) =>
      Promise.resolve(this.#answer(name, given)),
  } as unknown as Client

  #answer(name: string, given: { body?: never; query?: never }): unknown {
    if (this.isDown) return { ok: false, error: { code: 'unreachable' } }
    if (name === 'listConflicts') return { ok: true, value: { conflicts: [] } }
    if (name === 'pullRecords') {
      const since = Number((given.query as { since?: string } | undefined)?.since ?? 0)
      const records = [...this.records.values()].filter(({ changeIndex }) => changeIndex > since)
      return { ok: true, value: { records, cursor: String(this.#changes), hasMore: false } }
    }
    const { id, changes } = given.body as unknown as { id: string; changes: RecordChange[] }
    const known = this.batches.get(id)
    const body = JSON.stringify(changes)
    if ((this.#bodies.get(id) ?? body) !== body)
      return { ok: false, error: { code: 'batch_reused' } }
    this.#bodies.set(id, body)
    const records = known ?? changes.map((change) => this.#apply(change))
    this.batches.set(id, records)
    if (this.cutOffAnswers > 0) {
      this.cutOffAnswers -= 1
      return { ok: false, error: { code: 'unreachable' } }
    }
    return { ok: true, value: { id, isReplay: known !== undefined, records, conflicts: [] } }
  }

  #apply(change: RecordChange): StoredRecord {
    const before = this.records.get(change.id)
    this.#changes += 1
    const record: StoredRecord = {
      id: change.id,
      kind: change.kind,
      version: (before?.version ?? 0) + 1,
      changeIndex: this.#changes,
      fields: mergeFields(before?.fields ?? {}, change.fields),
    }
    this.records.set(change.id, record)
    return record
  }
}

let clockCount = 0

type Device = {
  store: DeviceStore
  sync: Sync
  outbox: Change[]
  meta: Map<string, string>
  /** The page is left as soon as the answer came. */
  isLeftEarly: boolean
}

function device(server: Server): Device {
  const state = { isLeftEarly: false }
  const docs = new Map<string, Doc>()
  const meta = new Map<string, string>()
  let outbox: Change[] = []
  let seq = 0
  const store = new DeviceStore(
    {
      loadDocs: () => Promise.resolve([...docs.values()]),
      saveChange: (doc, change) => {
        docs.set(doc.id, doc)
        outbox.push({ ...change, seq: ++seq })
        return Promise.resolve()
      },
    },
    () =>
      Promise.resolve({
        clock: () => `c${String(++clockCount).padStart(6, '0')}`,
        id: () => `id${++clockCount}`,
      }),
  )
  const sync = new Sync({
    client: server.client,
    keeper: {
      loadOutbox: () => Promise.resolve([...outbox]),
      forgetSent: (seqs) => {
        if (state.isLeftEarly) return Promise.reject(new Error('the page is gone'))
        outbox = outbox.filter((change) => !seqs.includes(change.seq ?? -1))
        return Promise.resolve()
      },
      saveDocs: (changed) => {
        for (const doc of changed) docs.set(doc.id, doc)
        return Promise.resolve()
      },
      loadMeta: (key) => Promise.resolve(meta.get(key)),
      saveMeta: (key, value) => {
        meta.set(key, value)
        return Promise.resolve()
      },
    },
    docs: () => store.docs.value,
    take: (changed) => store.take(changed),
    newId: () => `batch${++clockCount}`,
  })
  return {
    store,
    sync,
    meta,
    get outbox() {
      return outbox
    },
    set isLeftEarly(isLeft: boolean) {
      state.isLeftEarly = isLeft
    },
  }
}

test('what is written on one device is on the other after both have synced', async () => {
  const server = new Server()
  const [phone, desk] = [device(server), device(server)]
  const id = await phone.store.put('cramp', { muscle: 'calf', atMs: 1 })
  assert.ok(await phone.sync.now())
  assert.ok(await desk.sync.now())
  assert.deepEqual(desk.store.of('cramp').value, [{ id, values: { muscle: 'calf', atMs: 1 } }])
})

test('two devices that changed different fields both keep their word', async () => {
  const server = new Server()
  const [phone, desk] = [device(server), device(server)]
  const id = await phone.store.put('cramp', { muscle: 'calf', side: 'left' })
  await phone.sync.now()
  await desk.sync.now()
  await phone.store.put('cramp', { side: 'right' }, id)
  await desk.store.put('cramp', { muscle: 'quad' }, id)
  await phone.sync.now()
  await desk.sync.now()
  await phone.sync.now()
  for (const { store } of [phone, desk])
    assert.deepEqual(store.of('cramp').value[0]?.values, { muscle: 'quad', side: 'right' })
})

test('without a server everything waits and nothing is lost', async () => {
  const server = new Server()
  const phone = device(server)
  server.isDown = true
  await phone.store.put('cramp', { muscle: 'calf' })
  assert.equal(await phone.sync.now(), false)
  assert.equal(phone.sync.state.value, 'waiting')
  assert.equal(phone.sync.pendingCount.value, 1)
  server.isDown = false
  assert.ok(await phone.sync.now())
  assert.equal(phone.outbox.length, 0)
  assert.equal(server.records.size, 1)
})

test('an answer that never arrived is asked for again under the same name', async () => {
  const server = new Server()
  const phone = device(server)
  await phone.store.put('cramp', { muscle: 'calf' })
  server.cutOffAnswers = 1
  assert.equal(await phone.sync.now(), false)
  assert.ok(await phone.sync.now())
  assert.equal(server.batches.size, 1)
  assert.equal([...server.records.values()][0]?.version, 1)
})

test('a deletion travels', async () => {
  const server = new Server()
  const [phone, desk] = [device(server), device(server)]
  const id = await phone.store.put('cramp', { muscle: 'calf' })
  await phone.sync.now()
  await desk.sync.now()
  await desk.store.remove(id)
  await desk.sync.now()
  await phone.sync.now()
  assert.equal(phone.store.of('cramp').value.length, 0)
})

test('a device that was left between the answer and its note of it goes on, and changes nothing twice', async () => {
  const server = new Server()
  const phone = device(server)
  const id = await phone.store.put('profile', { massKg: 70 })
  await phone.sync.now()
  await phone.store.put('profile', { massKg: 71 }, id)
  phone.isLeftEarly = true
  await assert.rejects(phone.sync.now(), /the page is gone/)
  // What it had taken over by then is newer than what it sent.
  assert.equal(phone.store.docs.value.get(id)?.version, 2)
  phone.isLeftEarly = false
  assert.ok(await phone.sync.now())
  assert.deepEqual(phone.outbox, [])
  assert.equal(server.records.get(id)?.version, 2)
  await phone.store.put('profile', { massKg: 72 }, id)
  assert.ok(await phone.sync.now())
  assert.equal(server.records.get(id)?.fields['massKg']?.value, 72)
})

test('a batch of an older version of the app, and one whose name is taken, go under a new name', async () => {
  const server = new Server()
  const phone = device(server)
  const id = await phone.store.put('profile', { massKg: 70 })
  phone.meta.set('sync.batch', JSON.stringify({ id: 'old', seqs: [1] }))
  assert.ok(await phone.sync.now())
  assert.ok(!server.batches.has('old'))
  await phone.store.put('profile', { massKg: 71 }, id)
  const taken = [...server.batches.keys()][0] ?? ''
  phone.meta.set('sync.batch', JSON.stringify({ id: taken, seqs: [2], versions: {} }))
  assert.equal(await phone.sync.now(), false)
  assert.ok(await phone.sync.now())
  assert.deepEqual(phone.outbox, [])
  assert.equal(server.records.get(id)?.fields['massKg']?.value, 71)
})
