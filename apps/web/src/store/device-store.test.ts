import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DeviceStore, type Keeper } from './device-store.ts'
import type { Change, Doc } from './doc.ts'

function memory(): { keeper: Keeper; docs: Map<string, Doc>; outbox: Change[] } {
  const docs = new Map<string, Doc>()
  const outbox: Change[] = []
  return {
    docs,
    outbox,
    keeper: {
      loadDocs: () => Promise.resolve([...docs.values()]),
      saveChange: (doc, change) => {
        docs.set(doc.id, doc)
        outbox.push(change)
        return Promise.resolve()
      },
    },
  }
}

function storeOn(keeper: Keeper): DeviceStore {
  let count = 0
  return new DeviceStore(keeper, () =>
    Promise.resolve({ clock: () => `clock-${++count}`, id: () => `id-${++count}` }),
  )
}

test('what is put can be read at once and after a restart', async () => {
  const { keeper } = memory()
  const store = storeOn(keeper)
  const id = await store.put('cramp', { muscle: 'calf', atMs: 1 })
  assert.deepEqual(store.of('cramp').value, [{ id, values: { muscle: 'calf', atMs: 1 } }])
  const again = storeOn(keeper)
  await again.load()
  assert.deepEqual(again.of('cramp').value, store.of('cramp').value)
})

test('only the fields that changed are written and sent', async () => {
  const { keeper, outbox } = memory()
  const store = storeOn(keeper)
  const id = await store.put('cramp', { muscle: 'calf', atMs: 1 })
  await store.put('cramp', { muscle: 'quad', atMs: 1 }, id)
  await store.put('cramp', { muscle: 'quad' }, id)
  assert.equal(outbox.length, 2)
  assert.deepEqual(Object.keys(outbox[1]?.fields ?? {}), ['muscle'])
})

test('a removed record is gone from its list and stays as a mark', async () => {
  const { keeper, docs } = memory()
  const store = storeOn(keeper)
  const id = await store.put('cramp', { muscle: 'calf' })
  await store.remove(id)
  assert.equal(store.of('cramp').value.length, 0)
  assert.equal(docs.get(id)?.fields['deleted']?.value, true)
})

test('a full device is said, and the record is still on screen', async () => {
  const full: Keeper = {
    loadDocs: () => Promise.resolve([]),
    saveChange: () => Promise.reject(new DOMException('no space', 'QuotaExceededError')),
  }
  const store = storeOn(full)
  await store.put('cramp', { muscle: 'calf' })
  assert.equal(store.failure.value, 'QuotaExceededError')
  assert.equal(store.of('cramp').value.length, 1)
})
