import { PgBoss } from 'pg-boss'

import { faultFacts, type Log } from '../observe/log.ts'
import type { FileJob, Queue } from './queue.ts'

const QUEUE = 'import-file'
const RETRY_COUNT = 1000
const HEARTBEAT_S = 10
const SUPERVISE_S = 2
const EXPIRE_S = 900
const STOP_MS = 30_000

export type PostgresQueueAt = Readonly<{
  databaseUrl: string
  log: Log
  /** Looks after jobs of workers that died; one process is enough, more do no harm. */
  isSupervisor: boolean
}>

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
  return {
    add: async (jobs) => {
      if (jobs.length > 0)
        await boss.insert(
          QUEUE,
          jobs.map((data) => ({ data })),
        )
    },
    work: async (handle, concurrentCount) => {
      const options = {
        batchSize: 1,
        localConcurrency: concurrentCount,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 2,
      }
      await boss.work<FileJob>(QUEUE, options, async (jobs) => {
        for (const job of jobs) await handle(job.data)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS, close: true }),
    depth: async () => {
      const queue = await boss.getQueue(QUEUE)
      return (queue?.queuedCount ?? 0) + (queue?.activeCount ?? 0)
    },
  }
}
