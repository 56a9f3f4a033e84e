import { parentPort } from 'node:worker_threads'

import { unpack } from '../archive/packing.ts'
import { analyseFile } from './analyse-file.ts'
import type { FileToRead } from './thread-pool.ts'

type Asked = FileToRead & Readonly<{ id: number }>

/** In a thread of the pool: one file at a time; the pool sends the next when this one is answered. */
export function answerFiles(): void {
  parentPort?.on('message', ({ id, name, content, listed }: Asked) => {
    // A thread's port has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage({ id, result: analyseFile({ name, bytes: unpack(content), listed }) })
  })
}
