import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { createClient, type Client } from '@uncramp/contract/client'
import { MAX_CHUNK_BYTE, listedFrom, type ListedActivity } from '@uncramp/contract/imports'
import { newId } from '@uncramp/contract/new-id'
import { err, ok, type Result } from '@uncramp/core'

import { originalsPath, type DataFolder } from '../data-folder/data-folder.ts'
import type { KeptRun } from '../data-folder/kept-run.ts'

/** How many runs a server took, and how many it had. */
export type Sent = Readonly<{ sentCount: number; knownCount: number }>

/** Why a server took none or not all: its own code, or that it does not answer. */
export type SendError = Readonly<{ code: string }>

/**
 * Hands kept runs to a running server, which knows those it has by their digest. The server reads
 * them in the background; the same call again sends only what is missing.
 */
export async function sendToServer(
  base: string,
  folder: DataFolder,
  onSent: (doneCount: number, path: string) => void,
): Promise<Result<Sent, SendError>> {
  const client = createClient({ base: base.replace(/\/+$/, '') })
  const importId = freshId()
  const begun = await client.call('createImport', { body: { id: importId } })
  if (!begun.ok) return err({ code: begun.error.code })
  let [sentCount, knownCount] = [0, 0]
  for (const run of folder.runs.values()) {
    const sent = await sendRun(client, importId, { run, folder })
    if (!sent.ok) return sent
    if (sent.value === 'sent') sentCount += 1
    else knownCount += 1
    onSent(sentCount + knownCount, run.path)
  }
  return ok({ sentCount, knownCount })
}

function freshId(): string {
  return newId(Date.now(), randomUUID())
}

async function sendRun(
  client: Client,
  importId: string,
  { run, folder }: Readonly<{ run: KeptRun; folder: DataFolder }>,
): Promise<Result<'sent' | 'known', SendError>> {
  const bytes = new Uint8Array(await readFile(join(originalsPath(folder.path), run.original)))
  const added = await client.call('addFile', {
    params: { importId },
    body: {
      id: freshId(),
      name: basename(run.path),
      sizeByte: bytes.length,
      sha256: run.id,
      listed: listedOf(run),
    },
  })
  if (!added.ok) return err({ code: added.error.code })
  if (added.value.state !== 'uploading') return ok('known')
  const params = { importId, fileId: added.value.id }
  for (let at = 0; at < bytes.length; at += MAX_CHUNK_BYTE) {
    const piece = bytes.slice(at, at + MAX_CHUNK_BYTE)
    const put = await client.call('putChunk', { params, query: { at }, bytes: piece })
    if (!put.ok) return err({ code: put.error.code })
  }
  return ok('sent')
}

/** What its export's list said of a run is not in its file: it goes beside it. */
function listedOf({ title, description, gear, sport }: KeptRun): ListedActivity {
  return listedFrom({
    title: title ?? '',
    description: description ?? '',
    gear: gear ?? '',
    sport,
    subSport: 'generic',
  })
}
