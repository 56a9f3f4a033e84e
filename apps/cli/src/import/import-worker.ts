import { parentPort, workerData } from 'node:worker_threads'

import type { ActivityTitle, ArchiveItem } from '@uncramp/formats'

import { readOne } from './read-one.ts'

/** What a thread is begun with. */
export type WorkerStart = Readonly<{ originals: string; known: readonly string[] }>

/** One file to read, and what its export's list says of it. */
export type WorkerTask = Readonly<{ item: ArchiveItem; listed: ActivityTitle | undefined }>

function isStart(value: unknown): value is WorkerStart {
  return typeof value === 'object' && value !== null && 'originals' in value && 'known' in value
}

if (parentPort !== null && isStart(workerData)) {
  const port = parentPort
  const context = { originals: workerData.originals, known: new Set(workerData.known) }
  port.on('message', ({ item, listed }: WorkerTask) => {
    void readOne(item, context, listed).then(
      // A thread's port has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      (results) => port.postMessage(results),
      (error: unknown) => {
        throw error
      },
    )
  })
}
