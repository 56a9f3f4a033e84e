import type { Engine } from '../store/engine.ts'
import type { FileJob, Queue } from './queue.ts'

const POLL_MS = 1000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000
/** Jobs fetched from the table at a time. */
const LOOK_COUNT = 200
/** Done jobs taken from the table at a time. */
const HANDFUL_COUNT = 25

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
    await engine.jot((tx) =>
      tx
        .insertInto('job')
        .values(rows.slice(i, i + 500))
        .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
        .execute(),
    )
}

/** Jobs that are due and that nobody has in hand, longest waiting first. */
async function dueJobs(
  engine: Engine,
  nowAtMs: number,
  isFree: (fileId: string) => boolean,
): Promise<readonly FileJob[]> {
  const rows = await engine.db
    .selectFrom('job')
    .select(['runnerId', 'id'])
    .where('state', '=', 'waiting')
    // No wait is that long: the clock was put back since.
    .where((eb) =>
      eb.or([eb('dueAtMs', '<=', nowAtMs), eb('dueAtMs', '>', nowAtMs + LAST_RETRY_MS)]),
    )
    .orderBy('dueAtMs')
    .limit(LOOK_COUNT)
    .execute()
  return rows.filter(({ id }) => isFree(id)).map(({ runnerId, id }) => ({ runnerId, fileId: id }))
}

/** A job that comes back because this was lost finds its file done, and goes. */
async function dropJobs(engine: Engine, jobs: readonly FileJob[]): Promise<void> {
  await engine.jot(async (tx) => {
    for (const job of jobs)
      await tx
        .deleteFrom('job')
        .where('runnerId', '=', job.runnerId)
        .where('id', '=', job.fileId)
        .execute()
  })
}

/** Gives a job back; each try waits twice as long as the last one. */
async function giveBack(engine: Engine, job: FileJob, nowAtMs: number): Promise<void> {
  await engine.jot(async (tx) => {
    const row = await tx
      .updateTable('job')
      .set((eb) => ({ attemptsCount: eb('attemptsCount', '+', 1) }))
      .where('runnerId', '=', job.runnerId)
      .where('id', '=', job.fileId)
      .returning('attemptsCount')
      .executeTakeFirst()
    const waitMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** ((row?.attemptsCount ?? 1) - 1))
    await tx
      .updateTable('job')
      .set({ dueAtMs: nowAtMs + waitMs })
      .where('runnerId', '=', job.runnerId)
      .where('id', '=', job.fileId)
      .execute()
  })
}

type State = {
  handle: ((job: FileJob) => Promise<void>) | undefined
  concurrentCount: number
  isStopped: boolean
  isFilling: boolean
}

/**
 * Jobs as rows of the embedded store. Only one process has that store open, so who has a job in hand is
 * known here and never written: when the process is gone, its jobs wait as before.
 */
export async function createEmbeddedQueue(engine: Engine, nowAtMs: () => number): Promise<Queue> {
  // An earlier version wrote down who held what.
  await engine.db.updateTable('job').set({ state: 'waiting' }).where('state', '=', 'held').execute()
  const running = new Map<string, Promise<void>>()
  const done = new Map<string, FileJob>()
  const now: State = { handle: undefined, concurrentCount: 0, isStopped: false, isFilling: false }
  let ready: readonly FileJob[] = []
  let timer: NodeJS.Timeout | undefined

  /** What was done goes from the table in handfuls; until then it is not handed out again. */
  const sweepDone = async (): Promise<void> => {
    const jobs = [...done.values()]
    if (jobs.length === 0) return
    await dropJobs(engine, jobs)
    for (const { fileId } of jobs) done.delete(fileId)
  }
  const runJob = async (job: FileJob, work: (job: FileJob) => Promise<void>): Promise<void> => {
    try {
      await work(job)
      done.set(job.fileId, job)
      if (done.size >= HANDFUL_COUNT) await sweepDone()
    } catch {
      await giveBack(engine, job, nowAtMs()).catch(() => {})
    }
  }
  const nextJob = async (): Promise<FileJob | undefined> => {
    const isFree = (fileId: string): boolean => !running.has(fileId) && !done.has(fileId)
    if (ready.length === 0) {
      await sweepDone()
      ready = await dueJobs(engine, nowAtMs(), isFree)
    }
    const [first, ...rest] = ready
    ready = rest
    return first
  }
  const fill = async (): Promise<void> => {
    if (now.isFilling) return
    now.isFilling = true
    try {
      while (!now.isStopped && now.handle !== undefined && running.size < now.concurrentCount) {
        const job = await nextJob()
        if (job === undefined) break
        const run = runJob(job, now.handle)
        running.set(job.fileId, run)
        void run.finally(() => {
          running.delete(job.fileId)
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
      // A file that is tried again while its old job still stands in the table would lose the new one with it.
      if (jobs.some(({ fileId }) => done.has(fileId))) await sweepDone()
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
      await Promise.allSettled(running.values())
      await sweepDone().catch(() => {})
    },
    depth: async () => {
      const row = await engine.db
        .selectFrom('job')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count - done.size
    },
  }
}
