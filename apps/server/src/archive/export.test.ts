import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'

import { newId } from '@uncramp/contract/new-id'

import { createAuth } from '../accounts/auth.ts'
import { createDirectory } from '../accounts/directory.ts'
import { openEmbedded } from '../store/embedded.ts'
import type { Engine } from '../store/engine.ts'
import { createPool, openPostgres } from '../store/postgres.ts'
import type { Store } from '../store/store.ts'
import { createDatabase, openEmbeddedForTest, silentLog } from '../testing/engines.ts'
import { findPostgres, startPostgres } from '../testing/postgres.ts'
import { exportStore } from './export.ts'
import { plainContent } from './packing.ts'
import { restoreStore } from './restore.ts'
import { listZip, readZipEntry } from './zip-reader.ts'
import { createZipWriter } from './zip-writer.ts'

const NOW_AT_MS = Date.UTC(2026, 9, 4, 8)
const id = (): string => newId(NOW_AT_MS, crypto.randomUUID())

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'uncramp-zip-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function writeExport(engine: Engine, path: string, runnerId?: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of exportStore(engine, runnerId)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  writeFileSync(path, bytes)
  return bytes
}

/** Two runners with records, conflicts, files, grants, links and an account. */
async function fill(store: Store): Promise<string> {
  const auth = await createAuth({
    engine: store.engine,
    secret: 'a secret of thirty-two signs or more',
    config: { publicUrl: undefined, host: '127.0.0.1', port: 4747 },
  })
  const owner = await auth.createUser({
    email: 'a@example.org',
    name: 'Ä',
    password: 'a long enough password',
  })
  assert.ok(owner)
  await createDirectory(store.engine).makeAdmin(owner)
  for (const runnerId of [owner, id()]) {
    await store.runners.create(runnerId, NOW_AT_MS)
    await createDirectory(store.engine).renewRecoveryCodes(runnerId)
    const recordId = id()
    for (const [value, node, baseVersion] of [
      ['calf', 'aaaaaaaaaaaa', 0],
      ['foot', 'bbbbbbbbbbbb', 0],
      [{ a: [1, null, 'é'] }, 'cccccccccccc', 2],
    ] as const) {
      const clock = `${NOW_AT_MS.toString(16).padStart(12, '0')}-0000-${node}`
      const changes = [
        { id: recordId, kind: 'cramp' as const, baseVersion, fields: { muscle: { value, clock } } },
      ]
      assert.ok(
        (await store.records.push(runnerId, { batch: { id: id(), changes }, nowAtMs: NOW_AT_MS }))
          .ok,
      )
    }
    const [importId, fileId] = [id(), id()]
    await store.imports.create(runnerId, { id: importId, nowAtMs: NOW_AT_MS })
    const bytes = new Uint8Array(randomBytes(70_000))
    await store.imports.addFiles(runnerId, {
      importId,
      files: [{ id: fileId, name: 'läufe/1.fit', sizeByte: bytes.length }],
      nowAtMs: NOW_AT_MS,
    })
    await store.imports.putChunk(runnerId, {
      importId,
      fileId,
      startByte: 0,
      bytes,
      nowAtMs: NOW_AT_MS,
    })
    const outcome = {
      kind: 'activity',
      others: [],
      sha256: 'ab'.repeat(32),
      startAtMs: NOW_AT_MS,
      fieldTexts: { distanceM: '10.5' },
    } as const
    assert.ok(
      await store.work.finish(
        { runnerId, fileId },
        { outcome, content: plainContent(bytes), nowAtMs: NOW_AT_MS },
      ),
    )
    await store.sharing.addGrant(runnerId, {
      id: id(),
      role: 'read',
      label: 'Coach',
      secretDigest: 'x',
      nowAtMs: NOW_AT_MS,
    })
    await store.sharing.addLink(runnerId, {
      id: id(),
      label: 'L',
      kinds: ['plan'],
      secretDigest: 'y',
      nowAtMs: NOW_AT_MS,
      expiresAtMs: NOW_AT_MS + 1,
    })
  }
  return owner
}

test('an export of the embedded store restores into another and exports to the same bytes', async (t) => {
  const store = await openEmbeddedForTest(t)
  const folder = folderFor(t)
  await fill(store)
  const first = await writeExport(store.engine, join(folder, 'a.zip'))
  const other = openEmbedded(join(folder, 'other'))
  assert.ok(other.ok)
  t.after(() => other.value.close())
  const restored = await restoreStore(other.value, join(folder, 'a.zip'))
  assert.ok(restored.ok && restored.value > 10, JSON.stringify(restored))
  const second = await writeExport(other.value, join(folder, 'b.zip'))
  assert.ok(first.equals(second))
  const again = await restoreStore(other.value, join(folder, 'a.zip'))
  assert.ok(!again.ok && again.error.code === 'store_not_empty')
})

