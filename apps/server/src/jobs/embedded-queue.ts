import type { Engine } from '../store/engine.ts'
import type { FileJob, Queue } from './queue.ts'

const POLL_MS = 1000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000

async function insertJobs(
  engine: Engine,
  jobs: readonly FileJob[],
  nowAtMs: number,
): Promise<void> {
  const rows = jobs.map(({ runnerId, fileId }) => ({
    runnerId,
    id: fileId,
    state: 'waiting',
    attemptsCount: 0,
    dueAtMs: nowAtMs,
    heldUntilMs: 0,
  }))
  for (let i = 0; i < rows.length; i += 500)
    await engine.db
      .insertInto('job')
      .values(rows.slice(i, i + 500))
      .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
      .execute()
}

/** The job that has waited longest, marked as held. */
function holdNext(engine: Engine, nowAtMs: number): Promise<FileJob | undefined> {
  return engine.jot(async (tx) => {
    const next = await tx
      .selectFrom('job')
      .select(['runnerId', 'id'])
      .where('state', '=', 'waiting')
      .where('dueAtMs', '<=', nowAtMs)
      .orderBy('dueAtMs')
      .limit(1)
      .executeTakeFirst()
    if (next === undefined) return undefined
    await tx
      .updateTable('job')
      .set((eb) => ({ state: 'held', attemptsCount: eb('attemptsCount', '+', 1) }))
      .where('runnerId', '=', next.runnerId)
      .where('id', '=', next.id)
      .execute()
    return { runnerId: next.runnerId, fileId: next.id }
  })
}

async function dropJob(engine: Engine, job: FileJob): Promise<void> {
  await engine.jot((tx) =>
    tx
      .deleteFrom('job')
      .where('runnerId', '=', job.runnerId)
      .where('id', '=', job.fileId)
      .execute(),
  )
}

/** Gives a job back; each try waits twice as long as the last one. */
async function giveBack(engine: Engine, job: FileJob, nowAtMs: number): Promise<void> {
  const row = await engine.db
    .selectFrom('job')
    .select('attemptsCount')
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', job.fileId)
    .executeTakeFirst()
  const waitMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** ((row?.attemptsCount ?? 1) - 1))
  await engine.db
    .updateTable('job')
    .set({ state: 'waiting', dueAtMs: nowAtMs + waitMs })
    .where('runnerId', '=', job.runnerId)
    .where('id', '=', job.fileId)
    .execute()
}

type State = {
  handle: ((job: FileJob) => Promise<void>) | undefined
  concurrentCount: number
  isStopped: boolean
  isFilling: boolean
}

/**
 * Jobs as rows of the embedded store. Only one process has that store open, so whatever is still
 * marked as held when the queue begins was held by a process that is gone, and waits again.
 */
export async function createEmbeddedQueue(engine: Engine, nowAtMs: () => number): Promise<Queue> {
  await engine.db.updateTable('job').set({ state: 'waiting' }).where('state', '=', 'held').execute()
  const running = new Set<Promise<void>>()
  const now: State = { handle: undefined, concurrentCount: 0, isStopped: false, isFilling: false }
  let timer: NodeJS.Timeout | undefined

  const runJob = async (job: FileJob, work: (job: FileJob) => Promise<void>): Promise<void> => {
    try {
      await work(job)
      await dropJob(engine, job)
    } catch {
      await giveBack(engine, job, nowAtMs()).catch(() => {})
    }
  }
  const fill = async (): Promise<void> => {
    if (now.isFilling) return
    now.isFilling = true
    try {
      while (!now.isStopped && now.handle !== undefined && running.size < now.concurrentCount) {
        const job = await holdNext(engine, nowAtMs())
        if (job === undefined) break
        const run = runJob(job, now.handle)
        running.add(run)
        void run.finally(() => {
          running.delete(run)
          void fill()
        })
      }
    } catch {
      // The store could not answer (a full disk): the next look tries again.
    } finally {
      now.isFilling = false
    }
  }
  return {
    add: async (jobs) => {
      await insertJobs(engine, jobs, nowAtMs())
      void fill()
    },
    work: async (given, count) => {
      now.handle = given
      now.concurrentCount = count
      timer = setInterval(() => void fill(), POLL_MS)
      timer.unref()
      await fill()
    },
    stop: async () => {
      now.isStopped = true
      clearInterval(timer)
      await Promise.allSettled(running)
    },
    depth: async () => {
      const row = await engine.db
        .selectFrom('job')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },
  }
}
