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

async function countJobs(engine: Engine): Promise<number> {
  const { count } = await engine.db
    .selectFrom('job')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** A job that comes back because this was lost finds its file done, and goes. */
async function dropJobs(engine: Engine, jobs: readonly FileJob[]): Promise<void> {
  const runners = Map.groupBy(jobs, ({ runnerId }) => runnerId)
  await engine.jot(async (tx) => {
    for (const [runnerId, theirs] of runners)
      await tx
        .deleteFrom('job')
        .where('runnerId', '=', runnerId)
        .where(
          'id',
          'in',
          theirs.map(({ fileId }) => fileId),
        )
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

type DoneJobs = Readonly<{
  add: (job: FileJob) => Promise<void>
  has: (fileId: string) => boolean
  count: () => number
  sweep: () => Promise<void>
}>

/** What was done goes from the table in handfuls; until then it is not handed out again. */
function createDoneJobs(engine: Engine): DoneJobs {
  const done = new Map<string, FileJob>()
  const sweep = async (): Promise<void> => {
    const jobs = [...done.values()]
    if (jobs.length === 0) return
    await dropJobs(engine, jobs)
    for (const { fileId } of jobs) done.delete(fileId)
  }
  return {
    add: async (job) => {
      done.set(job.fileId, job)
      // One that cannot go now goes with a later handful.
      if (done.size >= HANDFUL_COUNT) await sweep().catch(() => {})
    },
    has: (fileId) => done.has(fileId),
    count: () => done.size,
    sweep,
  }
}

type Running = Readonly<{
  engine: Engine
  done: DoneJobs
  work: (job: FileJob) => Promise<void>
  nowAtMs: () => number
}>

async function runJob(job: FileJob, { engine, done, work, nowAtMs }: Running): Promise<void> {
  try {
    await work(job)
    await done.add(job)
  } catch {
    await giveBack(engine, job, nowAtMs()).catch(() => {})
  }
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
  const done = createDoneJobs(engine)
  // Jobs the store had no room for: their files are kept, so the next look writes them down.
  const owed = new Map<string, FileJob>()
  const now: State = { handle: undefined, concurrentCount: 0, isStopped: false, isFilling: false }
  const isFree = (fileId: string): boolean => !running.has(fileId) && !done.has(fileId)
  let ready: readonly FileJob[] = []
  let timer: NodeJS.Timeout | undefined

  const payOwed = async (): Promise<void> => {
    const jobs = [...owed.values()]
    if (jobs.length === 0) return
    await insertJobs(engine, jobs, nowAtMs())
    for (const { fileId } of jobs) owed.delete(fileId)
  }
  const nextJob = async (): Promise<FileJob | undefined> => {
    if (ready.length === 0) {
      await done.sweep()
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
      await payOwed()
      while (!now.isStopped && now.handle !== undefined && running.size < now.concurrentCount) {
        const job = await nextJob()
        if (job === undefined) break
        const run = runJob(job, { engine, done, work: now.handle, nowAtMs })
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
      if (jobs.some(({ fileId }) => done.has(fileId))) await done.sweep()
      try {
        await insertJobs(engine, jobs, nowAtMs())
      } catch (fault) {
        for (const job of jobs) owed.set(job.fileId, job)
        throw fault
      }
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
      await done.sweep().catch(() => {})
    },
    depth: async () => (await countJobs(engine)) - done.count() + owed.size,
  }
}
