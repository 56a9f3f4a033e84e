import type { Activity } from './activity.ts'
import { agreementAt, clockOffS, sharedTime, type SideBySide } from './clock-off.ts'
import { activityDistanceM, spanS } from './extent.ts'
import { placeLine } from './place-line.ts'
import { comesAfter } from './recording-order.ts'
import { fuller, richer, type Richer } from './richer-recording.ts'
import { MAX_ENDS_APART_S, endsApartS, wrongZoneS } from './wrong-zone.ts'

/** How two recordings compare; `isSame` is the verdict, the rest what it rests on. */
export type RunMatch = Readonly<{
  isSame: boolean
  /** Of one run, but the one has only a part of the other: a watch that stopped half-way. */
  isPart: boolean
  /** What the second one's clock was found to be behind the first one's, s: −300 to 300, or whole half hours. */
  clockOffS: number
  /** Share of the shorter one's time that both were recording, with clocks put right, 0-1. */
  overlapFrac: number
  /** Shorter over longer, 0-1. */
  durationFrac: number
  /** The same of the distances; `undefined` where one has none. */
  distanceFrac: number | undefined
  /** Share of compared moments at which both were at one place; `undefined` without positions. */
  placeFrac: number | undefined
  /** Which has more: for a part the whole, else the one with more recorded samples and laps. */
  richer: Richer
}>

/** Shares that two recordings of one run reach in spite of pauses, smart recording and cut ends. */
const MIN_OVERLAP_FRAC = 0.85
const MIN_DURATION_FRAC = 0.85
const MIN_DISTANCE_FRAC = 0.9
const MIN_PLACE_FRAC = 0.7
/** Hours apart, only the places speak for one run: a loop run again on the hour is seconds off, and so farther. */
const MAX_ZONE_APART_M = 15
/** A part lies inside the whole, but for a cut end. */
const MIN_INSIDE_FRAC = 0.9
const MOMENTS_COUNT = 60
/** More than this, and clocks differ: seconds come from a slow fix. */
const CLOCKS_AGREE_S = 30

/**
 * Whether two recordings are of the same run: recorded by two devices, exported in two formats, or
 * one a part of the other.
 *
 * Judged by time, place and length; bytes need not agree. Clocks may differ by up to five minutes;
 * what they differ by is found by place, and then both must have been started together and stopped
 * together (a part: one of the two). Or one has its local time for that of Greenwich: whole half
 * hours, and then it must have gone the same way in the same time. Where both have positions, these decide: two people who start
 * together but run different ways stay two, and lengths may differ by what the noise of the positions
 * adds. Without positions the lengths decide, unless both were on at one time from start to end.
 *
 * Assumes the files of one runner, who never runs twice at once. A friend's file of the same course
 * at the same pace, side by side or minutes behind, is taken for the same run: nothing in it tells it
 * from a second watch with a wrong clock.
 *
 * @source uncramp_engineering
 */
export function sameRun(first: Activity, second: Activity): RunMatch {
  // One order whichever way they are asked about, so that both ways get one answer.
  if (comesAfter(first, second)) return mirrored(inOrder(second, first))
  return inOrder(first, second)
}

function inOrder(first: Activity, second: Activity): RunMatch {
  const pair: SideBySide = {
    first: placeLine(first.track),
    second: placeLine(second.track),
    firstS: spanS(first),
    secondS: spanS(second),
    shiftS: (second.startAtMs - first.startAtMs) / 1000,
  }
  const distanceFrac = sharedDistanceFrac(first, second)
  const { facts } = compared(pair, { distanceFrac, offS: clockOffS(pair) })
  const isWhole = isWholeOf(facts, pair)
  const isPart = !isWhole && isPartOf(facts, pair, isPartNoFarther(first, second))
  if (isPart) return { isSame: true, isPart, ...facts, richer: fuller(first, second) }
  const zoned = isWhole ? undefined : inOtherZone(pair, distanceFrac)
  const found = zoned ?? facts
  const isSame = isWhole || zoned !== undefined
  return { isSame, isPart: false, ...found, richer: richer(first, second) }
}

