import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Track } from '@uncramp/core/activity'

import { madeFit, madeGpx, madeTcx } from '../../../../packages/formats/src/testing/made-files.ts'
import { madeTrack } from '../../../../packages/formats/src/testing/made-track.ts'
import { createZipWriter } from '../archive/zip-writer.ts'
import { createMetrics } from '../observe/metrics.ts'
import type { TwinStore } from '../store/twin-store.ts'
import { answerTo, clientOf } from '../testing/client.ts'
import { freshId, openDoor, type Door } from '../testing/door.ts'
import { silentLog } from '../testing/engines.ts'
import { createByteBudget } from './byte-budget.ts'
import { importFile } from './import-file.ts'
import { createThreadPool } from './thread-pool.ts'

type Client = ReturnType<typeof clientOf>
type Files = Readonly<Record<string, Uint8Array>>

const DAY_S = 86_400
const START_S = Date.UTC(2026, 4, 1, 6) / 1000
const TRACK = madeTrack({ seed: 7, durationS: 7200, everyS: 10 })
const RUN = { track: TRACK, startS: START_S, sport: 'running' } as const
/** The same run by a watch without a strap. */
const WITHOUT_HEART: Track = { ...TRACK, heartRateBpm: TRACK.atS.map(() => Number.NaN) }

const fit = madeFit(RUN)
/** The same recording by another way out, which lost the distance. */
const gpx = madeGpx(RUN)
/** As much in it as in the other GPX, in other bytes. */
const sameGpx = Buffer.concat([gpx, Buffer.from('<!-- again -->')])
const leanFit = madeFit({ ...RUN, track: WITHOUT_HEART })

async function send(client: Client, files: Files): Promise<void> {
  const importId = freshId()
  await answerTo(client, 'createImport', { body: { id: importId } })
  for (const [name, bytes] of Object.entries(files)) {
    const file = { id: freshId(), name, sizeByte: bytes.byteLength }
    const params = { importId, fileId: file.id }
    await answerTo(client, 'addFile', { params: { importId }, body: file })
    await answerTo(client, 'putChunk', {
      params,
      query: { at: 0 },
      bytes: new Uint8Array(bytes),
    })
  }
}

