import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'

import { newId } from '@uncramp/contract/new-id'

import { backupTo } from './keeping.ts'
import { STORE_FILE } from './store/embedded.ts'
import { openStore } from './store/open-store.ts'
import { silentLog } from './testing/engines.ts'

const NOW_AT_MS = Date.UTC(2026, 9, 4, 8)
const id = (): string => newId(NOW_AT_MS, crypto.randomUUID())

test('a backup beside a server that goes on writing is whole, private, and opens as a store', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-keep-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const dataDir = join(folder, 'data')
  const opened = await openStore({ kind: 'embedded', dataDir }, silentLog)
  assert.ok(opened.ok)
  const { store } = opened.value
  const runnerId = id()
  await store.runners.create(runnerId, NOW_AT_MS)
  const write = async (): Promise<string> => {
    const recordId = id()
    const clock = `${NOW_AT_MS.toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
    const fields = { text: { value: 'x'.repeat(5000), clock } }
    const changes = [{ id: recordId, kind: 'feedback' as const, baseVersion: 0, fields }]
    const batch = { id: id(), changes }
    assert.ok((await store.records.push(runnerId, { batch, nowAtMs: NOW_AT_MS })).ok)
    return recordId
  }
  const before: string[] = []
  for (let i = 0; i < 60; i++) before.push(await write())
  let writtenCount = 0
  const running = new AbortController()
  t.after(() => running.abort())
  const writer = (async () => {
    while (!running.signal.aborted) {
      await write()
      writtenCount += 1
    }
  })()
  const out = join(folder, 'copy.sqlite')
  assert.ok((await backupTo({ dataDir, out })).ok)
  running.abort()
  await writer
  await store.close()
  assert.ok(writtenCount > 0, 'nothing was written meanwhile')
  assert.equal(statSync(out).mode & 0o777, 0o600)
  const again = await backupTo({ dataDir, out })
  assert.ok(!again.ok && again.error.code === 'file_exists')

  const copy = new DatabaseSync(out, { readOnly: true })
  assert.deepEqual({ ...copy.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' })
  copy.close()
  const other = join(folder, 'other')
  mkdirSync(other)
  copyFileSync(out, join(other, STORE_FILE))
  const restored = await openStore({ kind: 'embedded', dataDir: other }, silentLog)
  assert.ok(restored.ok)
  const found = await restored.value.store.records.pull(runnerId, {
    afterIndex: 0,
    limitCount: 100_000,
  })
  await restored.value.store.close()
  const kept = new Set(found.records.map((record) => record.id))
  assert.ok(before.every((recordId) => kept.has(recordId)))
})
