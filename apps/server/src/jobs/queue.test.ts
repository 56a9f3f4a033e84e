import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'

import { newId } from '@uncramp/contract/new-id'
import { sql } from 'kysely'

import { openEmbeddedForTest, createDatabase, silentLog } from '../testing/engines.ts'
import { findPostgres, startPostgres, type TestPostgres } from '../testing/postgres.ts'
import { createEmbeddedQueue } from './embedded-queue.ts'
import { createPostgresQueue } from './postgres-queue.ts'
import type { FileJob, Queue } from './queue.ts'

const id = (): string => newId(Date.now(), crypto.randomUUID())
type OpenQueue = (t: Parameters<typeof openEmbeddedForTest>[0], runnerId: string) => Promise<Queue>

async function until(isTrue: () => boolean, limitMs = 8000): Promise<void> {
  const untilMs = performance.now() + limitMs
  while (!isTrue()) {
    assert.ok(performance.now() < untilMs, 'waited too long')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** What every queue must do, whatever it is made of. */
function queueContract(open: OpenQueue): void {
  void test('every job is handed out, and a failed one again', async (t) => {
    const runnerId = id()
    const queue = await open(t, runnerId)
    t.after(() => queue.stop())
    const jobs = Array.from({ length: 20 }, (): FileJob => ({ runnerId, fileId: id() }))
    const triesCount = new Map<string, number>()
    const done = new Set<string>()
    await queue.add(jobs.slice(0, 10))
    await queue.work(async ({ fileId }) => {
      const tries = (triesCount.get(fileId) ?? 0) + 1
      triesCount.set(fileId, tries)
      if (fileId === jobs[3]?.fileId && tries === 1) throw new Error('first try')
      done.add(fileId)
    }, 3)
    await queue.add(jobs.slice(10))
    await until(() => done.size === jobs.length)
    assert.equal(triesCount.get(jobs[3]?.fileId ?? ''), 2)
    await queue.stop()
  })

  void test('stopping waits for what is being done and hands out nothing more', async (t) => {
    const runnerId = id()
    const queue = await open(t, runnerId)
    t.after(() => queue.stop())
    await queue.add(Array.from({ length: 5 }, () => ({ runnerId, fileId: id() })))
    let begunCount = 0
    let endedCount = 0
    await queue.work(async () => {
      begunCount += 1
      await new Promise((resolve) => setTimeout(resolve, 200))
      endedCount += 1
    }, 1)
    await until(() => begunCount === 1)
    await queue.stop()
    assert.deepEqual([begunCount, endedCount], [1, 1])
  })
}

void suite('embedded queue', () => {
  queueContract(async (t, runnerId) => {
    const store = await openEmbeddedForTest(t)
    await store.runners.create(runnerId, 0)
    return createEmbeddedQueue(store.engine, Date.now)
  })

  void test('a job held by a process that is gone waits again', async (t) => {
    const store = await openEmbeddedForTest(t)
    const runnerId = id()
    await store.runners.create(runnerId, 0)
    const job = { runnerId, fileId: id() }
    const first = await createEmbeddedQueue(store.engine, Date.now)
    await first.add([job])
    let begunCount = 0
    void first.work(() => {
      begunCount += 1
      return new Promise<void>(() => {})
    }, 1)
    await until(() => begunCount === 1)
    const second = await createEmbeddedQueue(store.engine, Date.now)
    const done: string[] = []
    await second.work(async ({ fileId }) => void done.push(fileId), 1)
    await until(() => done.length === 1)
    await second.stop()
  })

  void test('a job that is done may be added again at once', async (t) => {
    const store = await openEmbeddedForTest(t)
    const runnerId = id()
    await store.runners.create(runnerId, 0)
    const job = { runnerId, fileId: id() }
    const queue = await createEmbeddedQueue(store.engine, Date.now)
    t.after(() => queue.stop())
    let doneCount = 0
    await queue.work(async () => void (doneCount += 1), 1)
    await queue.add([job])
    await until(() => doneCount === 1)
    await queue.add([job])
    await until(() => doneCount === 2)
    await queue.stop()
    assert.equal(await queue.depth(), 0)
  })

  void test('a job the store had no room for is told so, and done once there is room', async (t) => {
    const { engine, runners } = await openEmbeddedForTest(t)
    const runnerId = id()
    await runners.create(runnerId, 0)
    let isFull = false
    const jot: typeof engine.jot = (work) =>
      isFull ? Promise.reject(new Error('no room')) : engine.jot(work)
    const queue = await createEmbeddedQueue({ ...engine, jot }, Date.now)
    t.after(() => queue.stop())
    const done: string[] = []
    await queue.work(async ({ fileId }) => void done.push(fileId), 1)
    const job = { runnerId, fileId: id() }
    isFull = true
    await assert.rejects(queue.add([job]), /no room/)
    assert.equal(await queue.depth(), 1)
    isFull = false
    await until(() => done.length === 1)
    assert.deepEqual(done, [job.fileId])
    await queue.stop()
    assert.equal(await queue.depth(), 0)
  })
})

void suite('commits of the embedded store', () => {
  void test('writers that come together share a commit, and one that fails undoes only its own', async (t) => {
    const { engine } = await openEmbeddedForTest(t)
    const write = (key: string, isGood: boolean): Promise<void> =>
      engine.transact(async (tx) => {
        await tx.insertInto('meta').values({ key, value: '' }).execute()
        if (!isGood) throw new Error(`no ${key}`)
      })
    const told = await Promise.allSettled([
      write('a', true),
      write('b', false),
      engine.jot((tx) => tx.insertInto('meta').values({ key: 'c', value: '' }).execute()),
      write('a', true),
      write('d', true),
    ])
    assert.deepEqual(
      told.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    )
    const rows = await engine.db
      .selectFrom('meta')
      .select('key')
      .where('key', 'in', ['a', 'b', 'c', 'd'])
      .orderBy('key')
      .execute()
    assert.deepEqual(
      rows.map(({ key }) => key),
      ['a', 'c', 'd'],
    )
    await engine.jot((tx) => tx.deleteFrom('meta').where('key', '=', 'c').execute())
    const level = await sql<{ synchronous: number }>`pragma synchronous`.execute(engine.db)
    assert.equal(level.rows[0]?.synchronous, 2, 'writes wait for the disk again')
  })
})

const bin = findPostgres()
void suite(
  'PostgreSQL queue',
  { skip: bin === undefined ? 'no PostgreSQL binaries for this platform' : false },
  () => {
    let server: TestPostgres | undefined
    let madeCount = 0
    before(async () => {
      server = await startPostgres(bin ?? '')
    })
    after(() => server?.stop())
    queueContract(async () => {
      madeCount += 1
      const databaseUrl = await createDatabase(server?.databaseUrl ?? '', `q${madeCount}`)
      return createPostgresQueue({ databaseUrl, log: silentLog, isSupervisor: true })
    })
  },
)
