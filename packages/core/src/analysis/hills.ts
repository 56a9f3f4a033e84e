import { gradeFactor } from '../pacing/index.ts'
import type { RunSamples } from './run-samples.ts'
import { overStretch, type Stretch, type WayLedger } from './way-ledger.ts'

/** Altitude along the way, smoothed; one value at each boundary of the ledger's cells. */
export type HillProfile = Readonly<{ altitudeM: Float64Array; ascentM: number }>

/**
 * Half the width of the sliding mean, twice applied: a barometer is steady within metres, a
 * receiver's altitude wanders by several within a hundred.
 *
 * @source uncramp_engineering
 */
const STEADY_REACH_M = 60
const NOISY_REACH_M = 150
/** Bends of the raw profile from cell to cell above this are noise; far above it, no altitude at all. */
const NOISY_BEND_M = 0.6
const USELESS_BEND_M = 8
/** Longer stretches without altitude make the whole profile unknown where they are too many. */
const MIN_KNOWN_FRAC = 0.8
/** A rise counts once it is this high, or the wandering of a flat road would add up. */
const MIN_RISE_M = 3
/** Outside this no road runs. */
const MIN_ALTITUDE_M = -500
const MAX_ALTITUDE_M = 9000

/**
 * The smoothed profile, or `null` where the altitude is missing or too noisy to take hills out.
 *
 * @source uncramp_engineering
 */
export function hillProfile(samples: RunSamples, ledger: WayLedger): HillProfile | null {
  const { rawM, knownFrac } = altitudeByCell(samples, ledger)
  if (knownFrac < MIN_KNOWN_FRAC || ledger.cellsCount < 3) return null
  if (bendsBeyond(rawM, USELESS_BEND_M)) return null
  const reachM = bendsBeyond(rawM, NOISY_BEND_M) ? NOISY_REACH_M : STEADY_REACH_M
  const reachCount = Math.max(1, Math.round(reachM / ledger.stepM))
  const altitudeM = slidingMean(slidingMean(rawM, reachCount), reachCount)
  return { altitudeM, ascentM: ascentOf(altitudeM) }
}

/** Mean altitude around each cell boundary; holes bridged straight, ends held. */
function altitudeByCell(
  samples: RunSamples,
  ledger: WayLedger,
): Readonly<{ rawM: Float64Array; knownFrac: number }> {
  const { altitudeM, wayM } = samples
  const { cellsCount, stepM } = ledger
  const rawM = new Float64Array(cellsCount + 1)
  const countOf = new Uint32Array(rawM.length)
  for (let index = 0; index < altitudeM.length; index++) {
    const heightM = altitudeM[index] ?? Number.NaN
    if (!(heightM >= MIN_ALTITUDE_M && heightM <= MAX_ALTITUDE_M)) continue
    const cell = Math.min(cellsCount, Math.floor((wayM[index] ?? 0) / stepM + 0.5))
    rawM[cell] = (rawM[cell] ?? 0) + heightM
    countOf[cell] = (countOf[cell] ?? 0) + 1
  }
  let [last, bridgedCount] = [-1, 0]
  for (let cell = 0; cell < rawM.length; cell++) {
    const count = countOf[cell] ?? 0
    if (count === 0) continue
    rawM[cell] = (rawM[cell] ?? 0) / count
    bridge(rawM, last, cell)
    // Sparse recording leaves cells empty; only holes longer than any fair sampling count as unknown.
    if ((cell - last - 1) * ledger.stepM > FAIR_HOLE_M) bridgedCount += cell - last - 1
    last = cell
  }
  if (last < 0) return { rawM, knownFrac: 0 }
  const tailCount = rawM.length - 1 - last
  rawM.fill(rawM[last] ?? 0, last + 1)
  if (tailCount * ledger.stepM > FAIR_HOLE_M) bridgedCount += tailCount
  return { rawM, knownFrac: 1 - bridgedCount / rawM.length }
}

const FAIR_HOLE_M = 200

function bridge(rawM: Float64Array, fromIndex: number, toIndex: number): void {
  const toM = rawM[toIndex] ?? 0
  const fromM = fromIndex < 0 ? toM : (rawM[fromIndex] ?? 0)
  for (let cell = fromIndex + 1; cell < toIndex; cell++)
    rawM[cell] = fromM + ((toM - fromM) * (cell - fromIndex)) / (toIndex - fromIndex)
}

