import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'

import { sliceTrack, type Track } from '@uncramp/core/activity'

import { madeFit, madeGpx, madeTcx } from '../../../../packages/formats/src/testing/made-files.ts'
import { madeTrack } from '../../../../packages/formats/src/testing/made-track.ts'
import { createZipWriter } from '../archive/zip-writer.ts'
import { answerTo, clientOf } from '../testing/client.ts'
import { freshId, openDoor, type Door } from '../testing/door.ts'

type Client = ReturnType<typeof clientOf>
type Files = Readonly<Record<string, Uint8Array>>

const START_S = Date.UTC(2026, 4, 1, 6) / 1000
const TRACK = madeTrack({ seed: 7, durationS: 1800, everyS: 3 })
const RUN = { track: TRACK, startS: START_S, sport: 'running' } as const
const without = (...channels: readonly (keyof Track)[]): Track => ({
  ...TRACK,
  ...Object.fromEntries(channels.map((name) => [name, TRACK.atS.map(() => Number.NaN)])),
})

const fit = madeFit(RUN)
/** The same run by another export, which knows less of it. */
const gpx = madeGpx({ ...RUN, track: TRACK })
const lean = madeFit({ ...RUN, track: without('heartRateBpm') })
const FIT = 'run.fit'
const GPX = 'run.gpx'

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

async function bring(door: Door, files: Files, client = clientOf(door)): Promise<void> {
  await send(client, files)
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

/** A device writes into a record that it has seen as it stands. */
async function write(door: Door, run: Kept, values: Readonly<Record<string, unknown>>) {
  const clock = `${Date.now().toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, clock }]),
  )
  const change = { id: run.id, kind: 'activity', baseVersion: run.version, fields }
  const json = { id: freshId(), changes: [change] }
  const pushed = await door.ask('POST', '/api/v1/records/batches', { json })
  assert.equal(pushed.status, 200, pushed.text.slice(0, 300))
}

function zipOf(files: Files): Uint8Array {
  const zip = createZipWriter()
  const pieces = Object.entries(files).flatMap(([name, bytes]) =>
    zip.entry(name, Buffer.from(bytes)),
  )
  return new Uint8Array(Buffer.concat([...pieces, ...zip.end()]))
}

const longRunsOf = async (client: Client): Promise<number> =>
  (await answerTo(client, 'readPractice', {})).points.length

test('probe', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  await bring(door, { [FIT]: fit })
  await bring(door, { [GPX]: gpx })
  console.log(await keptRuns(client), await marks(client))
  console.log(JSON.stringify(await answerTo(client, 'readPractice', {})))
  console.log(JSON.stringify(await answerTo(client, 'readPatterns', {})))
  void lean, sliceTrack, madeTcx, createHash, write, zipOf, runOf, longRunsOf
})
