/** An archive on its way in, and the process killed while its files are read. */
import { createHash } from 'node:crypto'

import { createZipWriter } from '../../apps/server/src/archive/zip-writer.ts'
import type { Client } from '../../packages/contract/src/client.ts'
import {
  check,
  freshId,
  gpxRun,
  pause,
  pullAll,
  scratch,
  serve,
  untilDone,
  type Running,
} from './machine.ts'

const POINTS_COUNT = 400
const FILES_PER_KILL_COUNT = 60
const MIN_FILES_COUNT = 120
/** A kill at any moment between the archive's arrival and some dozen files read. */
const KILLED_WITHIN_MS = 1000
const PIECE_BYTE = 1024 * 1024

async function sendArchive(client: Client, importId: string, runs: readonly Uint8Array[]) {
  const zip = createZipWriter()
  const pieces = runs.flatMap((run, i) => zip.entry(`activities/${i}.gpx`, run))
  const bytes = new Uint8Array(Buffer.concat([...pieces, ...zip.end()]))
  const params = { importId, fileId: freshId() }
  await client.call('createImport', { body: { id: importId } })
  const body = { id: params.fileId, name: 'export.zip', sizeByte: bytes.byteLength }
  check((await client.call('addFile', { params: { importId }, body })).ok, 'a file was refused')
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTE) {
    const piece = bytes.slice(at, at + PIECE_BYTE)
    const put = await client.call('putChunk', { params, query: { at }, bytes: piece })
    check(put.ok, 'a piece was refused')
  }
}

/** What was done before stays done: the number of activities never falls. */
async function doneCount({ client }: Running, importId: string): Promise<number> {
  const read = await client.call('readImport', { params: { importId }, query: { limit: 1 } })
  check(read.ok, 'the import is gone')
  return read.value.counts.doneCount
}

/** Kill -9 again and again while one archive is read: every file is one activity, its bytes as they came. */
export async function killArchive(killsCount: number): Promise<string> {
  const data = scratch()
  const importId = freshId()
  const filesCount = Math.max(MIN_FILES_COUNT, killsCount * FILES_PER_KILL_COUNT)
  const runs = Array.from({ length: filesCount }, (_, i) => gpxRun(i, POINTS_COUNT))
  let server = await serve('--data', data)
  await sendArchive(server.client, importId, runs)
  let keptCount = 0
  for (let i = 0; i < killsCount; i++) {
    await pause(Math.random() * KILLED_WITHIN_MS)
    const count = await doneCount(server, importId)
    await server.kill()
    server = await serve('--data', data)
    keptCount = await doneCount(server, importId)
    check(keptCount >= count, `${count} files were done, after a kill ${keptCount}`)
  }
  await untilDone(server.client, importId)
  const records = await pullAll(server.client)
  check(records.size === filesCount, `${filesCount} files, ${records.size} activities`)
  for (const run of runs) {
    const sha256 = createHash('sha256').update(run).digest('hex')
    const original = await server.client.call('readOriginal', { params: { sha256 } })
    check(original.ok, 'an original is missing')
    check(Buffer.from(await original.value.arrayBuffer()).equals(run), 'an original was changed')
  }
  await server.stop()
  return `${killsCount} kills (${keptCount} files done at the last), ${filesCount} files, as many activities, each byte for byte`
}