/**
 * Whether the profile bends from cell to cell by more than this: half of the second differences do, or
 * a tenth of them by four times as much. Bridged and stepped profiles bend seldom, so the tenth sees
 * the noise of those too.
 */
function bendsBeyond(rawM: Float64Array, limitM: number): boolean {
  let [withinCount, nearCount] = [0, 0]
  for (let cell = 1; cell < rawM.length - 1; cell++) {
    const bendM = (rawM[cell - 1] ?? 0) - 2 * (rawM[cell] ?? 0) + (rawM[cell + 1] ?? 0)
    const sizeM = bendM < 0 ? -bendM : bendM
    if (sizeM <= limitM) withinCount += 1
    if (sizeM <= 4 * limitM) nearCount += 1
  }
  const bendsCount = rawM.length - 2
  return withinCount <= bendsCount >> 1 || nearCount <= Math.floor(bendsCount * 0.9)
}

/** Sliding mean whose window shrinks evenly at the ends, so that a straight climb stays straight. */
function slidingMean(valuesM: Float64Array, reachCount: number): Float64Array {
  const sumM = new Float64Array(valuesM.length + 1)
  for (let index = 0; index < valuesM.length; index++)
    sumM[index + 1] = (sumM[index] ?? 0) + (valuesM[index] ?? 0)
  const meanM = new Float64Array(valuesM.length)
  for (let index = 0; index < valuesM.length; index++) {
    const reach = Math.min(reachCount, index, valuesM.length - 1 - index)
    const windowM = (sumM[index + reach + 1] ?? 0) - (sumM[index - reach] ?? 0)
    meanM[index] = windowM / (2 * reach + 1)
  }
  return meanM
}

function ascentOf(altitudeM: Float64Array): number {
  let ascentM = 0
  let lowM = altitudeM[0] ?? 0
  let highM = lowM
  for (const hereM of altitudeM) {
    if (hereM > highM) highM = hereM
    else if (highM - hereM > MIN_RISE_M) {
      if (highM - lowM > MIN_RISE_M) ascentM += highM - lowM
      lowM = hereM
      highM = hereM
    }
    if (hereM < lowM && highM - lowM <= MIN_RISE_M) {
      lowM = hereM
      highM = hereM
    }
  }
  return highM - lowM > MIN_RISE_M ? ascentM + (highM - lowM) : ascentM
}

/**
 * The ledger with hills taken out of `effortS`: each cell's moving time over the factor by which the
 * same effort is slower on its grade.
 *
 * @source strava_grade_fit, uncramp_engineering
 */
export function withoutHills(ledger: WayLedger, profile: HillProfile | null): WayLedger {
  if (profile === null) return ledger
  const { altitudeM } = profile
  const effortS = new Float64Array(ledger.cellsCount + 1)
  for (let cell = 0; cell < ledger.cellsCount; cell++) {
    const riseM = (altitudeM[cell + 1] ?? 0) - (altitudeM[cell] ?? 0)
    const movedS = (ledger.movingS[cell + 1] ?? 0) - (ledger.movingS[cell] ?? 0)
    const factor = gradeFactor(riseM / ledger.stepM)
    effortS[cell + 1] = (effortS[cell] ?? 0) + movedS / factor
  }
  return { ...ledger, effortS }
}

/** Net rise over run of a stretch; `null` without a profile. */
export function gradeOver(
  ledger: WayLedger,
  profile: HillProfile | null,
  stretch: Stretch,
): number | null {
  const lengthM = stretch.toM - stretch.fromM
  if (profile === null || !(lengthM > 0)) return null
  return (
    (altitudeAt(ledger, profile, stretch.toM) - altitudeAt(ledger, profile, stretch.fromM)) /
    lengthM
  )
}

/** Smoothed altitude at a place on the way. */
export function altitudeAt(ledger: WayLedger, profile: HillProfile, atM: number): number {
  const exact = Math.max(0, Math.min(ledger.cellsCount, atM / ledger.stepM))
  const cell = Math.floor(exact)
  const hereM = profile.altitudeM[cell] ?? 0
  return hereM + ((profile.altitudeM[cell + 1] ?? hereM) - hereM) * (exact - cell)
}

/** Share of the way that lies in holes of the recording. */
export function gapFracOf(ledger: WayLedger): number {
  if (!(ledger.lengthM > 0)) return 0
  return overStretch(ledger, 'gapM', { fromM: 0, toM: ledger.lengthM }) / ledger.lengthM
}
