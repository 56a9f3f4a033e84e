import { Worker } from 'node:worker_threads'

import type { ActivityTitle, ArchiveItem } from '@uncramp/formats'

import type { WorkerStart, WorkerTask } from './import-worker.ts'
import type { FileResult } from './read-one.ts'

/** A file that takes longer takes its thread with it. */
const FILE_MS = 60_000
const HEAP_MB = 512
/** A file leaves little behind; the usual 48 MB per thread would only wait to be swept. */
const YOUNG_MB = 16
const THREAD_FILE = new URL('../../bin/import-thread.mjs', import.meta.url)

type Task = WorkerTask & Readonly<{ done: (results: readonly FileResult[]) => void }>

/** Threads that read files, begun as they are needed; one that dies fails its file and no other. */
export class ReadingPool {
  readonly #start: WorkerStart
  readonly #threadsCount: number
  readonly #idle: Worker[] = []
  readonly #doing = new Map<Worker, Readonly<{ task: Task; timer: NodeJS.Timeout }>>()
  readonly #waiting: Task[] = []

  constructor(start: WorkerStart, threadsCount: number) {
    this.#start = start
    this.#threadsCount = threadsCount
  }

  /** Reads one file; never rejects. Its bytes are handed over, not copied. */
  read(item: ArchiveItem, listed: ActivityTitle | undefined): Promise<readonly FileResult[]> {
    return new Promise((done) => {
      this.#waiting.push({ item, listed, done })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#waiting.length = 0
    const workers = [...this.#idle, ...this.#doing.keys()]
    for (const { timer } of this.#doing.values()) clearTimeout(timer)
    this.#doing.clear()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    const isRoom = this.#doing.size + this.#idle.length < this.#threadsCount
    const worker = this.#idle.pop() ?? (isRoom ? this.#begin() : undefined)
    const task = worker === undefined ? undefined : this.#waiting.shift()
    if (worker === undefined || task === undefined) return
    const timer = setTimeout(() => this.#lose(worker), FILE_MS)
    this.#doing.set(worker, { task, timer })
    const { item, listed } = task
    const bytes = item.kind === 'file' ? ownBytes(item.bytes) : undefined
    const message: WorkerTask = {
      item: item.kind === 'file' && bytes !== undefined ? { ...item, bytes } : item,
      listed,
    }
    worker.postMessage(message, bytes === undefined ? [] : [bytes.buffer])
  }

  #begin(): Worker {
    const worker = new Worker(THREAD_FILE, {
      workerData: this.#start,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    worker.on('message', (results: readonly FileResult[]) => {
      const task = this.#finish(worker)
      this.#idle.push(worker)
      task?.done(results)
      this.#next()
    })
    worker.on('error', () => this.#lose(worker))
    return worker
  }

  #finish(worker: Worker): Task | undefined {
    const current = this.#doing.get(worker)
    clearTimeout(current?.timer)
    this.#doing.delete(worker)
    return current?.task
  }

  #lose(worker: Worker): void {
    const task = this.#finish(worker)
    void worker.terminate()
    if (task !== undefined) {
      task.done([{ kind: 'refused', path: task.item.path, code: 'reading_failed' }])
    }
    this.#next()
  }
}

/** Bytes with a buffer of their own: only such may be handed to another thread. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes)
}
