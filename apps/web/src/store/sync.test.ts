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

function device(server: Server): { store: DeviceStore; sync: Sync; outbox: Change[] } {
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
    get outbox() {
      return outbox
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
