import { parentPort } from 'node:worker_threads'

import { analyseFile } from './analyse-file.ts'

type Asked = Readonly<{ id: number; name: string; bytes: Uint8Array }>

/** In a thread of the pool: one file at a time; the pool sends the next when this one is answered. */
export function answerFiles(): void {
  parentPort?.on('message', ({ id, name, bytes }: Asked) => {
    // A thread's port has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage({ id, result: analyseFile({ name, bytes }) })
  })
}
