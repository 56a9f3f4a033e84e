import { activityIdOf } from '@uncramp/contract/new-id'

import type { FileJob } from '../store/import-store.ts'
import type { TwinStore } from '../store/twin-store.ts'
import type { WorkStore } from '../store/work-store.ts'
import type { ByteBudget } from './byte-budget.ts'
import type { ThreadPool } from './thread-pool.ts'

export type BroughtWork = Readonly<{
  work: Pick<WorkStore, 'finished'>
  twins: Pick<TwinStore, 'recording'>
  pool: Pick<ThreadPool, 'analyse'>
  budget: ByteBudget
}>

type Started = Readonly<{ startAtMs: number }>

/** The records that the runs of a file became. */
export function recordIdsOf(
  file: Started & Readonly<{ sha256: string; others: readonly Started[] }>,
): readonly string[] {
  const { sha256 } = file
  return [file, ...file.others].map(({ startAtMs }) => activityIdOf({ sha256, startAtMs }))
}

/** The records of a job whose result an earlier attempt wrote; its file is read again for them. */
export async function broughtBefore(parts: BroughtWork, job: FileJob): Promise<readonly string[]> {
  const finished = await parts.work.finished(job)
  if (finished === undefined) return []
  const kept = await parts.twins.recording(job.runnerId, finished.sha256)
  if (kept === undefined) return []
  const giveBack = await parts.budget.take(kept.content.sizeByte)
  try {
    const analysed = await parts.pool.analyse({ ...kept, listed: finished.listed })
    return analysed.ok ? recordIdsOf(analysed.value) : []
  } finally {
    giveBack()
  }
}
