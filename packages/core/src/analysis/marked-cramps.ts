import type { Activity } from '../activity/index.ts'
import type { Muscle, Side } from '../relief/muscle.ts'
import type { MarkedCramp } from './analysis-document.ts'
import { crampWord } from './cramp-words.ts'
import { lastSampleS, placeAtS, type RunSamples } from './run-samples.ts'

/** A cramp the runner tells of, on the activity's own clock. */
export type ToldCramp = Readonly<{ atS: number; muscle?: Muscle; side?: Side }>

/** Marks this close to each other are one cramp. */
const SAME_S = 60

type Found = Omit<MarkedCramp, 'atM'>

/**
 * Cramps marked in the file, by the name of a lap or a marker in any of a dozen languages, and those
 * the runner told of; sorted, the same one once, the runner's word first.
 *
 * @param told  seconds on the activity's clock; not a number: left out
 * @source uncramp_engineering
 */
export function markedCramps(
  activity: Pick<Activity, 'laps' | 'events'>,
  samples: RunSamples,
  told: readonly ToldCramp[],
): MarkedCramp[] {
  const found: Found[] = told
    .filter(({ atS }) => Number.isFinite(atS))
    .map(({ atS, muscle, side }) => ({
      atS,
      muscle: muscle ?? null,
      side: side ?? null,
      from: 'told',
    }))
  const note = (name: string | undefined, crampAtS: number): void => {
    const word = name === undefined ? null : crampWord(name)
    if (word !== null) found.push({ atS: crampAtS, ...word, from: 'marked' })
  }
  for (const { name, atS } of activity.events) note(name, atS)
  for (const lap of activity.laps) note(lap.name, lap.fromS)
  const kept: Found[] = []
  for (const cramp of found) {
    const isSame = kept.some(
      (other) =>
        isNear(other.atS, cramp.atS) &&
        (other.muscle === cramp.muscle || other.muscle === null || cramp.muscle === null),
    )
    if (!isSame) kept.push(cramp)
  }
  return kept
    .toSorted((a, b) => a.atS - b.atS)
    .map((cramp) => ({ ...cramp, atM: placeOf(samples, cramp.atS) }))
}

function placeOf(samples: RunSamples, atS: number): number | null {
  const fromFirstS = atS - samples.beganS
  const isDuringRun = fromFirstS >= 0 && fromFirstS <= lastSampleS(samples)
  return isDuringRun ? placeAtS(samples, fromFirstS) : null
}

function isNear(oneAtS: number, otherAtS: number): boolean {
  const apartS = Math.abs(oneAtS - otherAtS)
  return apartS <= SAME_S
}
