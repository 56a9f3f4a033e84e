import type { Engine } from '../store/engine.ts'
import type { FileJob } from './queue.ts'

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 60_000
/** Jobs fetched from the table at a time. */
const LOOK_COUNT = 200

/** Writes jobs down; one that already stands there stays as it is. */
export async function insertJobs(
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
export async function dueJobs(
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

/** Jobs that stand there, waiting or being done. */
export async function countJobs(engine: Engine): Promise<number> {
  const { count } = await engine.db
    .selectFrom('job')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** A job that comes back because this was lost finds its file done, and goes. */
export async function dropJobs(engine: Engine, jobs: readonly FileJob[]): Promise<void> {
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
export async function giveBack(engine: Engine, job: FileJob, nowAtMs: number): Promise<void> {
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
