import type { RunStop, StopKind } from './analysis-document.ts'
import type { RunParts } from './run-parts.ts'
import { placeAtS } from './run-samples.ts'
import type { Halt } from './run-stops.ts'
import { cadenceOver, effortSPerKm, movingSPerKm, type Stretch } from './way-ledger.ts'

/**
 * Most cramps of marathoners come late (four in five past 30 km, and nearly half of all in the last
 * quarter); earlier stops need other reasons. An hour run and half of the way done.
 *
 * @source manjra1996, safer2022, uncramp_engineering
 */
const LATE_FRAC = 0.5
const LATE_S = 3600
const VERY_LATE_FRAC = 0.75
/** A stretch takes this long at least, and beyond this the run was broken off or paused. */
const STRETCH_MIN_S = 12
const STRETCH_MAX_S = 900
/** What follows a cramp: walking, then jogging. */
const SLOWER_AFTER = 0.15
const MUCH_SLOWER_AFTER = 0.3
const CADENCE_DROP = 0.04
/** Full pace until this shortly before the stop is sudden; a drinker or a crossing eases in. */
const SUDDEN_S = 12
const SUDDEN_RATIO = 1.15
/** Evidence needed, of a possible seven. */
const CRAMP_SCORE = 4
/** A light turns green and the pace is back, often a little faster: the stop was a rest. */
const TRAFFIC_MAX_S = 150
const BACK_TO_PACE = { slowest: 0.08, fastest: -0.2 } as const
/** A drink in passing: short, walked into, or within this of where one was planned. */
const WALKED_IN_RATIO = 1.5
const AID_MAX_S = 90
const AID_NEAR_M = 250
const MARK_NEAR_S = 120
const BEFORE_M = 1000
const AFTER_M = 500
const CLEAR_M = 30

type Around = Readonly<{
  slowerAfterFrac: number | null
  cadenceDropFrac: number | null
  /** Pace of the last seconds before the stop over that of the kilometre before; 1 where not known. */
  ratio: number
  isSudden: boolean
}>

/** A guess, and what it rests on. */
export type StopGuess = Pick<
  RunStop,
  'suggests' | 'slowerAfterFrac' | 'cadenceDropFrac' | 'isSudden' | 'isMarked'
>

/**
 * What a stop looks like from the pace and steps around it. A guess for the runner to confirm; one
 * marked as a cramp is taken at its word.
 *
 * @source manjra1996, safer2022, uncramp_engineering
 */
export function suggestStop(
  run: RunParts,
  halt: Halt,
  known: Readonly<{ plannedM: readonly number[]; crampsS: readonly number[] }>,
): StopGuess {
  const around = lookAround(run, halt)
  const { ratio: _, ...seen } = around
  const isMarked = known.crampsS.some(
    (crampS) => crampS >= halt.fromS - MARK_NEAR_S && crampS <= halt.toS + MARK_NEAR_S,
  )
  if (isMarked || crampScore(run, halt, around) >= CRAMP_SCORE)
    return { ...seen, isMarked, suggests: 'cramp_or_stretch' }
  const isPlanned = known.plannedM.some((atM) => Math.abs(atM - halt.atM) <= AID_NEAR_M)
  return { ...seen, isMarked, suggests: otherKind(halt, around, isPlanned) }
}

function otherKind(halt: Halt, around: Around, isPlanned: boolean): StopKind {
  const durationS = halt.toS - halt.fromS
  if (isPlanned && durationS <= AID_MAX_S) return 'aid_like'
  const slowerFrac = around.slowerAfterFrac ?? 1
  const isBack = slowerFrac <= BACK_TO_PACE.slowest && slowerFrac >= BACK_TO_PACE.fastest
  if (!isBack) return 'unknown'
  if (around.ratio >= WALKED_IN_RATIO && durationS <= AID_MAX_S) return 'aid_like'
  return durationS <= TRAFFIC_MAX_S ? 'traffic_like' : 'unknown'
}

function crampScore(run: RunParts, halt: Halt, around: Around): number {
  const { lengthM } = run.ledger
  const durationS = halt.toS - halt.fromS
  const isLate = halt.atM >= lengthM * LATE_FRAC && halt.fromS >= LATE_S
  const slowerFrac = around.slowerAfterFrac ?? 0
  // Nothing speaks for a cramp when the pace is back at once, however late the stop came.
  if (!isLate || durationS < STRETCH_MIN_S || durationS > STRETCH_MAX_S) return 0
  if (slowerFrac < SLOWER_AFTER) return 0
  return (
    (halt.atM >= lengthM * VERY_LATE_FRAC ? 2 : 1) +
    (slowerFrac >= MUCH_SLOWER_AFTER ? 2 : 1) +
    (around.isSudden ? 1 : 0) +
    ((around.cadenceDropFrac ?? 0) >= CADENCE_DROP ? 1 : 0) +
    (durationS <= STRETCH_MAX_S / 3 ? 1 : 0)
  )
}

function lookAround(run: RunParts, halt: Halt): Around {
  const { ledger, samples } = run
  const before = { fromM: Math.max(0, halt.atM - BEFORE_M), toM: halt.atM - CLEAR_M }
  const after = { fromM: halt.atM + CLEAR_M, toM: Math.min(ledger.lengthM, halt.atM + AFTER_M) }
  const lastToM = halt.atM - MEASURE_END_M
  // Whoever walks into a stop covers little in those seconds: it is looked at a little longer.
  const lastFromM = Math.min(placeAtS(samples, halt.fromS - SUDDEN_S), lastToM - MEASURE_LEAST_M)
  const lastPart = { fromM: lastFromM, toM: lastToM }
  const [beforeSPerKm, afterSPerKm] = [paceOver(run, before), paceOver(run, after)]
  const lastSPerKm = lastFromM >= 0 ? movingSPerKm(ledger, lastPart) : null
  const isKnown = beforeSPerKm !== null && lastSPerKm !== null
  const ratio = isKnown ? lastSPerKm / beforeSPerKm : 1
  return {
    slowerAfterFrac:
      beforeSPerKm === null || afterSPerKm === null ? null : afterSPerKm / beforeSPerKm - 1,
    cadenceDropFrac: cadenceDrop(run, before, after),
    ratio,
    isSudden: isKnown && ratio <= SUDDEN_RATIO,
  }
}

/** Standing itself is spread over the cell it fell into. */
const MEASURE_END_M = 10
/** Less than a cell and a half says nothing about a pace. */
const MEASURE_LEAST_M = 15
/** Too short to compare. */
const MIN_STRETCH_M = 100

function paceOver(run: RunParts, stretch: Stretch): number | null {
  return stretch.toM - stretch.fromM < MIN_STRETCH_M ? null : effortSPerKm(run.ledger, stretch)
}

function cadenceDrop(run: RunParts, before: Stretch, after: Stretch): number | null {
  const [beforeSpm, afterSpm] = [cadenceOver(run.ledger, before), cadenceOver(run.ledger, after)]
  return beforeSpm === null || afterSpm === null ? null : 1 - afterSpm / beforeSpm
}
