import { greatCircleM } from './great-circle.ts'
import { placeOn, type PlaceLine } from './place-line.ts'

/** Two recordings side by side; `shiftS` = start of the second less start of the first, by their clocks. */
export type SideBySide = Readonly<{
  first: PlaceLine
  second: PlaceLine
  firstS: number
  secondS: number
  shiftS: number
}>

/** How two recordings compare over the time that both were on. */
export type Agreement = Readonly<{
  /** Share of compared moments at one place, 0-1; `undefined` where too few can be compared. */
  placeFrac: number | undefined
  /** Mean distance between the two, m, none counted as more than `FAR_M`. */
  apartM: number
}>

/** Watches that are set by hand, or long without a fix, are off by a few minutes at most. */
const MAX_OFF_S = 300
/** At a run of 6 m/s the right clock is then at most 30 m away. */
const COARSE_STEP_S = 10
const FINE_STEP_S = 1
/** Clocks mostly agree: on laps of one loop every lap is as good, and the nearest is meant. */
const M_PER_OFF_S = 0.02
/** Two that lie over each other for less than this share of the shorter one were not worn together. */
const MIN_SHARED_FRAC = 0.5

/** Two receivers on one body agree within this once their clocks do. */
const SAME_PLACE_M = 60
/** Farther is simply elsewhere. */
const FAR_M = 200
/** Places of fewer moments say nothing of a run. */
const MIN_COMPARED_FRAC = 0.25
const SEARCH_MOMENTS_COUNT = 24

/** When both were on, on the first one's clock; `toS` under `fromS` where never. */
export function sharedTime(
  { firstS, secondS, shiftS }: Omit<SideBySide, 'first' | 'second'>,
  offS = 0,
): Readonly<{ fromS: number; toS: number }> {
  const startS = shiftS + offS
  return { fromS: Math.max(0, startS), toS: Math.min(firstS, startS + secondS) }
}

/**
 * What to add to the second one's clock so that both were at one place at one time, s, −300 to 300,
 * and never more than half of the shorter one's time; 0 where places do not tell.
 *
 * Looks at two dozen moments, every 10 s of difference and then every second beside the best.
 *
 * @source uncramp_engineering
 */
export function clockOffS(pair: SideBySide): number {
  const shorterS = Math.min(pair.firstS, pair.secondS)
  const { fromS, toS } = sharedTime(pair)
  if (!(toS - fromS >= MIN_SHARED_FRAC * shorterS)) return 0
  const limitS = Math.min(MAX_OFF_S, MIN_SHARED_FRAC * shorterS)
  const coarse = bestOff(pair, { midS: 0, reachS: limitS, stepS: COARSE_STEP_S, limitS })
  return bestOff(pair, { midS: coarse, reachS: COARSE_STEP_S, stepS: FINE_STEP_S, limitS })
}

type Search = Readonly<{ midS: number; reachS: number; stepS: number; limitS: number }>

function bestOff(pair: SideBySide, { midS, reachS, stepS, limitS }: Search): number {
  let [bestS, bestM] = [midS, Infinity]
  const stepsCount = Math.floor(reachS / stepS)
  for (let step = -stepsCount; step <= stepsCount; step += 1) {
    const offS = midS + step * stepS
    if (Math.abs(offS) > limitS) continue
    const { placeFrac, apartM } = agreementAt(pair, offS, SEARCH_MOMENTS_COUNT)
    if (placeFrac === undefined) continue
    const costM = apartM + Math.abs(offS) * M_PER_OFF_S
    if (costM < bestM) [bestS, bestM] = [offS, costM]
  }
  return bestS
}

/**
 * How far apart two recordings were while both were on, with the second one's clock put right.
 *
 * @param momentsCount  moments to look at, spread evenly
 */
export function agreementAt(pair: SideBySide, offS: number, momentsCount: number): Agreement {
  const { first, second, shiftS } = pair
  const { fromS, toS } = sharedTime(pair, offS)
  let [comparedCount, sameCount, sumM] = [0, 0, 0]
  for (let step = 0; step < momentsCount; step += 1) {
    const atS = fromS + ((toS - fromS) * (step + 0.5)) / momentsCount
    const one = placeOn(first, atS)
    const other = placeOn(second, atS - shiftS - offS)
    if (one === undefined || other === undefined) continue
    const apartM = greatCircleM(one, other)
    comparedCount += 1
    sumM += Math.min(FAR_M, apartM)
    if (apartM <= SAME_PLACE_M) sameCount += 1
  }
  return toS > fromS && comparedCount >= MIN_COMPARED_FRAC * momentsCount
    ? { placeFrac: sameCount / comparedCount, apartM: sumM / comparedCount }
    : { placeFrac: undefined, apartM: FAR_M }
}
