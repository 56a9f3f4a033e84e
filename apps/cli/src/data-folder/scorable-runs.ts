import { basename, join } from 'node:path'

import { runBegunAt } from '@uncramp/core/activity'
import { analyzeActivity, type ScorableRun } from '@uncramp/core/analysis'
import { decodeActivity } from '@uncramp/formats'

import { ProgressLine } from '../edge/progress-line.ts'
import { readBytes } from '../edge/read-file.ts'
import { inflate } from '../import/inflate.ts'
import { originalsPath } from './data-folder.ts'
import type { KeptRun } from './kept-run.ts'

const MAX_RECORDING_BYTES = 256_000_000

/**
 * Kept runs as the practice score reads them. A line of an older version does not say how its start
 * was run: the original is read again, and where that fails the run stays out of the score.
 */
export async function scorableRuns(
  dataPath: string,
  runs: readonly KeptRun[],
): Promise<readonly ScorableRun[]> {
  const progress = new ProgressLine(runs.length)
  const scorable: ScorableRun[] = []
  for (const [index, run] of runs.entries()) {
    const isOld = run.firstThirdSlowerFrac === undefined && run.startVerdict !== 'not_judged'
    if (isOld) progress.show(index, run.path)
    scorable.push((isOld ? await readAgain(dataPath, run) : undefined) ?? asKept(run))
  }
  progress.clear()
  return scorable
}

function asKept(run: KeptRun): ScorableRun {
  const { id, startAtMs, distanceM, firstThirdSlowerFrac = null, restSPerKm = null } = run
  return {
    activity: { id, startAtMs, distanceM },
    start: { verdict: run.startVerdict, firstThirdSlowerFrac, restSPerKm },
  }
}

async function readAgain(dataPath: string, run: KeptRun): Promise<ScorableRun | undefined> {
  const path = join(originalsPath(dataPath), run.original)
  const bytes = await readBytes(path, MAX_RECORDING_BYTES)
  if (!bytes.ok) return undefined
  const decoded = decodeActivity(bytes.value, basename(path), inflate)
  if (!decoded.ok) return undefined
  const activity = runBegunAt(decoded.value, run.startAtMs)
  return analyzeActivity({ id: run.id, activity, issues: decoded.value.issues })
}
