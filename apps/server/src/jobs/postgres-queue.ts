import { PgBoss, type JobResult } from 'pg-boss'

import { faultFacts, type Log } from '../observe/log.ts'
import type { FileJob, Queue } from './queue.ts'

const QUEUE = 'import-file'
const RETRY_COUNT = 1000
const HEARTBEAT_S = 10
const SUPERVISE_S = 2
const EXPIRE_S = 900
const STOP_MS = 30_000
/** Fetched at once, done one after the other; with one at a time the queue would wait between jobs. */
const BATCH_COUNT = 4
const POLL_S = 1

/** Whether a job went well; when not it comes again later, and its reason is logged where it arose. */
async function succeeds(handle: (job: FileJob) => Promise<void>, job: FileJob): Promise<boolean> {
  try {
    await handle(job)
    return true
  } catch {
    return false
  }
}

export type PostgresQueueAt = Readonly<{
  databaseUrl: string
  log: Log
  /** Looks after jobs of workers that died; one process is enough, more do no harm. */
  isSupervisor: boolean
}>

type Work = Readonly<{
  handle: (job: FileJob) => Promise<void>
  concurrentCount: number
  stopping: AbortSignal
}>

/** Jobs fetched but not begun when the process stops are given back. */
async function beginWork(boss: PgBoss, work: Work): Promise<void> {
  const options = {
    batchSize: BATCH_COUNT,
    localConcurrency: work.concurrentCount,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: POLL_S,
    notifyPollingIntervalSeconds: POLL_S,
  } as const
  await boss.work<FileJob>(QUEUE, options, async (jobs) => {
    const results: JobResult[] = []
    for (const { id, data } of jobs) {
      const isDone = !work.stopping.aborted && (await succeeds(work.handle, data))
      results.push({ id, status: isDone ? 'completed' : 'failed' })
    }
    return results
  })
}

/**
 * Jobs in PostgreSQL, for any number of web and worker processes. A worker that dies stops its
 * heartbeat; the job then goes to another. Retries do not run out here: the file counts its attempts.
 */
export async function createPostgresQueue(at: PostgresQueueAt): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: at.databaseUrl,
    max: 4,
    useListenNotify: true,
    supervise: at.isSupervisor,
    superviseIntervalSeconds: SUPERVISE_S,
    monitorIntervalSeconds: SUPERVISE_S,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (fault) => at.log('warn', 'queue_fault', faultFacts(fault)))
  await boss.start()
  await boss.createQueue(QUEUE, {
    retryLimit: RETRY_COUNT,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    heartbeatSeconds: HEARTBEAT_S,
    expireInSeconds: EXPIRE_S,
    deleteAfterSeconds: 600,
    notify: true,
  })
  const stop = new AbortController()
  let stopped: Promise<void> | undefined
  return {
    add: async (jobs) => {
      if (jobs.length > 0)
        await boss.insert(
          QUEUE,
          jobs.map((data) => ({ data })),
        )
    },
    work: (handle, concurrentCount) =>
      beginWork(boss, { handle, concurrentCount, stopping: stop.signal }),
    stop: () => {
      stop.abort()
      return (stopped ??= boss.stop({ graceful: true, timeout: STOP_MS, close: true }))
    },
    depth: async () => {
      const queue = await boss.getQueue(QUEUE)
      return (queue?.queuedCount ?? 0) + (queue?.activeCount ?? 0)
    },
  }
}
