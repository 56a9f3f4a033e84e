import { Worker } from 'node:worker_threads'

import { err } from '@uncramp/core'

import type { Done } from './do-job.ts'
import type { Job } from './job.ts'

/** One heavy job at a time, away from the thread that answers requests. */
export type Workshop = Readonly<{
  /** Waits in a short line; `too_busy` when that is full, `too_much_work` past the deadline. */
  work: (job: Job) => Promise<Done>
  close: () => Promise<void>
}>

type Options = Readonly<{ maxWaitingCount: number; deadlineMs: number; idleMs: number }>
type Task = Readonly<{ job: Job; resolve: (done: Done) => void; reject: (fault: Error) => void }>

const USUAL: Options = { maxWaitingCount: 8, deadlineMs: 120_000, idleMs: 30_000 }
const HEAP_MB = 1024
const MS_PER_S = 1000
const THREAD_FILE = new URL('../../bin/workshop-thread.mjs', import.meta.url)

class Bench {
  readonly #options: Options
  readonly #waiting: Task[] = []
  #worker: Worker | undefined
  #doing: Task | undefined
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
  }

  async work(job: Job): Promise<Done> {
    if (this.#isClosed || this.#waiting.length >= this.#options.maxWaitingCount)
      return err({ code: 'too_busy' })
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const left = [this.#finish(), ...this.#waiting.splice(0)]
    for (const task of left) task?.resolve(err({ code: 'too_busy' }))
    await this.#leave()
  }

  #next(): void {
    if (this.#isClosed || this.#doing !== undefined) return
    this.#doing = this.#waiting.shift()
    clearTimeout(this.#timer)
    const { deadlineMs, idleMs } = this.#options
    if (this.#doing === undefined) {
      this.#timer = setTimeout(() => void this.#leave(), idleMs)
      this.#timer.unref()
      return
    }
    this.#worker ??= this.#begin()
    this.#timer = setTimeout(() => this.#giveUp(), deadlineMs)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#worker.postMessage(this.#doing.job)
  }

  #begin(): Worker {
    const begun = new Worker(THREAD_FILE, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    begun.unref()
    begun.on('message', (done: Done) => {
      this.#finish()?.resolve(done)
      this.#next()
    })
    begun.on('error', (fault: unknown) =>
      this.#lose(begun, new Error('the workshop failed', { cause: fault })),
    )
    begun.on('exit', () => this.#lose(begun, new Error('the workshop ended')))
    return begun
  }

  #finish(): Task | undefined {
    const task = this.#doing
    this.#doing = undefined
    clearTimeout(this.#timer)
    return task
  }

  #giveUp(): void {
    const limitS = this.#options.deadlineMs / MS_PER_S
    void this.#leave()
    this.#finish()?.resolve(err({ code: 'too_much_work', limitS }))
    this.#next()
  }

  #lose(from: Worker, fault: Error): void {
    if (this.#worker !== from) return
    void this.#leave()
    this.#finish()?.reject(fault)
    this.#next()
  }

  async #leave(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

/**
 * A workshop with one bench: the thread is begun when first needed and goes home when nothing has
 * come for a while, so that a server at rest stays small. A job past its deadline takes its thread
 * with it, and the next one gets a new thread.
 */
export function createWorkshop(options: Partial<Options> = {}): Workshop {
  const bench = new Bench({ ...USUAL, ...options })
  return { work: (job) => bench.work(job), close: () => bench.close() }
}
