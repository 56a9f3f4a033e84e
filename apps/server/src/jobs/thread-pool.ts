import { Worker } from 'node:worker_threads'

import type { ListedActivity } from '@uncramp/contract/imports'
import type { Result } from '@uncramp/core'
import type { RunMatch } from '@uncramp/core/activity'

import type { Content } from '../archive/packing.ts'
import type { FileRefusal, FileSummary } from './analyse-file.ts'
import type { PairToCompare } from './compare-runs.ts'

export type Analysed = Result<FileSummary, FileRefusal>
/** A file for a thread to read, packed or not. */
export type FileToRead = Readonly<{
  name: string
  content: Content
  listed: ListedActivity | undefined
}>

/** What a thread is handed, and what it says to that. */
export type Handed =
  | Readonly<{ kind: 'analyse'; file: FileToRead }>
  | Readonly<{ kind: 'compare'; pair: PairToCompare }>
export type Answer =
  | Readonly<{ kind: 'analysed'; analysed: Analysed }>
  | Readonly<{ kind: 'compared'; match: RunMatch | undefined }>

/** Reads files away from the thread that answers requests. */
export type ThreadPool = Readonly<{
  analyse: (file: FileToRead) => Promise<Analysed>
  /** Whether two recordings are of one run; undefined when one of them cannot be read. */
  compare: (pair: PairToCompare) => Promise<RunMatch | undefined>
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
  handed: Handed
  resolve: (answer: Answer) => void
  reject: (fault: Error) => void
}>
/** One thread, what it was handed (the first is being read), and the clock of that first one. */
type Thread = {
  readonly worker: Worker
  readonly handed: Task[]
  timer: NodeJS.Timeout | undefined
}

type Heard = Readonly<{
  answer: (thread: Thread, answer: Answer) => void
  lose: (thread: Thread, fault: Error) => void
}>

function beginThread(heard: Heard): Thread {
  const worker = new Worker(THREAD_FILE, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const thread: Thread = { worker, handed: [], timer: undefined }
  worker.unref()
  worker.on('message', (answer: Answer) => heard.answer(thread, answer))
  worker.on('error', (fault: unknown) =>
    heard.lose(thread, new Error('the reading thread failed', { cause: fault })),
  )
  worker.on('exit', () => heard.lose(thread, new Error('the reading thread ended')))
  return thread
}

function mayTakeMore({ handed }: Thread): boolean {
  if (handed.length < HANDED_COUNT) return true
  const handedByte = handed.reduce((sumByte, task) => sumByte + sizeByteOf(task.handed), 0)
  return handed.length < HANDED_SMALL_COUNT && handedByte < HANDED_SMALL_BYTE
}

function sizeByteOf(handed: Handed): number {
  if (handed.kind === 'analyse') return handed.file.content.sizeByte
  const { one, other } = handed.pair
  return one.content.sizeByte + other.content.sizeByte
}

/** A pool of worker threads, begun when first needed; one that dies fails its file and is replaced. */
export function createThreadPool(threadsCount: number): ThreadPool {
  const { hand, close } = createThreads(threadsCount)
  return {
    analyse: async (file) => {
      const said = await hand({ kind: 'analyse', file })
      if (said.kind !== 'analysed') throw new Error('the thread answered something else')
      return said.analysed
    },
    compare: async (pair) => {
      const said = await hand({ kind: 'compare', pair })
      if (said.kind !== 'compared') throw new Error('the thread answered something else')
      return said.match
    },
    close,
  }
}

type Threads = Readonly<{
  hand: (handed: Handed) => Promise<Answer>
  close: () => Promise<void>
}>

function createThreads(threadsCount: number): Threads {
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
  const answer = (thread: Thread, said: Answer): void => {
    thread.handed.shift()?.resolve(said)
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
      thread.worker.postMessage(task.handed)
    }
  }
  return {
    hand: (handed) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the pool is closed'))
        waiting.push({ handed, resolve, reject })
        next()
      }),
    close: async () => {
      isClosed = true
      for (const task of waiting.splice(0)) task.reject(new Error('the pool is closed'))
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}
