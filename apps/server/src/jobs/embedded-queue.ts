import type { Engine } from '../store/engine.ts'
import { countJobs, dropJobs, dueJobs, giveBack, insertJobs } from './job-rows.ts'
import type { FileJob, Queue } from './queue.ts'

const POLL_MS = 1000
/** Done jobs taken from the table at a time. */
const HANDFUL_COUNT = 25

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

type JobWriter = Readonly<{
  add: (jobs: readonly FileJob[]) => Promise<void>
  catchUp: () => Promise<void>
  owedCount: () => number
}>

/** Jobs the store had no room for are remembered: their files are kept, so the next look writes them down. */
function createJobWriter(write: (jobs: readonly FileJob[]) => Promise<void>): JobWriter {
  const owed = new Map<string, FileJob>()
  return {
    add: async (jobs) => {
      try {
        await write(jobs)
      } catch (fault) {
        for (const job of jobs) owed.set(job.fileId, job)
        throw fault
      }
    },
    catchUp: async () => {
      const jobs = [...owed.values()]
      if (jobs.length === 0) return
      await write(jobs)
      for (const { fileId } of jobs) owed.delete(fileId)
    },
    owedCount: () => owed.size,
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
  const adding = createJobWriter((jobs) => insertJobs(engine, jobs, nowAtMs()))
  const now: State = { handle: undefined, concurrentCount: 0, isStopped: false, isFilling: false }
  const isFree = (fileId: string): boolean => !running.has(fileId) && !done.has(fileId)
  let ready: readonly FileJob[] = []
  let timer: NodeJS.Timeout | undefined

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
      await adding.catchUp()
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
      await adding.add(jobs)
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
    depth: async () => (await countJobs(engine)) - done.count() + adding.owedCount(),
  }
}
