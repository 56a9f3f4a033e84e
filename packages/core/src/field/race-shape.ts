import { lowerBound } from '../lower-bound.ts'
import { clamp } from '../units.ts'
import { MATS_M, SEX_RANK, type RaceColumns } from './race-mats.ts'

/** What of a runner is known when the rest is to be told: the finish, or the first 5 km. */
export type ShapeAnchor = 'finish' | 'first_5k'

/**
 * How a field spreads out on the way: for women and men, by the anchor time, the distribution of the
 * time at each mat over the time at the anchor.
 */
export type RaceShape = Readonly<{
  anchor: ShapeAnchor
  distanceM: number
  /** Anchor times that the table has rows for, evenly spaced. */
  firstAnchorS: number
  anchorStepS: number
  anchorsCount: number
  /** Places told, rising; the anchor itself is not among them. */
  atM: readonly number[]
  /** Shares of runners at or below each column of the table, rising. */
  levels: readonly number[]
  /** log(time at place / time at anchor): by sex (women first), place, anchor, level. */
  logRatio: Float64Array
  /** Air temperature of the day it was taken from. */
  temperatureC: number
}>

/** Place of a share among the levels, with its fraction; held to the outermost levels. */
export function levelAt(levels: readonly number[], levelFrac: number): number {
  const last = levels.length - 1
  if (levelFrac <= (levels[0] ?? 0)) return 0
  for (let index = 1; index <= last; index += 1) {
    const high = levels[index] ?? 1
    if (levelFrac >= high) continue
    const low = levels[index - 1] ?? 0
    return index - 1 + (levelFrac - low) / (high - low)
  }
  return last - 1e-9
}

/** Index of the level nearest to a share. */
export function quantileLevelIndex(levels: readonly number[], frac: number): number {
  let best = 0
  for (let index = 0; index < levels.length; index += 1) {
    const isNearer = Math.abs((levels[index] ?? 0) - frac) < Math.abs((levels[best] ?? 0) - frac)
    if (isNearer) best = index
  }
  return best
}

/** How finely a shape is fitted. */
export type ShapeFit = Readonly<{
  anchor: ShapeAnchor
  distanceM: number
  firstAnchorS: number
  anchorStepS: number
  anchorsCount: number
  atM: readonly number[]
  levels: readonly number[]
  temperatureC: number
}>

/** A row of the table rests on so many runners or more; its window widens until it does. */
const MIN_RUNNERS = 150

/**
 * Fits the shape of a race to its finishes: quantiles of the time ratios among runners whose anchor
 * time is within two thirds of a step, wider where there are few.
 *
 * @param columns  cleaned finishes, splits net
 * @returns        undefined when there are fewer than 300 runners to learn from
 * @source uncramp_engineering
 */
export function fitRaceShape(columns: RaceColumns, fit: ShapeFit): RaceShape | undefined {
  const anchorS = fit.anchor === 'finish' ? columns.finishS : (columns.splitS[0] ?? columns.finishS)
  if (anchorS.filter((value) => value > 0).length < 2 * MIN_RUNNERS) return undefined
  const { atM, anchorsCount, levels } = fit
  const logRatio = new Float64Array(2 * atM.length * anchorsCount * levels.length)
  let next = 0
  for (const sexRank of [SEX_RANK.female, SEX_RANK.male]) {
    for (const placeM of atM) {
      const sorted = sortedPairs(columns, {
        anchorS,
        timeS: timesAt(columns, fit, placeM),
        sexRank,
      })
      for (let index = 0; index < anchorsCount; index += 1) {
        const atS = fit.firstAnchorS + index * fit.anchorStepS
        const ratios = windowRatios(sorted, atS, (fit.anchorStepS * 2) / 3)
        for (const levelFrac of levels) {
          logRatio[next] = quantileOf(ratios, levelFrac)
          next += 1
        }
      }
    }
  }
  return { ...fit, logRatio }
}

function timesAt(columns: RaceColumns, fit: ShapeFit, placeM: number): Float64Array {
  if (placeM >= fit.distanceM) return columns.finishS
  const index = MATS_M.findIndex((matM) => matM === placeM)
  return columns.splitS[index] ?? columns.finishS
}

type Pairs = Readonly<{ anchorS: Float64Array; ratio: Float64Array }>

function sortedPairs(
  columns: RaceColumns,
  of: Readonly<{ anchorS: Float64Array; timeS: Float64Array; sexRank: number }>,
): Pairs {
  const kept: number[] = []
  // With too few of one sex, everybody speaks for it.
  const isWanted = (rank: number): boolean => rank === of.sexRank
  const ownCount = columns.sexRank.filter(isWanted).length
  for (let i = 0; i < of.anchorS.length; i += 1) {
    const isKept = ownCount < MIN_RUNNERS || isWanted(columns.sexRank[i] ?? 0)
    if (isKept && (of.anchorS[i] ?? 0) > 0 && (of.timeS[i] ?? 0) > 0) kept.push(i)
  }
  kept.sort((a, b) => (of.anchorS[a] ?? 0) - (of.anchorS[b] ?? 0))
  return {
    anchorS: Float64Array.from(kept, (i) => of.anchorS[i] ?? 0),
    ratio: Float64Array.from(kept, (i) => Math.log((of.timeS[i] ?? 0) / (of.anchorS[i] ?? 1))),
  }
}

function windowRatios({ anchorS, ratio }: Pairs, atS: number, firstHalfS: number): Float64Array {
  for (let halfS = firstHalfS; ; halfS *= 1.5) {
    const from = lowerBound(anchorS, atS - halfS)
    const to = lowerBound(anchorS, atS + halfS)
    if (to - from < MIN_RUNNERS && to - from < anchorS.length) continue
    return ratio.slice(from, to).toSorted()
  }
}

/** Quantile of sorted values, straight lines between them. */
export function quantileOf(sorted: Float64Array, frac: number): number {
  const at = clamp(frac * sorted.length - 0.5, 0, sorted.length - 1)
  const index = Math.floor(at)
  const low = sorted[index] ?? NaN
  return low + (at - index) * ((sorted[index + 1] ?? low) - low)
}