function inOtherZone(pair: SideBySide, distanceFrac: number | undefined): Facts | undefined {
  const offS = wrongZoneS(pair)
  if (offS === undefined) return undefined
  const { facts, apartM } = compared(pair, { distanceFrac, offS })
  return apartM <= MAX_ZONE_APART_M && isWholeOf(facts, pair) ? facts : undefined
}

type Given = Readonly<{ distanceFrac: number | undefined; offS: number }>

/** How the two compare with the second one's clock put right. */
function compared(
  pair: SideBySide,
  { distanceFrac, offS }: Given,
): Readonly<{ facts: Facts; apartM: number }> {
  const { fromS, toS } = sharedTime(pair, offS)
  const shorterS = Math.max(1, Math.min(pair.firstS, pair.secondS))
  const { placeFrac, apartM } = agreementAt(pair, offS, MOMENTS_COUNT)
  const facts = {
    clockOffS: offS,
    overlapFrac: Math.max(0, Math.min(1, (toS - fromS) / shorterS)),
    durationFrac: shareFrac(pair.firstS, pair.secondS),
    distanceFrac,
    placeFrac,
  }
  return { facts, apartM }
}

type Facts = Omit<RunMatch, 'isSame' | 'isPart' | 'richer'>

/** Both have the whole run. */
function isWholeOf(facts: Facts, pair: SideBySide): boolean {
  const { overlapFrac, durationFrac, distanceFrac = 1, placeFrac } = facts
  // Each lies inside the other: a foot pod that counts a tenth too much is no second run.
  const isAtOnce = overlapFrac >= MIN_INSIDE_FRAC && durationFrac >= MIN_INSIDE_FRAC
  const isOneWay =
    placeFrac === undefined
      ? isAtOnce || distanceFrac >= MIN_DISTANCE_FRAC
      : placeFrac >= MIN_PLACE_FRAC
  const isTogether = endsTogether(facts, pair).every((isOne) => isOne)
  return (
    isOneWay && isTogether && overlapFrac >= MIN_OVERLAP_FRAC && durationFrac >= MIN_DURATION_FRAC
  )
}

/** One has a part of the other's run: it lies inside the other's time, at the same places or no farther. */
function isPartOf(facts: Facts, pair: SideBySide, isNoFarther: boolean): boolean {
  const { overlapFrac, placeFrac } = facts
  const isInside = placeFrac === undefined ? isNoFarther : placeFrac >= MIN_PLACE_FRAC
  const isTogether = endsTogether(facts, pair).some((isOne) => isOne)
  return isInside && isTogether && overlapFrac >= MIN_INSIDE_FRAC
}

/** Whether both began, and ended, at one moment; clocks that agree have nothing to show. */
function endsTogether({ clockOffS: offS }: Facts, pair: SideBySide): readonly [boolean, boolean] {
  const isOneClock = Math.abs(offS) <= CLOCKS_AGREE_S
  const [startApartS, endApartS] = endsApartS(pair, offS)
  return [
    isOneClock || startApartS <= MAX_ENDS_APART_S,
    isOneClock || endApartS <= MAX_ENDS_APART_S,
  ]
}

function shareFrac(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === 0 ? 1 : Math.min(a, b) / high
}

function sharedDistanceFrac(first: Activity, second: Activity): number | undefined {
  const [firstM, secondM] = [activityDistanceM(first), activityDistanceM(second)]
  return firstM === undefined || secondM === undefined ? undefined : shareFrac(firstM, secondM)
}

/** Whether a part went no farther than the whole; where a length is not known, nothing speaks against it. */
function isPartNoFarther(first: Activity, second: Activity): boolean {
  const [whole, part] = spanS(first) >= spanS(second) ? [first, second] : [second, first]
  const [wholeM, partM] = [activityDistanceM(whole), activityDistanceM(part)]
  return wholeM === undefined || partM === undefined || partM * MIN_DISTANCE_FRAC <= wholeM
}

const MIRRORED = { first: 'second', second: 'first', equal: 'equal' } as const

function mirrored(match: RunMatch): RunMatch {
  return { ...match, clockOffS: 0 - match.clockOffS, richer: MIRRORED[match.richer] }
}
