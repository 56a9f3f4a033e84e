import type { RunSplit } from './analysis-document.ts'
import { gradeOver } from './hills.ts'
import type { RunParts } from './run-parts.ts'
import { cadenceOver, effortSPerKm, heartRateOver, overStretch } from './way-ledger.ts'

/** A shorter rest belongs to the last split. */
const MIN_REST_M = 10
/** No run is longer; a broken file may claim to be. The last split then takes the rest. */
const MAX_SPLITS_COUNT = 2000

/**
 * The run by kilometre or mile; distances and times sum to those of the run.
 *
 * @param unitM  length of a split, 100 m or more
 * @returns      nothing for a run that went nowhere
 * @source uncramp_engineering
 */
export function runSplits(run: RunParts, unitM: number): RunSplit[] {
  const { ledger, profile } = run
  const { lengthM } = ledger
  const splits: RunSplit[] = []
  for (let fromM = 0; fromM < lengthM; fromM = splits.at(-1)?.toM ?? lengthM) {
    const nextM = (splits.length + 1) * unitM
    const isLast = nextM > lengthM - MIN_REST_M || splits.length === MAX_SPLITS_COUNT - 1
    const toM = isLast ? lengthM : nextM
    const stretch = { fromM, toM }
    splits.push({
      ...stretch,
      durationS: overStretch(ledger, 'elapsedS', stretch),
      movingS: overStretch(ledger, 'movingS', stretch),
      gradeAdjustedSPerKm: effortSPerKm(ledger, stretch),
      gradeFrac: gradeOver(ledger, profile, stretch),
      heartRateBpm: heartRateOver(ledger, stretch),
      cadenceSpm: cadenceOver(ledger, stretch),
    })
  }
  return splits
}
