import { hasChannel, recordedCount, type Track } from '../activity/index.ts'
import type { DistanceFrom } from './analysis-document.ts'
import { groundSteps, roughGroundM } from './ground-steps.ts'

/** Distance run at every sample, mended. */
export type RunDistance = Readonly<{
  /** n values, never falling, 0 at the first sample. */
  wayM: Float64Array
  from: DistanceFrom
  /** Metres that were moved or taken out. */
  mendedM: number
}>

/**
 * Faster than this between two samples is a jump of the receiver: above any speed a runner holds
 * for a second, below that of a car.
 *
 * @source uncramp_engineering
 */
const JUMP_MPS = 10
/** A jump after a stall may be the way run meanwhile, if that gives no more than a runner's speed. */
const STALL_MPS = 0.3
const SPREAD_MAX_MPS = 7
const LATE_COUNT_MAX_S = 180
/** A jump that no stall explains counts as this long at the speed just before. */
const JUMP_COUNTS_MAX_S = 30
const SPEED_MEMORY_S = 15
/** A column with fewer samples than this share is not the run's distance. */
const MIN_RECORDED_FRAC = 0.02
/** Devices forget to start counting; then the positions know more. */
const MIN_RECORDED_OVER_GROUND = 0.5

/**
 * Distance at every sample: the watch's own count (it knows steps and filters better than we can),
 * else positions, else speed; jumps mended, resets bridged, never falling.
 *
 * @param pausedS  seconds of each step in which the watch was stopped
 * @source uncramp_engineering
 */
export function runDistance(track: Track, pausedS: Float64Array): RunDistance {
  const { from, stepM } = chosenSteps(track, pausedS)
  bridgeHoles(track.atS, pausedS, stepM)
  const mendedM = mendJumps({ atS: track.atS, pausedS, stepM }, from === 'recorded')
  const wayM = new Float64Array(stepM.length)
  for (let index = 1; index < wayM.length; index++)
    wayM[index] = (wayM[index - 1] ?? 0) + (stepM[index] ?? 0)
  return { wayM, from, mendedM }
}

type Steps = Readonly<{ from: DistanceFrom; stepM: Float64Array }>

function chosenSteps(track: Track, pausedS: Float64Array): Steps {
  const samplesCount = track.atS.length
  const minCount = Math.max(2, samplesCount * MIN_RECORDED_FRAC)
  const recorded =
    recordedCount(track, 'distanceM') >= minCount ? countedSteps(track.distanceM) : undefined
  const hasGround = recordedCount(track, 'latitudeDeg') >= minCount
  const countedM = recorded === undefined ? 0 : totalM(recorded)
  const roughM = hasGround ? roughGroundM(track) : 0
  if (recorded !== undefined && countedM > 0 && countedM >= roughM * MIN_RECORDED_OVER_GROUND)
    return { from: 'recorded', stepM: recorded }
  if (hasGround && roughM > 0) return { from: 'positions', stepM: groundSteps(track, pausedS) }
  if (hasChannel(track, 'speedMps')) return { from: 'speed', stepM: speedSteps(track, pausedS) }
  return { from: 'none', stepM: new Float64Array(samplesCount) }
}

function totalM(stepM: Float64Array): number {
  let sumM = 0
  for (let index = 0; index < stepM.length; index++) {
    const hereM = stepM[index] ?? 0
    if (hereM > 0) sumM += hereM
  }
  return sumM
}

/** Differences of the watch's count; a count that falls was reset or corrected, and adds nothing. */
function countedSteps(distanceM: Float64Array): Float64Array {
  const stepM = new Float64Array(distanceM.length).fill(Number.NaN)
  let lastM = Number.NaN
  for (let index = 0; index < stepM.length; index++) {
    const hereM = distanceM[index] ?? Number.NaN
    if (!Number.isFinite(hereM)) continue
    // What was counted before the first sample was run before it: the way starts here.
    stepM[index] = Number.isNaN(lastM) ? 0 : Math.max(0, hereM - lastM)
    lastM = hereM
  }
  if (stepM.length > 0) stepM[0] = 0
  return stepM
}

function speedSteps(track: Track, pausedS: Float64Array): Float64Array {
  const stepM = new Float64Array(track.atS.length)
  let speedMps = 0
  for (let index = 1; index < stepM.length; index++) {
    const readMps = track.speedMps[index] ?? Number.NaN
    if (readMps >= 0) speedMps = Math.min(readMps, JUMP_MPS)
    stepM[index] = speedMps * Math.min(ranS(track.atS, pausedS, index), JUMP_COUNTS_MAX_S)
  }
  return stepM
}

