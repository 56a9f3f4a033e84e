import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import type { Json } from '@uncramp/contract/json'
import { activityIdOf, newId } from '@uncramp/contract/new-id'

import { onBothEngines, type OpenForTest } from '../testing/engines.ts'

const NOW_AT_MS = Date.UTC(2026, 9, 4, 8)
const START_AT_MS = Date.UTC(2026, 8, 1, 6)
const HOUR_S = 3600
const id = (): string => newId(NOW_AT_MS, crypto.randomUUID())
const clock = `${NOW_AT_MS.toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`

type Given = Readonly<{
  name: string
  afterS?: number
  elapsedS?: number
  sport?: string
  hasFile?: boolean
}>

async function setUp(open: OpenForTest, t: Parameters<OpenForTest>[0]) {
  const store = await open(t)
  const runnerId = id()
  await store.runners.create(runnerId, NOW_AT_MS)
  const push = async (recordId: string, values: Readonly<Record<string, Json>>) => {
    const fields = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, clock }]),
    )
    const changes = [{ id: recordId, kind: 'activity' as const, baseVersion: 99, fields }]
    const batch = { id: id(), changes }
    assert.ok((await store.records.push(runnerId, { batch, nowAtMs: NOW_AT_MS })).ok)
  }
  /** A run of an hour, its recording kept. */
  const add = async (given: Given): Promise<string> => {
    const { name, afterS = 0, elapsedS = HOUR_S, sport = 'running', hasFile = true } = given
    const startAtMs = START_AT_MS + afterS * 1000
    const sha256 = createHash('sha256').update(name).digest('hex')
    const activityId = activityIdOf({ sha256, startAtMs })
    await push(activityId, { startAtMs, elapsedS, sha256, sport })
    const bytes = Buffer.from(name)
    const file = { name, sizeByte: bytes.byteLength, bytes, packing: null, atMs: NOW_AT_MS }
    if (hasFile)
      await store.engine.db
        .insertInto('original')
        .values({ runnerId, sha256, activityId, ...file })
        .execute()
    return activityId
  }
  const othersOf = async (runId: string): Promise<readonly string[]> =>
    (await store.twins.neighbours(runnerId, runId))?.others.map((run) => run.id) ?? []
  const mark = (poorerId: string, otherId: string): Promise<boolean> =>
    store.twins.mark(runnerId, { mark: { poorerId, otherId, isEqual: false }, nowAtMs: NOW_AT_MS })
  const twinOf = async (runId: string): Promise<unknown> => {
    const { records } = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 99 })
    return records.find((record) => record.id === runId)?.fields['twinId']?.value
  }
  return { store, runnerId, push, add, othersOf, mark, twinOf }
}

onBothEngines('two recordings of one run', (open) => {
  void test('those that lie over it in time are its neighbours, and no others', async (t) => {
    const { add, othersOf } = await setUp(open, t)
    const run = await add({ name: 'run' })
    assert.deepEqual(await othersOf(run), [])
    const late = await add({ name: 'a watch of another clock', afterS: 300 })
    const part = await add({ name: 'a part', afterS: 3000, elapsedS: 600 })
    const whole = await add({ name: 'all day long', afterS: -30 * HOUR_S, elapsedS: 40 * HOUR_S })
    const zoned = await add({ name: 'of another zone', afterS: 14 * HOUR_S })
    await add({ name: 'the next run', afterS: HOUR_S - 300 })
    await add({ name: 'the last run', afterS: 300 - HOUR_S })
    await add({ name: 'a ride', afterS: 10, sport: 'cycling' })
    await add({ name: 'from the phone, with no file', afterS: 10, hasFile: false })
    assert.deepEqual(await othersOf(run), [late, part, zoned, whole])
    assert.equal((await othersOf(whole)).includes(run), true)
  })

  void test('of a crowd few are compared, those that still count first, and none of another runner', async (t) => {
    const { store, add, othersOf, mark } = await setUp(open, t)
    const crowd: string[] = []
    for (let i = 0; i < 30; i += 1) crowd.push(await add({ name: `copy ${i}`, afterS: i }))
    const [run = '', next = '', far = ''] = crowd.slice(15, 18)
    assert.equal((await othersOf(run)).length, 8)
    assert.equal((await othersOf(run)).includes(next), true)
    assert.equal(await mark(next, far), true)
    assert.equal((await othersOf(run)).includes(next), false)
    const someone = await setUp(() => Promise.resolve(store), t)
    const theirs = await someone.add({ name: 'theirs', afterS: 0.5 })
    const later = await someone.add({ name: 'theirs too', afterS: 29.5 })
    assert.deepEqual(await someone.othersOf(theirs), [later])
  })

  void test('a record is marked once, and never in a circle', async (t) => {
    const { store, runnerId, add, mark, twinOf } = await setUp(open, t)
    const [a, b, c] = [await add({ name: 'a' }), await add({ name: 'b' }), await add({ name: 'c' })]
    const both = await Promise.all([mark(a, b), mark(b, a)])
    assert.equal(both.filter((isMarked) => isMarked).length, 1)
    const [poorer, other] = (await twinOf(a)) === b ? [a, b] : [b, a]
    assert.equal(await twinOf(other), undefined)
    assert.equal(await mark(poorer, c), false)
    assert.equal(await mark(other, c), true)
    assert.equal(await mark(c, poorer), false)
    const { records } = await store.records.pull(runnerId, { afterIndex: 0, limitCount: 99 })
    assert.deepEqual(
      records.map(({ changeIndex }) => changeIndex),
      [3, 4, 5],
    )
    assert.deepEqual(await store.records.conflicts(runnerId), [])
  })

  void test('what somebody said, or deleted, or has alone stays as it is', async (t) => {
    const { add, push, othersOf, mark, twinOf } = await setUp(open, t)
    const [run, said, gone] = [
      await add({ name: 'run' }),
      await add({ name: 'said' }),
      await add({ name: 'gone' }),
    ]
    await push(said, { twinId: '' })
    await push(gone, { deleted: true })
    assert.deepEqual(await othersOf(run), [])
    assert.deepEqual([await othersOf(said), await othersOf(gone)], [[], []])
    const tried = [mark(run, said), mark(said, run), mark(run, gone), mark(gone, run)]
    assert.deepEqual(await Promise.all(tried), [false, false, false, false])
    assert.deepEqual([await twinOf(run), await twinOf(said)], [undefined, ''])
    assert.equal(await mark(run, id()), false)
  })
})
