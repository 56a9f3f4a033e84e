import { Worker } from 'node:worker_threads'

import type { ListedActivity } from '@uncramp/contract/imports'
import type { Result } from '@uncramp/core'

import type { Content } from '../archive/packing.ts'
import type { FileRefusal, FileSummary } from './analyse-file.ts'

export type Analysed = Result<FileSummary, FileRefusal>
/** A file for a thread to read, packed or not. */
export type FileToRead = Readonly<{
  name: string
  content: Content
  listed: ListedActivity | undefined
}>

/** Reads files away from the thread that answers requests. */
export type ThreadPool = Readonly<{
  analyse: (file: FileToRead) => Promise<Analysed>
  close: () => Promise<void>
}>

/** A file that takes longer than this takes its thread with it. */
const FILE_MS = 120_000
const HEAP_MB = 1024
/** A file leaves little behind; the usual 48 MB would only wait to be swept. */
const YOUNG_MB = 16
/**
 * Files handed to a thread at once: it goes on reading while this thread waits for the disk. Three of any size,
 * or a handful of small ones.
 */
const HANDED_COUNT = 3
const HANDED_SMALL_COUNT = 16
const HANDED_SMALL_BYTE = 4 * 1024 * 1024
const THREAD_FILE = new URL('../../bin/worker-thread.mjs', import.meta.url)

type Task = Readonly<{
  file: FileToRead
  resolve: (analysed: Analysed) => void
  reject: (fault: Error) => void
}>
type Answer = Readonly<{ id: number; result: Analysed }>
/** One thread, what it was handed (the first is being read), and the clock of that first one. */
type Thread = {
  readonly worker: Worker
  readonly handed: Task[]
  timer: NodeJS.Timeout | undefined
}

type Heard = Readonly<{
  answer: (thread: Thread, result: Analysed) => void
  lose: (thread: Thread, fault: Error) => void
}>

function beginThread(heard: Heard): Thread {
  const worker = new Worker(THREAD_FILE, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const thread: Thread = { worker, handed: [], timer: undefined }
  worker.unref()
  worker.on('message', ({ result }: Answer) => heard.answer(thread, result))
  worker.on('error', (fault: unknown) =>
    heard.lose(thread, new Error('the reading thread failed', { cause: fault })),
  )
  worker.on('exit', () => heard.lose(thread, new Error('the reading thread ended')))
  return thread
}

function mayTakeMore({ handed }: Thread): boolean {
  if (handed.length < HANDED_COUNT) return true
  const handedByte = handed.reduce((sum, { file }) => sum + file.content.sizeByte, 0)
  return handed.length < HANDED_SMALL_COUNT && handedByte < HANDED_SMALL_BYTE
}

/** A pool of worker threads, begun when first needed; one that dies fails its file and is replaced. */
export function createThreadPool(threadsCount: number): ThreadPool {
  const threads = new Set<Thread>()
  const waiting: Task[] = []
  let isClosed = false

  const lose = (thread: Thread, fault: Error): void => {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    const [failed, ...untouched] = thread.handed
    failed?.reject(fault)
    waiting.unshift(...untouched)
    void thread.worker.terminate()
    next()
  }
  const watch = (thread: Thread): void => {
    clearTimeout(thread.timer)
    if (thread.handed.length === 0) return
    thread.timer = setTimeout(() => lose(thread, new Error('reading took too long')), FILE_MS)
  }
  const answer = (thread: Thread, result: Analysed): void => {
    thread.handed.shift()?.resolve(result)
    watch(thread)
    next()
  }
  /** An idle thread first, then a new one, then the one with the least to do. */
  const pick = (): Thread | undefined => {
    const [least] = [...threads].toSorted((a, b) => a.handed.length - b.handed.length)
    if (least !== undefined && least.handed.length === 0) return least
    if (threads.size < threadsCount) {
      const begun = beginThread({ answer, lose })
      threads.add(begun)
      return begun
    }
    return least !== undefined && mayTakeMore(least) ? least : undefined
  }
  const next = (): void => {
    if (isClosed) return
    while (waiting.length > 0) {
      const thread = pick()
      const task = thread === undefined ? undefined : waiting.shift()
      if (thread === undefined || task === undefined) return
      thread.handed.push(task)
      if (thread.handed.length === 1) watch(thread)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.worker.postMessage({ id: 0, ...task.file })
    }
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
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}