/** Spreads a step over the samples before it that knew nothing, by the time the watch ran. */
function bridgeHoles(atS: Float64Array, pausedS: Float64Array, stepM: Float64Array): void {
  let holeFrom = -1
  for (let index = 0; index < stepM.length; index++) {
    if (Number.isNaN(stepM[index] ?? 0)) {
      if (holeFrom < 0) holeFrom = index
      continue
    }
    if (holeFrom >= 0) spread({ atS, pausedS, stepM, fromIndex: holeFrom, toIndex: index })
    holeFrom = -1
  }
  if (holeFrom >= 0) stepM.fill(0, holeFrom)
}

type Spread = Readonly<{
  atS: Float64Array
  pausedS: Float64Array
  stepM: Float64Array
  fromIndex: number
  toIndex: number
}>

/** The way of steps `fromIndex` to `toIndex`, evenly over their running time. */
function spread({ atS, pausedS, stepM, fromIndex, toIndex }: Spread): void {
  let [wayM, tookS] = [0, 0]
  for (let index = fromIndex; !(index > toIndex); index++) {
    const hereM = stepM[index] ?? 0
    if (hereM > 0) wayM += hereM
    tookS += ranS(atS, pausedS, index)
  }
  if (!(tookS > 0)) {
    stepM.fill(0, fromIndex, toIndex)
    stepM.fill(wayM, toIndex, toIndex + 1)
    return
  }
  for (let index = fromIndex; index <= toIndex; index++)
    stepM[index] = (wayM * ranS(atS, pausedS, index)) / tookS
}

function ranS(atS: Float64Array, pausedS: Float64Array, index: number): number {
  if (index === 0) return 0
  return Math.max(0, (atS[index] ?? 0) - (atS[index - 1] ?? 0) - (pausedS[index] ?? 0))
}

type StepColumns = Readonly<{ atS: Float64Array; pausedS: Float64Array; stepM: Float64Array }>

/** Mends steps that nobody can run: spread over the time they belong to, else cut to the usual speed. */
function mendJumps(run: StepColumns, isCounted: boolean): number {
  const { atS, pausedS, stepM } = run
  let [mendedM, speedMps] = [0, 0]
  for (let index = 1; index < stepM.length; index++) {
    const tookS = ranS(atS, pausedS, index)
    const hereM = stepM[index] ?? 0
    if (hereM <= JUMP_MPS * Math.max(1, tookS)) {
      const weight = Math.min(1, tookS / SPEED_MEMORY_S)
      if (tookS > 0) speedMps += weight * (hereM / tookS - speedMps)
      continue
    }
    const stallIndex = stalledFrom(run, index)
    const isLate = isCounted && stallIndex === index
    const fromIndex = isLate ? countedLateFrom(run, index) : stallIndex
    if (fromIndex < index) {
      spread({ ...run, fromIndex, toIndex: index })
      mendedM += hereM
      continue
    }
    const countsM = Math.min(hereM, speedMps * Math.min(tookS, JUMP_COUNTS_MAX_S))
    stepM[index] = countsM
    mendedM += hereM - countsM
  }
  return mendedM
}

/** First step of the standstill that a jump of positions ends, or the jump where none explains it. */
function stalledFrom({ atS, pausedS, stepM }: StepColumns, index: number): number {
  let [first, tookS] = [index, ranS(atS, pausedS, index)]
  while (first > 1) {
    const beforeS = ranS(atS, pausedS, first - 1)
    if ((stepM[first - 1] ?? 0) > STALL_MPS * beforeS || (pausedS[first - 1] ?? 0) > 0) break
    first -= 1
    tookS += beforeS
  }
  return (stepM[index] ?? 0) <= SPREAD_MAX_MPS * tookS ? first : index
}

/** A watch counts late what it missed without a signal: how far back until a runner could have run it. */
function countedLateFrom({ atS, pausedS, stepM }: StepColumns, index: number): number {
  let [first, tookS, wayM] = [index, ranS(atS, pausedS, index), stepM[index] ?? 0]
  while (wayM > SPREAD_MAX_MPS * tookS && first > 1 && tookS < LATE_COUNT_MAX_S) {
    first -= 1
    tookS += ranS(atS, pausedS, first)
    wayM += stepM[first] ?? 0
  }
  return wayM <= SPREAD_MAX_MPS * tookS ? first : index
}
