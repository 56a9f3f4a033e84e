import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import {
  lastSameStartMs,
  mayBeSame,
  runBegunAt,
  sameRun,
  type Activity,
} from '@uncramp/core/activity'
import { decodeActivity } from '@uncramp/formats'

import { originalsPath, type DataFolder } from '../data-folder/data-folder.ts'
import type { KeptRun } from '../data-folder/kept-run.ts'
import { inflate } from './inflate.ts'

/** Two recordings of one run; `richer` has more in it. */
export type SamePair = Readonly<{ richer: KeptRun; other: KeptRun; isEqual: boolean }>

/** Neighbours in time that may be one run; the list is sorted by start. */
function candidatesFor(
  newIds: ReadonlySet<string>,
  runs: readonly KeptRun[],
): readonly [KeptRun, KeptRun][] {
  return runs.flatMap((run, index) => {
    const pairs: [KeptRun, KeptRun][] = []
    const lastMs = lastSameStartMs(run)
    for (let next = index + 1; next < runs.length; next += 1) {
      const other = runs[next]
      if (other === undefined || other.startAtMs > lastMs) break
      const isNews = newIds.has(run.id) || newIds.has(other.id)
      if (isNews && mayBeSame(run, other)) pairs.push([run, other])
    }
    return pairs
  })
}

/**
 * Marks the poorer of two recordings of one run, by time, length and place; both stay. Only runs of
 * this import are compared, with those beside them in time; what is asked to stop keeps what it found.
 */
export async function findSameRuns(
  newIds: ReadonlySet<string>,
  folder: DataFolder,
  isStopping: () => boolean,
): Promise<readonly SamePair[]> {
  const runs = [...folder.runs.values()]
    .filter(({ duplicateOf, startAtMs }) => duplicateOf === null && startAtMs > 0)
    .toSorted((a, b) => a.startAtMs - b.startAtMs)
  const pairs: SamePair[] = []
  const marked = new Set<string>()
  for (const [first, second] of candidatesFor(newIds, runs)) {
    if (isStopping()) break
    if (marked.has(first.id) || marked.has(second.id)) continue
    const [one, two] = [await loadOriginal(folder, first), await loadOriginal(folder, second)]
    if (one === undefined || two === undefined) continue
    const match = sameRun(one, two)
    if (!match.isSame) continue
    const pair =
      match.richer === 'second'
        ? { richer: second, other: first, isEqual: false }
        : { richer: first, other: second, isEqual: match.richer === 'equal' }
    marked.add(pair.other.id)
    pairs.push(pair)
    await folder.addRun({ ...pair.other, duplicateOf: pair.richer.id })
  }
  return pairs
}

async function loadOriginal(folder: DataFolder, run: KeptRun): Promise<Activity | undefined> {
  const bytes = await readFile(join(originalsPath(folder.path), run.original)).catch(
    () => undefined,
  )
  if (bytes === undefined) return undefined
  const decoded = decodeActivity(bytes, run.path, inflate)
  return decoded.ok ? runBegunAt(decoded.value, run.startAtMs) : undefined
}
