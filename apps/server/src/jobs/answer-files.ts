import { parentPort } from 'node:worker_threads'

import { unpack } from '../archive/packing.ts'
import { analyseFile } from './analyse-file.ts'
import { compareRuns } from './compare-runs.ts'
import type { Answer, Handed } from './thread-pool.ts'

/** In a thread of the pool: one task at a time; the pool sends the next when this one is answered. */
export function answerFiles(): void {
  parentPort?.on('message', (handed: Handed) => {
    // A thread's port has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(answerTo(handed))
  })
}

function answerTo(handed: Handed): Answer {
  if (handed.kind === 'compare') return { kind: 'compared', match: compareRuns(handed.pair) }
  const { name, content, listed } = handed.file
  return { kind: 'analysed', analysed: analyseFile({ name, bytes: unpack(content), listed }) }
}
