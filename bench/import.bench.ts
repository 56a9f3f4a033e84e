/**
 * An archive of a thousand runs sent through the HTTP door into the embedded store, beside `uncramp
 * analyze` over the same files with no store at all; then ten thousand short ones, to see whether memory
 * stays level. `--quick`: a tenth of both.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createZipWriter } from '../apps/server/src/archive/zip-writer.ts'
import {
  check,
  freshId,
  gpxRun,
  pause,
  pullAll,
  serve,
  type Running,
} from '../e2e/faults/machine.ts'
import { computedMs, memoryMb, row } from './measure.ts'

const isQuick = process.argv.includes('--quick')
const FILES_COUNT = isQuick ? 100 : 1000
const MANY_COUNT = isQuick ? 1000 : 10_000
/** A hundred minutes with a point every five seconds, about 110 kB; and five minutes. */
const POINTS_COUNT = 1200
const SHORT_POINTS_COUNT = 60
const CHUNK_BYTE = 4 * 1024 * 1024
const CLI = join(import.meta.dirname, '../apps/cli/bin/uncramp.mjs')

type Took = Readonly<{ tookS: number; computedS: number }>

/** `uncramp analyze` over every file: the speed with nothing kept. */
async function analyzeAll(files: readonly string[]): Promise<Took> {
  const fromMs = performance.now()
  const child = spawn(process.execPath, [CLI, 'analyze', '--json', ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let [saidByte, computed] = [0, 0]
  child.stdout.on('data', (chunk: Buffer) => (saidByte += chunk.byteLength))
  const look = setInterval(() => (computed = computedMs(child.pid)), 50)
  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(look)
  check(saidByte > files.length * 100, 'uncramp analyze said hardly anything')
  return { tookS: (performance.now() - fromMs) / 1000, computedS: computed / 1000 }
}

function zipOf(count: number, pointsCount: number): Buffer {
  const zip = createZipWriter()
  const pieces = Array.from({ length: count }, (_, i) =>
    zip.entry(`activities/${i}.gpx`, gpxRun(i, pointsCount)),
  ).flat()
  return Buffer.concat([...pieces, ...zip.end()])
}

async function send(server: Running, importId: string, archive: Buffer): Promise<void> {
  const fileId = freshId()
  const params = { importId, fileId }
  await server.client.call('createImport', { body: { id: importId } })
  const body = { id: fileId, name: 'archive.zip', sizeByte: archive.byteLength }
  check((await server.client.call('addFile', { params: { importId }, body })).ok, 'refused')
  for (let at = 0; at < archive.byteLength; at += CHUNK_BYTE) {
    const bytes = new Uint8Array(archive.subarray(at, at + CHUNK_BYTE))
    check((await server.client.call('putChunk', { params, query: { at }, bytes })).ok, 'refused')
  }
}

/** Waits for the last file; tells the memory each time another tenth is done. */
async function untilRead(server: Running, importId: string, count: number): Promise<number[]> {
  const memoriesMb: number[] = []
  for (;;) {
    const read = await server.client.call('readImport', {
      params: { importId },
      query: { limit: 1 },
    })
    check(read.ok, 'the import is gone')
    const { doneCount, failedCount } = read.value.counts
    check(failedCount === 0, 'a file failed')
    if (doneCount >= (memoriesMb.length + 1) * (count / 10))
      memoriesMb.push(memoryMb(server.child.pid))
    if (doneCount === count) return memoriesMb
    await pause(100)
  }
}

async function throughDoor(data: string, count: number, pointsCount: number) {
  const server = await serve('--data', data)
  const archive = zipOf(count, pointsCount)
  const [importId, fromMs, before] = [freshId(), performance.now(), computedMs(server.child.pid)]
  await send(server, importId, archive)
  const memoriesMb = await untilRead(server, importId, count)
  const tookS = (performance.now() - fromMs) / 1000
  const computedS = (computedMs(server.child.pid) - before) / 1000
  check((await pullAll(server.client)).size === count, 'activities are missing')
  await server.stop()
  return { tookS, computedS, memoriesMb }
}

const folder = mkdtempSync(join(tmpdir(), 'uncramp-bench-'))
try {
  const files = Array.from({ length: FILES_COUNT }, (_, i) => join(folder, `${i}.gpx`))
  for (const [i, file] of files.entries()) writeFileSync(file, gpxRun(i, POINTS_COUNT))
  const alone = await analyzeAll(files)
  const door = await throughDoor(join(folder, 'a'), FILES_COUNT, POINTS_COUNT)
  const perS = ({ tookS }: Took): string => `${(FILES_COUNT / tookS).toFixed(1)} runs/s`
  const each = ({ computedS }: Took): string =>
    `${((computedS * 1000) / FILES_COUNT).toFixed(1)} ms of processor each`
  row(`uncramp analyze, ${FILES_COUNT} runs, no store`, perS(alone), each(alone))
  row(`archive of the same ${FILES_COUNT} through the door`, perS(door), each(door))
  row(
    'through the door over analyze alone',
    (alone.tookS / door.tookS).toFixed(2),
    `aim 0.70; by processor ${(alone.computedS / door.computedS).toFixed(2)}`,
  )
  const many = await throughDoor(join(folder, 'b'), MANY_COUNT, SHORT_POINTS_COUNT)
  row(
    `${MANY_COUNT} short runs in one archive`,
    `${(MANY_COUNT / many.tookS).toFixed(1)} runs/s`,
    `MB at each tenth: ${many.memoriesMb.map((mb) => Math.round(mb)).join(' ')}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
