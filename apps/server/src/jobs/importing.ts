import type { Config } from '../config.ts'
import { faultFacts, type Log } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Store } from '../store/store.ts'
import { createByteBudget } from './byte-budget.ts'
import { createEmbeddedQueue } from './embedded-queue.ts'
import { importFile } from './import-file.ts'
import type { Queue } from './queue.ts'
import { createThreadPool, type ThreadPool } from './thread-pool.ts'

/** The import side of a process: its queue, its threads, and their end. */
export type Importing = Readonly<{ queue: Queue; pool: ThreadPool; stop: () => Promise<void> }>

export type ImportingAt = Readonly<{
  config: Pick<Config, 'store' | 'workersCount'>
  store: Store
  log: Log
  metrics: Metrics
}>

const SWEEP_MS = 60_000
const SWEEP_COUNT = 5_000
/**
 * While threads read files, so many more are fetched or written: neither waits for the other. The embedded store
 * writes results in handfuls, so more of them are under way at once.
 */
const AHEAD_COUNT = { embedded: 48, postgres: 5 } as const
/** What files under way hold in memory together; one file has up to half of it. */
const HELD_BYTE = 128 * 1024 * 1024
/** Long enough for a crossed edit to be noticed; then what was deleted is gone. */
const DELETED_KEPT_MS = 30 * 24 * 3_600_000

async function createQueue({ config, store, log }: ImportingAt): Promise<Queue> {
  if (config.store.kind === 'embedded') return createEmbeddedQueue(store.engine, Date.now)
  const { createPostgresQueue } = await import('./postgres-queue.ts')
  return createPostgresQueue({ databaseUrl: config.store.databaseUrl, log, isSupervisor: true })
}

/**
 * Forgets what was deleted a month ago, and finds files that wait although nobody queued them: a process ended between writing them down and queueing
 * them. Queueing one twice does no harm.
 */
async function sweep({ store, log }: ImportingAt, queue: Queue): Promise<void> {
  try {
    await store.records.forgetDeleted(Date.now() - DELETED_KEPT_MS)
    if ((await queue.depth()) === 0) await queue.add(await store.imports.waiting(SWEEP_COUNT))
  } catch (fault) {
    log('warn', 'sweep_failed', faultFacts(fault))
  }
}

/** Begins the import workers of this process; with `workersCount` 0 it only queues. */
export async function startImporting(at: ImportingAt): Promise<Importing> {
  const { config, store, log, metrics } = at
  const queue = await createQueue(at)
  const pool = createThreadPool(Math.max(1, config.workersCount))
  const budget = createByteBudget(HELD_BYTE)
  const { work: files, twins } = store
  const work = { work: files, twins, queue, pool, budget, log, metrics, nowAtMs: Date.now }
  if (config.workersCount > 0)
    await queue.work(
      (job) => importFile(work, job),
      config.workersCount + AHEAD_COUNT[config.store.kind],
    )
  await sweep(at, queue)
  const timer = setInterval(() => void sweep(at, queue), SWEEP_MS)
  timer.unref()
  return {
    queue,
    pool,
    stop: async () => {
      clearInterval(timer)
      await queue.stop()
      await pool.close()
    },
  }
}
