import type { RunMatch } from '@uncramp/core/activity'

import { faultFacts, type Log } from '../observe/log.ts'
import type { FileJob } from '../store/import-store.ts'
import type { RecordedRun, TwinMark, TwinStore } from '../store/twin-store.ts'
import { broughtBefore, type BroughtWork } from './brought-runs.ts'
import type { RunToCompare } from './compare-runs.ts'
import { isStoreFault } from './store-fault.ts'
import type { ThreadPool } from './thread-pool.ts'

export type TwinWork = BroughtWork &
  Readonly<{
    twins: TwinStore
    pool: Pick<ThreadPool, 'compare'>
    log: Log
    nowAtMs: () => number
  }>

/**
 * Compares runs that an import brought with the runner's others of the same time, and marks the poorer of
 * two recordings of one run, as the app does; both stay.
 *
 * Done when the result of the file is written, so that of two halves of a pair that are read at once the later
 * one finds the other. Nothing here takes an import back: what cannot be compared is passed over. Throws
 * only when the store is full or away; then the job comes again, as it does after a crash in between, finds its
 * result written, and looks once more. Looking twice marks nothing twice.
 *
 * @param runIds  records of the runs; undefined when an earlier attempt wrote them
 */
export async function findTwins(
  parts: TwinWork,
  job: FileJob,
  runIds: readonly string[] | undefined,
): Promise<void> {
  try {
    for (const runId of runIds ?? (await broughtBefore(parts, job)))
      await findTwin(parts, job.runnerId, runId)
  } catch (fault) {
    parts.log('warn', 'twins_not_looked_for', faultFacts(fault))
    if (isStoreFault(fault)) throw fault
  }
}

async function findTwin(parts: TwinWork, runnerId: string, runId: string): Promise<void> {
  const found = await parts.twins.neighbours(runnerId, runId)
  if (found === undefined) return
  const { run, others } = found
  for (const other of others) {
    const match = await compare(parts, runnerId, [run, other])
    if (match?.isSame !== true) continue
    const mark = markOf(match, run, other)
    const isMarked = await parts.twins.mark(runnerId, { mark, nowAtMs: parts.nowAtMs() })
    // A run may be there already in several parts, or marked by another job as a copy of this one.
    if (isMarked && mark.poorerId === runId) return
  }
}

/** The poorer one; of two that have as much the new one, so that what was there goes on to count. */
function markOf({ richer }: RunMatch, { id }: RecordedRun, other: RecordedRun): TwinMark {
  return richer === 'first'
    ? { poorerId: other.id, otherId: id, isEqual: false }
    : { poorerId: id, otherId: other.id, isEqual: richer === 'equal' }
}

/** What both hold in memory together stays in bounds, beside everything that is being read. */
async function compare(
  parts: TwinWork,
  runnerId: string,
  pair: readonly [RecordedRun, RecordedRun],
): Promise<RunMatch | undefined> {
  const giveBack = await parts.budget.take(pair[0].sizeByte + pair[1].sizeByte)
  try {
    const one = await load(parts, runnerId, pair[0])
    const other = await load(parts, runnerId, pair[1])
    if (one === undefined || other === undefined) return undefined
    return await parts.pool.compare({ one, other })
  } catch (fault) {
    if (isStoreFault(fault)) throw fault
    parts.log('warn', 'runs_not_compared', faultFacts(fault))
    return undefined
  } finally {
    giveBack()
  }
}

async function load(
  parts: TwinWork,
  runnerId: string,
  { sha256, startAtMs, sport }: RecordedRun,
): Promise<RunToCompare | undefined> {
  const file = await parts.twins.recording(runnerId, sha256)
  return file === undefined ? undefined : { ...file, sha256, startAtMs, sport }
}
