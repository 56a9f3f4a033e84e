import { Worker } from 'node:worker_threads'

import type { Result } from '@uncramp/core'

import type { FileRefusal, FileSummary } from './analyse-file.ts'

export type Analysed = Result<FileSummary, FileRefusal>

/** Reads files away from the thread that answers requests. */
export type ThreadPool = Readonly<{
  analyse: (file: Readonly<{ name: string; bytes: Uint8Array }>) => Promise<Analysed>
  close: () => Promise<void>
}>

/** A file that takes longer than this takes its thread with it. */
const FILE_MS = 120_000
const HEAP_MB = 1024
const THREAD_FILE = new URL('../../bin/worker-thread.mjs', import.meta.url)

type Task = Readonly<{
  file: Readonly<{ name: string; bytes: Uint8Array }>
  resolve: (analysed: Analysed) => void
  reject: (fault: Error) => void
}>
type Answer = Readonly<{ id: number; result: Analysed }>

/** A pool of worker threads, begun when first needed; one that dies fails its file and is replaced. */
export function createThreadPool(threadsCount: number): ThreadPool {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: Task[] = []
  const doing = new Map<Worker, Readonly<{ task: Task; timer: NodeJS.Timeout }>>()
  let isClosed = false

  const finish = (worker: Worker): Task | undefined => {
    const current = doing.get(worker)
    doing.delete(worker)
    clearTimeout(current?.timer)
    return current?.task
  }
  const lose = (worker: Worker, fault: Error): void => {
    all.delete(worker)
    finish(worker)?.reject(fault)
    void worker.terminate()
    next()
  }
  const begin = (): Worker => {
    const worker = new Worker(THREAD_FILE, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    worker.unref()
    worker.on('message', ({ result }: Answer) => {
      finish(worker)?.resolve(result)
      idle.push(worker)
      next()
    })
    worker.on('error', (fault: unknown) =>
      lose(worker, new Error('the reading thread failed', { cause: fault })),
    )
    worker.on('exit', () => lose(worker, new Error('the reading thread ended')))
    all.add(worker)
    return worker
  }
  const next = (): void => {
    if (isClosed || waiting.length === 0) return
    const worker = idle.pop() ?? (all.size < threadsCount ? begin() : undefined)
    const task = worker === undefined ? undefined : waiting.shift()
    if (worker === undefined || task === undefined) return
    const timer = setTimeout(() => lose(worker, new Error('reading took too long')), FILE_MS)
    doing.set(worker, { task, timer })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ id: 0, ...task.file })
  }
  return {
    analyse: (file) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the pool is closed'))
        waiting.push({ file, resolve, reject })
        next()
      }),
    close: async () => {
      isClosed = true
      for (const task of waiting.splice(0)) task.reject(new Error('the pool is closed'))
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}
