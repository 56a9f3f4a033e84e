import type { DriftCode, DriftVerdict, DriftWhyNot, GateReason } from './analysis-document.ts'
import type { RunParts } from './run-parts.ts'
import {
  effortSPerKm,
  heartRateOver,
  overStretch,
  placeOfTotal,
  type Stretch,
  type WayLedger,
} from './way-ledger.ts'

/**
 * Cut off at the front: heart rate drifts after about 10 min of steady work; before, it only rises.
 *
 * @source wingo2012
 */
const WARM_UP_S = 600
/** What is left must be this long, or the drift is smaller than the noise. */
const MIN_JUDGED_S = 1800
/** Share of each half that must have a heart rate. */
const MIN_HEART_FRAC = 0.8
/** Halves further apart in pace, or pieces more scattered, are no steady work. */
const MAX_PACE_CHANGE_FRAC = 0.1
const MAX_SCATTER_FRAC = 0.12
const PIECE_M = 500

/**
 * Heart beats per metre in the second part of the run over those in the first, with the warm-up cut
 * off and hills taken out. A rise goes with heat, lost fluid or tiring; coaches look twice above 5 %.
 *
 * @source wingo2012, friel_decoupling, uncramp_engineering
 */
export function judgeDrift({
  run,
  why,
}: Readonly<{ run: RunParts; why: GateReason | null }>): DriftVerdict {
  const { ledger } = run
  if (why !== null) return refuse(why)
  const total = { fromM: 0, toM: ledger.lengthM }
  if (overStretch(ledger, 'heartKnownS', total) === 0) return refuse('no_heart_rate')
  const judgedS = run.movingS - WARM_UP_S
  if (judgedS < MIN_JUDGED_S) return refuse('too_short')
  const fromM = placeOfTotal(ledger, 'movingS', WARM_UP_S)
  const middleM = placeOfTotal(ledger, 'movingS', WARM_UP_S + judgedS / 2)
  const [first, second] = [
    halfOf(ledger, { fromM, toM: middleM }),
    halfOf(ledger, { fromM: middleM, toM: ledger.lengthM }),
  ]
  if (first === null || second === null) return refuse('no_heart_rate')
  const slowerFrac = second.paceSPerKm / first.paceSPerKm - 1
  const isScattered = scatterFrac(ledger, fromM) > MAX_SCATTER_FRAC
  if (Math.abs(slowerFrac) > MAX_PACE_CHANGE_FRAC || isScattered) return refuse('unsteady_pace')
  const heartRateDriftFrac =
    (second.heartRateBpm * second.paceSPerKm) / (first.heartRateBpm * first.paceSPerKm) - 1
  return {
    verdict: driftCode(heartRateDriftFrac),
    heartRateDriftFrac,
    why_not: null,
    warmUpS: WARM_UP_S,
    firstHeartRateBpm: first.heartRateBpm,
    secondHeartRateBpm: second.heartRateBpm,
  }
}

function refuse(why_not: DriftWhyNot): DriftVerdict {
  return {
    verdict: 'not_judged',
    heartRateDriftFrac: null,
    why_not,
    warmUpS: WARM_UP_S,
    firstHeartRateBpm: null,
    secondHeartRateBpm: null,
  }
}

/**
 * Where coaches look twice; a fall of more than noise means a slow warm-up or an easy end.
 *
 * @source friel_decoupling
 */
const RISING_FRAC = 0.05
const FALLING_FRAC = -0.02

function driftCode(driftFrac: number): DriftCode {
  if (driftFrac > RISING_FRAC) return 'rising'
  return driftFrac < FALLING_FRAC ? 'falling' : 'steady'
}

function halfOf(
  ledger: WayLedger,
  stretch: Stretch,
): Readonly<{ heartRateBpm: number; paceSPerKm: number }> | null {
  const knownS = overStretch(ledger, 'heartKnownS', stretch)
  const heartRateBpm = heartRateOver(ledger, stretch)
  const paceSPerKm = effortSPerKm(ledger, stretch)
  if (knownS < MIN_HEART_FRAC * overStretch(ledger, 'movingS', stretch)) return null
  return heartRateBpm === null || paceSPerKm === null ? null : { heartRateBpm, paceSPerKm }
}

/** Standard deviation of the pieces' paces over their mean. */
function scatterFrac(ledger: WayLedger, fromM: number): number {
  let [count, sum, squares] = [0, 0, 0]
  for (let atM = fromM; atM + PIECE_M <= ledger.lengthM; atM += PIECE_M) {
    const paceSPerKm = effortSPerKm(ledger, { fromM: atM, toM: atM + PIECE_M }) ?? 0
    count += 1
    sum += paceSPerKm
    squares += paceSPerKm * paceSPerKm
  }
  if (count === 0 || sum === 0) return 0
  const mean = sum / count
  return Math.sqrt(Math.max(0, squares / count - mean * mean)) / mean
}