const bin = findPostgres()
test(
  'an export of the embedded store goes through PostgreSQL and comes out with the same bytes',
  { skip: bin === undefined ? 'no PostgreSQL binaries for this platform' : false },
  async (t) => {
    const store = await openEmbeddedForTest(t)
    const folder = folderFor(t)
    const owner = await fill(store)
    const first = await writeExport(store.engine, join(folder, 'a.zip'))
    const server = await startPostgres(bin ?? '')
    t.after(() => server.stop())
    const databaseUrl = await createDatabase(server.databaseUrl, 'restored')
    const postgres = openPostgres(createPool({ databaseUrl, poolCount: 2 }, silentLog))
    const restored = await restoreStore(postgres, join(folder, 'a.zip'))
    assert.ok(restored.ok, JSON.stringify(restored))
    const second = await writeExport(postgres, join(folder, 'b.zip'))
    assert.ok(first.equals(second))
    const back = openEmbedded(join(folder, 'back'))
    assert.ok(back.ok)
    assert.ok((await restoreStore(back.value, join(folder, 'b.zip'))).ok)
    const third = await writeExport(back.value, join(folder, 'c.zip'))
    assert.ok(first.equals(third))
    const mine = await writeExport(postgres, join(folder, 'mine.zip'), owner)
    assert.ok(mine.length < first.length && !mine.includes('argon2id'))
    await postgres.close()
    await back.value.close()
  },
)

test('a damaged export restores nothing at all', async (t) => {
  const store = await openEmbeddedForTest(t)
  const folder = folderFor(t)
  await fill(store)
  const whole = await writeExport(store.engine, join(folder, 'a.zip'))
  for (const [name, bytes] of [
    ['cut', whole.subarray(0, whole.length / 2)],
    ['not', Buffer.from('hello')],
    ['bent', Buffer.from(whole).fill(0, 200, 400)],
  ] as const) {
    writeFileSync(join(folder, name), bytes)
    const engine = openEmbedded(join(folder, `store-${name}`))
    assert.ok(engine.ok)
    const restored = await restoreStore(engine.value, join(folder, name))
    assert.ok(!restored.ok, name)
    await engine.value.close()
  }
})

test('an export with a part taken out, or with rows of other tables, is damaged', async (t) => {
  const store = await openEmbeddedForTest(t)
  const folder = folderFor(t)
  await fill(store)
  await writeExport(store.engine, join(folder, 'a.zip'))
  const file = await open(join(folder, 'a.zip'))
  const listed = await listZip(file)
  assert.ok(listed.ok)
  const parts = new Map<string, Uint8Array>()
  for (const entry of listed.value) {
    const read = await readZipEntry(file, entry, 10_000_000)
    assert.ok(read.ok)
    parts.set(entry.name, read.value)
  }
  await file.close()
  const refusedWithout = async (name: string, instead?: Buffer): Promise<void> => {
    const zip = createZipWriter()
    const changed = new Map(parts)
    changed.delete(name)
    if (instead !== undefined) changed.set(name, instead)
    const pieces = [...changed].flatMap(([part, bytes]) => zip.entry(part, bytes))
    const path = join(folder, `${name.replace('/', '-')}${instead?.length ?? ''}.zip`)
    writeFileSync(path, Buffer.concat([...pieces, ...zip.end()]))
    const engine = openEmbedded(`${path}-store`)
    assert.ok(engine.ok)
    const restored = await restoreStore(engine.value, path)
    assert.ok(!restored.ok && restored.error.code === 'export_damaged', name)
    const left = await engine.value.db.selectFrom('runner').select('runnerId').execute()
    assert.deepEqual(left, [])
    await engine.value.close()
  }
  for (const name of parts.keys()) if (name.startsWith('tables/')) await refusedWithout(name)
  const records = 'tables/record-00001.ndjson'
  const text = Buffer.from(parts.get(records) ?? []).toString()
  await refusedWithout(records, Buffer.from(text.replaceAll('"kind"', '"kinb"')))
})

test('a zip bomb stops at the limit, whatever its directory claims', async (t) => {
  const folder = folderFor(t)
  const zip = createZipWriter()
  const bomb = [...zip.entry('run.fit', new Uint8Array(50_000_000)), ...zip.end()]
  const bytes = Buffer.concat(bomb)
  // The directory says one byte; the data says fifty million.
  const central = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt32LE(1, central + 24)
  writeFileSync(join(folder, 'bomb.zip'), bytes)
  const file = await open(join(folder, 'bomb.zip'))
  const listed = await listZip(file)
  assert.ok(listed.ok)
  const [entry] = listed.value
  assert.ok(entry)
  const read = await readZipEntry(file, entry, 1_000_000)
  assert.ok(!read.ok && read.error.code === 'zip_entry_too_large')
  await file.close()
})