/** Waits until every job is done, what comes after an import's result included. */
async function settled(door: Door): Promise<void> {
  const untilMs = performance.now() + 60_000
  while ((await door.queue.depth()) > 0) {
    assert.ok(performance.now() < untilMs, 'waited too long')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function bring(door: Door, files: Files): Promise<void> {
  await send(clientOf(door), files)
  await settled(door)
}

type Kept = Readonly<{ id: string; name: string; twin: unknown; richer: unknown; version: number }>

/** Kept runs by the name of their file; a mark is told by the name it points at. */
async function keptRuns(client: Client): Promise<readonly Kept[]> {
  const { records } = await answerTo(client, 'pullRecords', { query: { kinds: 'activity' } })
  return records.map(({ id, version, fields }) => ({
    id,
    version,
    name: String(fields['fileName']?.value),
    twin: fields['twinId']?.value,
    richer: fields['richerId']?.value,
  }))
}

async function marks(client: Client): Promise<Readonly<Record<string, string>>> {
  const runs = await keptRuns(client)
  const nameOf = (id: unknown) => runs.find((run) => run.id === id)?.name ?? String(id)
  return Object.fromEntries(
    runs.filter(({ twin }) => twin !== undefined).map(({ name, twin }) => [name, nameOf(twin)]),
  )
}

async function runOf(client: Client, fileName: string): Promise<Kept> {
  const run = (await keptRuns(client)).find(({ name }) => name === fileName)
  assert.ok(run !== undefined, fileName)
  return run
}

type Said = Readonly<{ twinId?: string; deleted?: boolean; atMs?: number }>

/** A device writes into a record that it has seen as it stands. */
async function write(door: Door, run: Kept, said: Said): Promise<void> {
  const { atMs = Date.now(), ...values } = said
  const clock = `${atMs.toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, clock }]),
  )
  const change = { id: run.id, kind: 'activity', baseVersion: run.version, fields }
  const json = { id: freshId(), changes: [change] }
  const pushed = await door.ask('POST', '/api/v1/records/batches', { json })
  assert.equal(pushed.status, 200, pushed.text.slice(0, 300))
}

/** A whole file that waits for a worker, without the door. */
async function giveFile(door: Door, runnerId: string, bytes: Uint8Array) {
  const { imports } = door.store
  const { nowAtMs } = door.clock
  const [importId, fileId] = [freshId(), freshId()]
  await imports.create(runnerId, { id: importId, nowAtMs })
  const files = [{ id: fileId, name: 'run.gpx', sizeByte: bytes.byteLength }]
  await imports.addFiles(runnerId, { importId, files, nowAtMs })
  await imports.putChunk(runnerId, { importId, fileId, startByte: 0, bytes, nowAtMs })
  return { runnerId, fileId }
}

function zipOf(files: Files): Uint8Array {
  const zip = createZipWriter()
  const pieces = Object.entries(files).flatMap(([name, bytes]) =>
    zip.entry(name, Buffer.from(bytes)),
  )
  return new Uint8Array(Buffer.concat([...pieces, ...zip.end()]))
}

/** How many runs learning counts. */
async function countRuns(client: Client): Promise<number> {
  return (await answerTo(client, 'readPractice', {})).runs.length
}

test('a run sent as FIT and as GPX counts once, and the poorer one is marked as the app does it', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'run.fit': fit })
  await bring(door, { 'run.gpx': gpx })
  assert.deepEqual(await marks(client), { 'run.gpx': 'run.fit' })
  assert.equal((await runOf(client, 'run.gpx')).richer, (await runOf(client, 'run.fit')).id)
  assert.equal(await countRuns(client), 1)
})

test('what was there is marked when the new one has more, each time', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'run.gpx': gpx })
  await bring(door, { 'lean.fit': leanFit })
  const before = await marks(client)
  await bring(door, { 'run.fit': fit })
  assert.deepEqual([before, await countRuns(client)], [{ 'lean.fit': 'run.gpx' }, 1])
  assert.deepEqual(await marks(client), { 'lean.fit': 'run.gpx', 'run.gpx': 'run.fit' })
})

test('of two that have as much the new one is marked, and none is called the better one', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'old.gpx': gpx })
  await bring(door, { 'new.gpx': sameGpx })
  assert.deepEqual(await marks(client), { 'new.gpx': 'old.gpx' })
  assert.equal((await runOf(client, 'new.gpx')).richer, '')
})

test('recordings of one run in one archive leave one that counts, and the archive again changes nothing', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  const archive = {
    'all.zip': zipOf({
      'run.gpx': gpx,
      'again.gpx': sameGpx,
      'run.fit': fit,
      'lean.fit': leanFit,
      'run.tcx': madeTcx(RUN),
    }),
  }
  await bring(door, archive)
  assert.equal(Object.keys(await marks(client)).length, 4)
  assert.equal(await countRuns(client), 1)
  const before = await keptRuns(client)
  await bring(door, archive)
  assert.deepEqual(await keptRuns(client), before)
})

test('a mark that a person took off stays off, whatever is imported after it', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  const both = { 'both.zip': zipOf({ 'old.gpx': gpx, 'new.gpx': sameGpx }) }
  await bring(door, { 'old.gpx': gpx })
  await bring(door, { 'new.gpx': sameGpx })
  await write(door, await runOf(client, 'new.gpx'), { twinId: '' })
  await bring(door, both)
  assert.deepEqual(await marks(client), { 'new.gpx': '' })
  assert.equal(await countRuns(client), 2)
  await bring(door, { 'run.fit': fit })
  assert.deepEqual(await marks(client), { 'new.gpx': '', 'old.gpx': 'run.fit' })
})

test('a word that a device wrote before it saw the mark stands', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'run.gpx': gpx })
  const seen = await runOf(client, 'run.gpx')
  await bring(door, { 'run.fit': fit })
  assert.deepEqual(await marks(client), { 'run.gpx': 'run.fit' })
  await write(door, seen, { twinId: '', atMs: Date.UTC(2026, 4, 2) })
  assert.deepEqual(await marks(client), { 'run.gpx': '' })
})

test('what is deleted is neither marked nor brought back, and nothing is marked as its copy', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'run.fit': fit })
  await write(door, await runOf(client, 'run.fit'), { deleted: true })
  const archive = { 'all.zip': zipOf({ 'run.fit': fit, 'run.gpx': gpx }) }
  await bring(door, archive)
  const { version } = await runOf(client, 'run.fit')
  assert.deepEqual([await marks(client), version, await countRuns(client)], [{}, 2, 1])
  await bring(door, { 'run.tcx': madeTcx(RUN) })
  assert.deepEqual(await marks(client), { 'run.gpx': 'run.tcx' })
})

test("another runner's same run, a ride, and a run of another hour are left alone", async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, {
    'ride.gpx': madeGpx({ ...RUN, sport: 'cycling' }),
    'next.fit': madeFit({ ...RUN, startS: START_S + 11_700 }),
  })
  const runnerId = freshId()
  await door.store.runners.create(runnerId, door.clock.nowAtMs)
  await door.queue.add([await giveFile(door, runnerId, gpx)])
  await settled(door)
  await bring(door, { 'run.fit': fit })
  assert.deepEqual(await marks(client), {})
  const theirs = await door.store.records.pull(runnerId, { afterIndex: 0, limitCount: 9 })
  assert.deepEqual(
    theirs.records.map(({ fields }) => fields['twinId']),
    [undefined],
  )
  // And they are found where they are one runner's.
  await bring(door, { 'run.gpx': gpx })
  assert.deepEqual(await marks(client), { 'run.gpx': 'run.fit' })
})

test('an export that has the local hour for that of Greenwich is found, hours later by its clock', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'zoned.gpx': madeGpx({ ...RUN, startS: START_S + 7200 }) })
  await bring(door, { 'run.fit': fit })
  assert.deepEqual(await marks(client), { 'zoned.gpx': 'run.fit' })
})

test('a recording that cannot be read any more costs the others nothing', async (t) => {
  for (const packing of [null, 'deflate'] as const) {
    const door = await openDoor(t)
    const client = clientOf(door)
    await bring(door, { 'run.gpx': gpx })
    await door.store.engine.db
      .updateTable('original')
      .set({ bytes: Buffer.from('scratched'), packing })
      .execute()
    // Farther away than the damaged one, which is tried first.
    const late = { ...RUN, track: WITHOUT_HEART, startS: START_S + 20 }
    await bring(door, { 'lean.fit': madeFit(late) })
    assert.deepEqual([await marks(client), (await keptRuns(client)).length], [{}, 2])
    await bring(door, { 'run.fit': fit })
    assert.deepEqual(await marks(client), { 'lean.fit': 'run.fit' })
  }
})

test('each run of a file of several is compared, whichever came first', async (t) => {
  const starts = [START_S, START_S + 2 * DAY_S, START_S + 5 * DAY_S]
  const tracks = starts.map((startS) => {
    const text = Buffer.from(madeGpx({ ...RUN, startS })).toString()
    return /<trk>[\s\S]*<\/trk>/.exec(text)?.[0] ?? ''
  })
  const [opening = ''] = Buffer.from(gpx).toString().split('<trk>')
  const history = Buffer.from(`${opening}${tracks.join('')}</gpx>`)
  const days = Object.fromEntries(
    starts.map((startS, index) => [`${index}.fit`, madeFit({ ...RUN, startS })]),
  )
  for (const order of [
    [{ 'history.gpx': history }, days],
    [days, { 'history.gpx': history }],
  ]) {
    const door = await openDoor(t)
    for (const files of order) await bring(door, files)
    const runs = await keptRuns(clientOf(door))
    const marked = runs.filter(({ twin }) => twin !== undefined)
    assert.deepEqual(
      marked.map(({ name }) => name),
      ['history.gpx', 'history.gpx', 'history.gpx'],
    )
    assert.equal(new Set(marked.map(({ twin }) => twin)).size, 3)
    assert.equal(await countRuns(clientOf(door)), 3)
  }
})

/** The parts of an import job over the store of a door, begun by hand. */
function workOf(t: Parameters<typeof openDoor>[0], door: Door, twins: Partial<TwinStore>) {
  const pool = createThreadPool(1)
  t.after(() => pool.close())
  return {
    work: door.store.work,
    twins: { ...door.store.twins, ...twins },
    queue: door.queue,
    pool,
    budget: createByteBudget(1024 * 1024),
    log: silentLog,
    metrics: createMetrics(),
    nowAtMs: () => door.clock.nowAtMs,
  }
}

test('a full store takes no import back, and the mark comes when the job comes again', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'run.fit': fit })
  const job = await giveFile(door, door.soloRunnerId ?? '', gpx)
  const full = workOf(t, door, {
    mark: () => Promise.reject(new Error('database or disk is full')),
  })
  await assert.rejects(importFile(full, job), /disk is full/)
  assert.equal((await door.store.imports.readFile(job.runnerId, job.fileId))?.state, 'done')
  assert.deepEqual(await marks(client), {})
  await importFile(workOf(t, door, {}), job)
  assert.deepEqual(await marks(client), { 'run.gpx': 'run.fit' })
  const before = await keptRuns(client)
  await importFile(workOf(t, door, {}), job)
  assert.deepEqual(await keptRuns(client), before)
})

test('any other fault while comparing is passed over', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'run.fit': fit })
  const job = await giveFile(door, door.soloRunnerId ?? '', gpx)
  const odd = workOf(t, door, { neighbours: () => Promise.reject(new Error('odd')) })
  const events: string[] = []
  await importFile({ ...odd, log: (_, event) => void events.push(event) }, job)
  assert.deepEqual(events, ['twins_not_looked_for'])
  assert.equal((await door.store.imports.readFile(job.runnerId, job.fileId))?.state, 'done')
  assert.deepEqual(await marks(client), {})
})

test('where a mark is refused, because another job was there first, the next recording is compared', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { 'run.gpx': gpx })
  await bring(door, { 'run.fit': fit })
  const inOrder = [await runOf(client, 'run.fit'), await runOf(client, 'run.gpx')]
  const job = await giveFile(door, door.soloRunnerId ?? '', sameGpx)
  const triedIds: string[] = []
  const refusing: TwinStore['mark'] = (_, { mark }) => {
    triedIds.push(mark.otherId)
    return Promise.resolve(false)
  }
  await importFile(workOf(t, door, { mark: refusing }), job)
  assert.deepEqual(
    triedIds,
    inOrder.map(({ id }) => id),
  )
})
