import type { CadenceCode, CadenceVerdict, CadenceWhyNot, GateReason } from './analysis-document.ts'
import type { RunParts } from './run-parts.ts'
import { effortSPerKm, type Stretch } from './way-ledger.ts'

/** A tenth to half-way against the last quarter. */
const EARLY = { fromFrac: 0.1, toFrac: 0.5 } as const
const LATE_FROM_FRAC = 0.75
const MIN_RUN_M = 8000
/** Steps below this share of the usual are walking, and no drop of a running cadence. */
const WALK_BELOW_FRAC = 0.8
/** Share of a part's moving time that must have a running cadence. */
const MIN_KNOWN_FRAC = 0.5

/**
 * How much the running cadence fell towards the end; walking is left out, so that a walk break is not
 * taken for short tired steps.
 *
 * @source uncramp_engineering
 */
export function judgeCadence({
  run,
  why,
}: Readonly<{ run: RunParts; why: GateReason | null }>): CadenceVerdict {
  const { lengthM } = run.ledger
  const gate = why ?? (lengthM < MIN_RUN_M ? 'too_short' : null)
  if (gate !== null) return refuse(gate)
  const early = { fromM: lengthM * EARLY.fromFrac, toM: lengthM * EARLY.toFrac }
  const late = { fromM: lengthM * LATE_FROM_FRAC, toM: lengthM }
  const allSpm = runningCadence(run, early, 0)
  const floorSpm = (allSpm ?? 0) * WALK_BELOW_FRAC
  const [earlySpm, lateSpm] = [
    runningCadence(run, early, floorSpm),
    runningCadence(run, late, floorSpm),
  ]
  const [earlySPerKm, lateSPerKm] = [
    effortSPerKm(run.ledger, early),
    effortSPerKm(run.ledger, late),
  ]
  if (earlySpm === null || lateSpm === null || earlySPerKm === null || lateSPerKm === null)
    return refuse('no_cadence')
  const dropFrac = 1 - lateSpm / earlySpm
  const slowerFrac = lateSPerKm / earlySPerKm - 1
  return {
    verdict: cadenceCode(dropFrac, slowerFrac),
    dropFrac,
    why_not: null,
    earlySpm,
    lateSpm,
    slowerFrac,
  }
}

/** Less is the day's noise; and pace lost beyond this takes cadence along. */
const FELL_FRAC = 0.03
const SLOWER_FRAC = 0.05

function cadenceCode(dropFrac: number, slowerFrac: number): CadenceCode {
  if (dropFrac < FELL_FRAC) return 'held'
  return slowerFrac > SLOWER_FRAC ? 'fell_with_pace' : 'fell'
}

function refuse(why_not: CadenceWhyNot): CadenceVerdict {
  return {
    verdict: 'not_judged',
    dropFrac: null,
    why_not,
    earlySpm: null,
    lateSpm: null,
    slowerFrac: null,
  }
}

/** Mean cadence at or above a floor while moving; `null` when too little of the part has one. */
function runningCadence({ samples }: RunParts, stretch: Stretch, floorSpm: number): number | null {
  const { wayM, movingS, cadenceSpm } = samples
  let [sum, knownS, movedS] = [0, 0, 0]
  for (let index = 1; index < wayM.length; index++) {
    const hereM = wayM[index] ?? 0
    const tookS = movingS[index] ?? 0
    if (hereM < stretch.fromM || tookS === 0) continue
    if (hereM > stretch.toM) break
    movedS += tookS
    const stepsSpm = cadenceSpm[index] ?? Number.NaN
    if (!(stepsSpm > 0 && stepsSpm >= floorSpm)) continue
    sum += stepsSpm * tookS
    knownS += tookS
  }
  return knownS > 0 && knownS >= movedS * MIN_KNOWN_FRAC ? sum / knownS : null
}
