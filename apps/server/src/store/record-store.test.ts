import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Json } from '@uncramp/contract/json'
import { activityIdOf, newId } from '@uncramp/contract/new-id'
import type { PushBatch, RecordKind } from '@uncramp/contract/records'

import { plainContent } from '../archive/packing.ts'
import { onBothEngines } from '../testing/engines.ts'

const NOW_AT_MS = Date.UTC(2026, 9, 4, 8)
const id = (): string => newId(NOW_AT_MS, crypto.randomUUID())
const clockAt = (offsetMs: number, node = 'aaaaaaaaaaaa'): string =>
  `${(NOW_AT_MS + offsetMs).toString(16).padStart(12, '0')}-0000-${node}`

type Change = {
  id: string
  fields: Record<string, Json>
  clock: string
  baseVersion?: number
  kind?: RecordKind
}

function batchOf(...changes: Change[]): PushBatch {
  return {
    id: id(),
    changes: changes.map(({ id: recordId, fields, clock, baseVersion = 0, kind = 'cramp' }) => ({
      id: recordId,
      kind,
      baseVersion,
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, { value, clock }]),
      ),
    })),
  }
}

onBothEngines('records', (open) => {
  const setUp = async (t: Parameters<typeof open>[0]) => {
    const store = await open(t)
    const runnerId = id()
    await store.runners.create(runnerId, NOW_AT_MS)
    const push = async (batch: PushBatch, nowAtMs = NOW_AT_MS) => {
      const pushed = await store.records.push(runnerId, { batch, nowAtMs })
      assert.ok(pushed.ok, JSON.stringify(pushed))
      return pushed.value
    }
    return { store, runnerId, push }
  }

  void test('a cursor from before the store was set back, or of another runner, begins again', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const recordId = id()
    await push(batchOf({ id: recordId, fields: { muscle: 'calf' }, clock: clockAt(0) }))
    const beyond = await store.records.pull(runnerId, { afterIndex: 503, limitCount: 9 })
    assert.deepEqual([beyond.records.map((r) => r.id), beyond.cursor], [[recordId], '1'])
    const next = await store.records.pull(runnerId, { afterIndex: 1, limitCount: 9 })
    assert.deepEqual([next.records, next.cursor], [[], '1'])
    const none = await store.records.pull(runnerId, {
      afterIndex: 1,
      limitCount: 9,
      kinds: ['plan'],
    })
    assert.deepEqual([none.records, none.cursor], [[], '1'])
  })

  void test('what one device pushes another one pulls, in the order it came', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const [first, second] = [id(), id()]
    await push(batchOf({ id: first, fields: { muscle: 'calf' }, clock: clockAt(0) }))
    await push(batchOf({ id: second, fields: { muscle: 'foot' }, clock: clockAt(1) }))
    const page = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 1 })
    assert.deepEqual([page.records.map((r) => r.id), page.hasMore], [[first], true])
    const rest = await store.records.pull(runnerId, {
      afterIndex: Number(page.cursor),
      limitCount: 9,
    })
    assert.deepEqual([rest.records.map((r) => r.id), rest.hasMore], [[second], false])
    const none = await store.records.pull(runnerId, {
      afterIndex: Number(rest.cursor),
      limitCount: 9,
    })
    assert.deepEqual([none.records, none.cursor], [[], rest.cursor])
  })

  void test('the same batch twice changes nothing the second time and answers the same', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const batch = batchOf({ id: id(), fields: { muscle: 'calf' }, clock: clockAt(0) })
    const once = await push(batch)
    const twice = await push(batch)
    assert.deepEqual({ ...twice, isReplay: false }, once)
    assert.equal(twice.isReplay, true)
    const reused = await store.records.push(runnerId, {
      batch: { ...batchOf({ id: id(), fields: { a: 1 }, clock: clockAt(0) }), id: batch.id },
      nowAtMs: NOW_AT_MS,
    })
    assert.ok(!reused.ok && reused.error.code === 'batch_reused')
  })

  void test('a batch with one bad change leaves no trace of the good ones', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const known = id()
    await push(batchOf({ id: known, fields: { muscle: 'calf' }, clock: clockAt(0) }))
    const batch = batchOf(
      { id: id(), fields: { muscle: 'foot' }, clock: clockAt(1) },
      { id: known, fields: { muscle: 'foot' }, clock: clockAt(1), kind: 'plan' },
    )
    const refused = await store.records.push(runnerId, { batch, nowAtMs: NOW_AT_MS })
    assert.ok(!refused.ok && refused.error.code === 'record_kind_changed')
    const all = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 9 })
    assert.equal(all.records.length, 1)
    const good = await push({ ...batch, changes: batch.changes.slice(0, 1) })
    assert.equal(good.isReplay, false)
  })

  void test('two devices that did not know of each other leave a conflict with both words', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const record = id()
    await push(batchOf({ id: record, fields: { muscle: 'calf', side: 'left' }, clock: clockAt(0) }))
    await push(
      batchOf({
        id: record,
        fields: { muscle: 'foot' },
        clock: clockAt(9, 'bbbbbbbbbbbb'),
        baseVersion: 1,
      }),
    )
    const late = await push(
      batchOf({ id: record, fields: { muscle: 'quad' }, clock: clockAt(5), baseVersion: 1 }),
    )
    assert.deepEqual(late.records[0]?.fields['muscle']?.value, 'foot')
    assert.deepEqual(late.records[0]?.fields['side']?.value, 'left')
    const [found] = await store.records.conflicts(runnerId)
    assert.deepEqual(
      [found?.field, found?.kept.value, found?.lost.value],
      ['muscle', 'foot', 'quad'],
    )
    assert.equal(await store.records.settleConflict(runnerId, found?.id ?? ''), true)
    assert.deepEqual(await store.records.conflicts(runnerId), [])
  })

  void test('a deletion travels like a change, and an edit that crossed it is not lost silently', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const record = id()
    await push(batchOf({ id: record, fields: { muscle: 'calf' }, clock: clockAt(0) }))
    await push(
      batchOf({ id: record, fields: { deleted: true }, clock: clockAt(1), baseVersion: 1 }),
    )
    const crossed = await push(
      batchOf({
        id: record,
        fields: { muscle: 'foot' },
        clock: clockAt(2, 'bbbbbbbbbbbb'),
        baseVersion: 1,
      }),
    )
    assert.equal(crossed.records[0]?.fields['deleted']?.value, true)
    assert.equal(crossed.records[0]?.fields['muscle']?.value, 'foot')
    assert.equal((await store.records.conflicts(runnerId)).length, 1)
  })

  void test('what was deleted is forgotten after a while, and only its mark stays', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const [record, other] = [id(), id()]
    await push(batchOf({ id: record, fields: { muscle: 'calf' }, clock: clockAt(0) }))
    await push(batchOf({ id: other, fields: { muscle: 'foot' }, clock: clockAt(0) }))
    await push(
      batchOf({ id: record, fields: { deleted: true }, clock: clockAt(1), baseVersion: 1 }),
    )
    assert.equal(await store.records.forgetDeleted(NOW_AT_MS), 0)
    assert.equal(await store.records.forgetDeleted(NOW_AT_MS + 2), 1)
    assert.equal(await store.records.forgetDeleted(NOW_AT_MS + 2), 0)
    const all = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 9 })
    const fields = new Map(all.records.map((r) => [r.id, Object.keys(r.fields)]))
    assert.deepEqual([fields.get(record), fields.get(other)], [['deleted'], ['muscle']])
  })

  void test('a device that is a day ahead is refused; one hour behind is not', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const ahead = batchOf({ id: id(), fields: { a: 1 }, clock: clockAt(25 * 3_600_000) })
    const refused = await store.records.push(runnerId, { batch: ahead, nowAtMs: NOW_AT_MS })
    assert.ok(!refused.ok && refused.error.code === 'clock_ahead')
    await push(batchOf({ id: id(), fields: { a: 1 }, clock: clockAt(0) }), NOW_AT_MS - 3_600_000)
  })

  test("one runner's records are never another's, even under the same id", async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const other = id()
    await store.runners.create(other, NOW_AT_MS)
    const batch = batchOf({ id: id(), fields: { muscle: 'calf' }, clock: clockAt(0) })
    await push(batch)
    const pushed = await store.records.push(other, { batch, nowAtMs: NOW_AT_MS })
    assert.ok(pushed.ok && !pushed.value.isReplay)
    await store.runners.remove(runnerId)
    const left = await store.records.pull(other, { afterIndex: 0, limitCount: 9 })
    assert.equal(left.records.length, 1)
    const gone = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 9 })
    assert.equal(gone.records.length, 0)
  })

  void test('many writers of one runner get every place in the order exactly once', async (t) => {
    const { store, runnerId, push } = await setUp(t)
    const batches = Array.from({ length: 12 }, (_, i) =>
      batchOf(
        { id: id(), fields: { n: i }, clock: clockAt(i) },
        { id: id(), fields: { n: i }, clock: clockAt(i) },
      ),
    )
    await Promise.all(batches.map((batch) => push(batch)))
    const all = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 99 })
    assert.deepEqual(
      all.records.map((r) => r.changeIndex),
      Array.from({ length: 24 }, (_, i) => i + 1),
    )
  })

  void test('a file imported twice is one activity and its bytes are kept as they came', async (t) => {
    const { store, runnerId } = await setUp(t)
    const importId = id()
    await store.imports.create(runnerId, { id: importId, nowAtMs: NOW_AT_MS })
    const bytes = new Uint8Array([0, 255, 13, 10, 7])
    const sha256 = 'ab'.repeat(32)
    const states: string[] = []
    for (const fileId of [id(), id()]) {
      const files = [{ id: fileId, name: 'run.fit', sizeByte: bytes.byteLength }]
      await store.imports.addFiles(runnerId, { importId, files, nowAtMs: NOW_AT_MS })
      const chunk = { importId, fileId, startByte: 0, bytes, nowAtMs: NOW_AT_MS }
      assert.ok((await store.imports.putChunk(runnerId, chunk)).ok)
      const job = { runnerId, fileId }
      assert.equal((await store.work.take(job, NOW_AT_MS))?.attemptsCount, 1)
      const outcome = {
        kind: 'activity',
        others: [],
        sha256,
        startAtMs: NOW_AT_MS,
        fieldTexts: { distanceM: '10000', title: '"é"' },
      } as const
      const given = { outcome, content: plainContent(bytes), nowAtMs: NOW_AT_MS }
      const both = await Promise.all([store.work.finish(job, given), store.work.finish(job, given)])
      assert.equal(both.filter(Boolean).length, 1)
      assert.equal(await store.work.take(job, NOW_AT_MS), undefined)
      states.push((await store.imports.readFile(runnerId, fileId))?.state ?? '')
    }
    assert.deepEqual(states, ['done', 'duplicate'])
    const all = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 9 })
    assert.deepEqual(
      all.records.map((r) => r.id),
      [activityIdOf({ sha256, startAtMs: NOW_AT_MS })],
    )
    const [record] = all.records
    const clock = clockAt(0, '000000000000')
    assert.deepEqual(record?.fields, {
      distanceM: { value: 10_000, clock },
      title: { value: 'é', clock },
      sha256: { value: sha256, clock },
    })
    assert.deepEqual([record?.version, record?.changeIndex], [1, 1])
    // A later change of it by a device that has seen version 1 is no conflict: its field versions are right.
    const change = { id: record?.id ?? '', fields: { title: 'x' }, clock: clockAt(5) }
    const pushed = await store.records.push(runnerId, {
      batch: batchOf({ ...change, baseVersion: 1, kind: 'activity' }),
      nowAtMs: NOW_AT_MS,
    })
    assert.ok(pushed.ok && pushed.value.conflicts.length === 0)
    assert.equal(pushed.value.records[0]?.version, 2)
    assert.deepEqual(
      new Uint8Array((await store.work.readOriginal(runnerId, sha256))?.bytes ?? []),
      bytes,
    )
  })

  void test('an upload goes on where it stopped and refuses a piece out of place', async (t) => {
    const { store, runnerId } = await setUp(t)
    const [importId, fileId] = [id(), id()]
    await store.imports.create(runnerId, { id: importId, nowAtMs: NOW_AT_MS })
    await store.imports.addFiles(runnerId, {
      importId,
      files: [{ id: fileId, name: 'a', sizeByte: 6 }],
      nowAtMs: NOW_AT_MS,
    })
    const put = (startByte: number, ...bytes: number[]) =>
      store.imports.putChunk(runnerId, {
        importId,
        fileId,
        startByte,
        bytes: new Uint8Array(bytes),
        nowAtMs: NOW_AT_MS,
      })
    assert.ok((await put(0, 1, 2, 3)).ok)
    assert.ok((await put(0, 1, 2, 3)).ok, 'a repeated piece is fine')
    const gap = await put(5, 6)
    assert.ok(!gap.ok && gap.error.code === 'offset_mismatch' && gap.error.expectedByte === 3)
    const long = await put(3, 4, 5, 6, 7)
    assert.ok(!long.ok && long.error.code === 'file_too_large')
    const last = await put(3, 4, 5, 6)
    assert.ok(last.ok && last.value.state === 'queued')
    const pieces: number[] = []
    for await (const piece of store.work.pieces({ runnerId, fileId }, 6))
      pieces.push(...piece.bytes)
    assert.deepEqual(pieces, [1, 2, 3, 4, 5, 6])
  })

  void test('cancelling keeps what is done, retrying takes up the rest', async (t) => {
    const { store, runnerId } = await setUp(t)
    const [importId, done, queued, half] = [id(), id(), id(), id()]
    await store.imports.create(runnerId, { id: importId, nowAtMs: NOW_AT_MS })
    const files = [done, queued, half].map((fileId) => ({ id: fileId, name: 'a', sizeByte: 2 }))
    await store.imports.addFiles(runnerId, { importId, files, nowAtMs: NOW_AT_MS })
    for (const [fileId, count] of [
      [done, 2],
      [queued, 2],
      [half, 1],
    ] as const)
      await store.imports.putChunk(runnerId, {
        importId,
        fileId,
        startByte: 0,
        bytes: new Uint8Array(count),
        nowAtMs: NOW_AT_MS,
      })
    const outcome = {
      kind: 'activity',
      others: [],
      sha256: 'cd'.repeat(32),
      startAtMs: NOW_AT_MS,
      fieldTexts: {},
    } as const
    await store.work.finish(
      { runnerId, fileId: done },
      { outcome, content: plainContent(new Uint8Array(2)), nowAtMs: NOW_AT_MS },
    )
    assert.equal(await store.imports.cancel(runnerId, { importId, nowAtMs: NOW_AT_MS }), true)
    const counts = (await store.imports.summary(runnerId, importId))?.counts
    assert.deepEqual([counts?.doneCount, counts?.cancelledCount], [1, 2])
    assert.equal(await store.work.take({ runnerId, fileId: queued }, NOW_AT_MS), undefined)
    assert.deepEqual(await store.imports.retry(runnerId, { importId, nowAtMs: NOW_AT_MS }), [
      { runnerId, fileId: queued },
    ])
    assert.equal((await store.imports.readFile(runnerId, half))?.state, 'uploading')
  })
})
