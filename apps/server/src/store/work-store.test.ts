import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'

import { newId } from '@uncramp/contract/new-id'

import { plainContent, type Content } from '../archive/packing.ts'
import { onBothEngines } from '../testing/engines.ts'
import type { ArchiveEntry } from './work-store.ts'

const NOW_AT_MS = Date.UTC(2026, 9, 4, 8)
const ENTRIES_COUNT = 60
const id = (): string => newId(NOW_AT_MS, crypto.randomUUID())
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function textOf(index: number): Uint8Array {
  return new Uint8Array(Buffer.from(`${index} ${'a run of many same words '.repeat(200)}`))
}

/** Every other one packed, as archives have them. */
function contentOf(index: number): Content {
  const text = textOf(index)
  if (index % 2 === 0) return plainContent(text)
  return {
    bytes: new Uint8Array(deflateRawSync(text)),
    packing: 'deflate',
    sizeByte: text.byteLength,
  }
}

onBothEngines('files of an archive', (open) => {
  const setUp = async (t: Parameters<typeof open>[0]) => {
    const store = await open(t)
    const [runnerId, importId, fileId] = [id(), id(), id()]
    await store.runners.create(runnerId, NOW_AT_MS)
    await store.imports.create(runnerId, { id: importId, nowAtMs: NOW_AT_MS })
    const files = [{ id: fileId, name: 'export.zip', sizeByte: 1 }]
    await store.imports.addFiles(runnerId, { importId, files, nowAtMs: NOW_AT_MS })
    const piece = { importId, fileId, startByte: 0, bytes: new Uint8Array(1), nowAtMs: NOW_AT_MS }
    await store.imports.putChunk(runnerId, piece)
    const archive = { runnerId, fileId }
    const entries = Array.from({ length: ENTRIES_COUNT }, (_, index): ArchiveEntry => ({
      index,
      name: `${index}.gpx`,
      content: contentOf(index),
    }))
    const add = (some: readonly ArchiveEntry[]) =>
      store.work.addEntries(archive, { importId, entries: some, nowAtMs: NOW_AT_MS })
    return { store, runnerId, importId, archive, entries, add }
  }

  void test('listed twice, each is one file, and all come again as jobs', async (t) => {
    const { store, runnerId, importId, archive, entries, add } = await setUp(t)
    const some = await add(entries.slice(0, 20))
    const all = await add(entries)
    assert.equal(all.length, ENTRIES_COUNT)
    assert.deepEqual(all.slice(0, 20), some)
    assert.deepEqual(await add(entries), all)
    assert.equal(await store.work.finishArchive(archive, { facts: {}, nowAtMs: NOW_AT_MS }), true)
    const detail = await store.imports.detail(runnerId, { importId, fromIndex: 0, limitCount: 99 })
    assert.deepEqual(
      detail?.files.map(({ name }) => name),
      ['export.zip', ...entries.map(({ name }) => name)],
    )
  })

  void test('kept as the archive packed them, they come out byte for byte', async (t) => {
    const { store, runnerId, archive, entries, add } = await setUp(t)
    const jobs = await add(entries)
    const [first = archive] = jobs
    assert.equal(await store.work.finished(first), undefined)
    const finished = jobs.map(async (job, index) => {
      const taken = await store.work.take(job, NOW_AT_MS)
      const sizeByte = taken?.sizeByte ?? 0
      const pieces = await Array.fromAsync(store.work.pieces(job, sizeByte))
      const [piece] = pieces
      assert.ok(piece !== undefined && pieces.length === 1)
      assert.equal(sizeByte, textOf(index).byteLength)
      assert.deepEqual(new Uint8Array(piece.bytes), entries[index]?.content.bytes)
      const sha256 = digest(textOf(index))
      const outcome = {
        kind: 'activity',
        sha256,
        startAtMs: index,
        fieldTexts: {},
        others: [],
      } as const
      const content = { ...piece, sizeByte }
      return store.work.finish(job, { outcome, content, nowAtMs: NOW_AT_MS })
    })
    assert.deepEqual(new Set(await Promise.all(finished)), new Set([true]))
    const known = { sha256: digest(textOf(0)), listed: undefined }
    assert.deepEqual(await store.work.finished(first), known)
    for (const { index, name } of entries) {
      const original = await store.work.readOriginal(runnerId, digest(textOf(index)))
      assert.equal(original?.name, name)
      assert.deepEqual(new Uint8Array(original?.bytes ?? []), textOf(index))
    }
    const pulled = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 99 })
    assert.deepEqual(
      pulled.records.map(({ changeIndex }) => changeIndex),
      entries.map((_, i) => i + 1),
    )
  })

  void test('cancelled in between, what is done stays and the rest waits to be tried again', async (t) => {
    const { store, runnerId, importId, entries, add } = await setUp(t)
    const jobs = await add(entries.slice(0, 4))
    const finish = async (i: number): Promise<boolean> => {
      const sha256 = digest(textOf(i))
      const outcome = {
        kind: 'activity',
        sha256,
        startAtMs: i,
        fieldTexts: {},
        others: [],
      } as const
      const content = contentOf(i)
      const job = jobs[i] ?? { runnerId, fileId: '' }
      return store.work.finish(job, { outcome, content, nowAtMs: NOW_AT_MS })
    }
    assert.equal(await finish(1), true)
    await store.imports.cancel(runnerId, { importId, nowAtMs: NOW_AT_MS })
    assert.equal(await finish(2), false)
    const counts = (await store.imports.summary(runnerId, importId))?.counts
    assert.deepEqual([counts?.doneCount, counts?.cancelledCount], [1, 4])
    await store.imports.retry(runnerId, { importId, nowAtMs: NOW_AT_MS })
    assert.equal(await finish(2), true)
  })
})
