import type { FileJob } from '../store/import-store.ts'

export type { FileJob }

/**
 * Hands files to workers. A queue may forget nothing and may hand a file out twice (a worker that
 * died, a job added twice); the one result of a file is kept apart by the store.
 */
export type Queue = Readonly<{
  add: (jobs: readonly FileJob[]) => Promise<void>
  /** Begins handing out; `handle` throws when a job shall be tried again later. */
  work: (handle: (job: FileJob) => Promise<void>, concurrentCount: number) => Promise<void>
  /** Stops handing out, waits for what is being done, gives the rest back. */
  stop: () => Promise<void>
  /** Jobs that wait or are being done. */
  depth: () => Promise<number>
}>
