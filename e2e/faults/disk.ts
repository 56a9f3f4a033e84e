/** Faults of the disk: it fills up while writing and while importing. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Client } from '../../packages/contract/src/client.ts'
import {
  change,
  check,
  freshId,
  gpxRun,
  killLeft,
  pause,
  pullAll,
  scratch,
  serve,
  untilDone,
} from './machine.ts'

const NO_MOUNT = 'skipped: needs the right to mount a small file system'

/** A file system of 8 MB; undefined where this may not be made. */
function smallDisk(): string | undefined {
  const data = join(scratch(), 'disk')
  mkdirSync(data)
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', data])
  return mount.status === 0 ? data : undefined
}

/** A server that a failed check left running would hold the disk. */
async function unmount(data: string): Promise<void> {
  await killLeft()
  spawnSync('umount', [data])
}

function makeRoom(data: string): void {
  spawnSync('mount', ['-o', 'remount,size=64m', data])
}

/** The disk fills up while a device syncs: a clear refusal, the store intact, and on again with more room. */
export async function fullDisk(): Promise<string> {
  const data = smallDisk()
  if (data === undefined) return NO_MOUNT
  try {
    const server = await serve('--data', data, '--workers', '1')
    const kept: string[] = []
    let refusal: unknown
    for (let i = 0; i < 2000 && refusal === undefined; i++) {
      const changes = [{ ...change(freshId(), i), kind: 'plan' as const }]
      const filler = 'x'.repeat(40_000)
      const body = {
        id: freshId(),
        changes: changes.map((c) => ({
          ...c,
          fields: { ...c.fields, filler: { value: filler, clock: c.fields.drunkMl.clock } },
        })),
      }
      const pushed = await server.client.call('pushRecords', { body })
      if (pushed.ok) kept.push(changes[0]?.id ?? '')
      else refusal = pushed.error
    }
    check(
      JSON.stringify(refusal).includes('store_full'),
      `refused otherwise: ${JSON.stringify(refusal)}`,
    )
    const read = await server.client.call('pullRecords', { query: { limit: 1 } })
    check(read.ok, 'reading stopped too')
    makeRoom(data)
    const again = await server.client.call('pushRecords', {
      body: { id: freshId(), changes: [change(freshId(), 1)] },
    })
    check(again.ok, `no writing after space came back: ${JSON.stringify(again)}`)
    const all = await pullAll(server.client)
    check(
      kept.every((id) => all.has(id)),
      'an acknowledged write is gone',
    )
    await server.kill()
    const reopened = await serve('--data', data)
    check(
      (await pullAll(reopened.client)).size === kept.length + 1,
      'the store does not reopen whole',
    )
    await reopened.stop()
    return `refused with store_full after ${kept.length} writes, all there, went on after more room`
  } finally {
    await unmount(data)
  }
}

/** The disk fills up during an import: uploads are refused by name, and with more room every file that was taken is read. */
export async function fullDiskImport(): Promise<string> {
  const data = smallDisk()
  if (data === undefined) return NO_MOUNT
  try {
    const server = await serve('--data', data, '--workers', '1')
    const importId = freshId()
    await server.client.call('createImport', { body: { id: importId } })
    let takenCount = 0
    let refusal: unknown
    for (let i = 0; i < 500 && refusal === undefined; i++) {
      const fileId = freshId()
      const bytes = gpxRun(i, 3000)
      const body = { id: fileId, name: 'run.gpx', sizeByte: bytes.byteLength }
      const added = await server.client.call('addFile', { params: { importId }, body })
      if (!added.ok) {
        refusal = added.error
        break
      }
      const params = { importId, fileId }
      const put = await server.client.call('putChunk', { params, query: { at: 0 }, bytes })
      if (put.ok) takenCount += 1
      else refusal = put.error
    }
    check(JSON.stringify(refusal).includes('store_full'), `refused: ${JSON.stringify(refusal)}`)
    await pause(1500)
    const during = await server.client.call('readImport', {
      params: { importId },
      query: { limit: 1 },
    })
    check(during.ok && during.value.counts.failedCount === 0, 'a file was given up for a full disk')
    makeRoom(data)
    const cut = await dropUnsent(server.client, importId)
    await untilDone(server.client, importId)
    const doneCount = (await pullAll(server.client)).size
    // The one refused file may have been whole on the disk when its answer could not be written down.
    check(
      doneCount === takenCount || doneCount === takenCount + 1,
      `${takenCount} files taken, ${doneCount} activities`,
    )
    await server.kill()
    const again = await serve('--data', data)
    check((await pullAll(again.client)).size === doneCount, 'the store does not reopen whole')
    await again.stop()
    return `refused with store_full after ${takenCount} files; with more room all ${doneCount} read (${during.value.counts.doneCount} before), ${cut} never sent`
  } finally {
    await unmount(data)
  }
}

/** Files that were named but never sent wait for their bytes; here they are sent no more. */
async function dropUnsent(client: Client, importId: string): Promise<number> {
  const read = await client.call('readImport', { params: { importId }, query: { limit: 1000 } })
  check(read.ok, 'the import is gone')
  const unsent = read.value.files.filter(({ state }) => state === 'uploading')
  for (const { id, sizeByte, receivedByte } of unsent) {
    check(receivedByte === 0, 'half a refused piece was kept')
    const params = { importId, fileId: id }
    const bytes = new Uint8Array(Buffer.alloc(sizeByte, 'x'))
    check((await client.call('putChunk', { params, query: { at: 0 }, bytes })).ok, 'still refused')
  }
  return unsent.length
}
