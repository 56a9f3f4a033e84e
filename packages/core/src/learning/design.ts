import { clamp } from '../units.ts'
import { medianOf } from './median.ts'

/** How cramped and clean runs fall on the two sides of a factor's middle. */
export type SideCounts = Readonly<{
  crampedWithCount: number
  runsWithCount: number
  crampedWithoutCount: number
  runsWithoutCount: number
}>

/** Why a factor cannot enter the model. */
export type ColumnGap = 'too_few_known' | 'never_varies'

/** A factor made ready: centred and scaled over the runs that know it, 0 where it is not known. */
export type ReadyColumn = Readonly<{
  z: Float64Array
  /** 1 for a run that knows the factor. */
  isKnown: Uint8Array
  counts: SideCounts
  /** Distance between the typical run with and the typical run without, in SD (standard score). */
  sideGapScore: number
}>

/** Runs of each kind that must know a factor. @source three_and_three, uncramp_engineering */
export const NEEDED_COUNT = 3
/** One wild value (a watch's slip) may not carry the verdict. */
const MAX_SD = 3
const SAME = 1e-9

/** How many runs know the factor, cramped and clean. */
export function knownCounts(
  column: Float64Array,
  isCramped: Uint8Array,
): Readonly<{ crampedCount: number; cleanCount: number }> {
  let [crampedCount, cleanCount] = [0, 0]
  for (let i = 0; i < column.length; i += 1) {
    if (Number.isNaN(column[i])) continue
    if (isCramped[i] === 1) crampedCount += 1
    else cleanCount += 1
  }
  return { crampedCount, cleanCount }
}

function middleOf(known: Float64Array): number {
  const sorted = known.toSorted()
  const median = medianOf(sorted)
  const top = sorted[sorted.length - 1] ?? median
  if (median < top) return median
  // Most runs share the highest value: the others are the runs without.
  return sorted.findLast((value) => value < top) ?? median
}

/**
 * Centres and scales one factor over the runs that know it, and counts its two sides.
 *
 * @param column     NaN = not known
 * @param isCramped  1 for a run with a cramp
 * @source uncramp_engineering
 */
export function readyColumn(column: Float64Array, isCramped: Uint8Array): ReadyColumn | ColumnGap {
  const { crampedCount, cleanCount } = knownCounts(column, isCramped)
  const known = column.filter((value) => value === value)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const variance =
    known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length)
  const scale = known.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (known.length > 0 && Math.sqrt(variance) <= SAME * scale) return 'never_varies'
  if (crampedCount < NEEDED_COUNT || cleanCount < NEEDED_COUNT) return 'too_few_known'
  const sd = Math.sqrt(variance)
  const z = column.map((value) =>
    Number.isNaN(value) ? 0 : clamp((value - mean) / sd, -MAX_SD, MAX_SD),
  )
  const isKnown = Uint8Array.from(column, (value) => (Number.isNaN(value) ? 0 : 1))
  return { z, isKnown, ...sidesOf(column, z, { isCramped, mid: middleOf(known) }) }
}

function sidesOf(
  column: Float64Array,
  z: Float64Array,
  by: Readonly<{ isCramped: Uint8Array; mid: number }>,
): Omit<ReadyColumn, 'z' | 'isKnown'> {
  let [crampedWithCount, runsWithCount, crampedWithoutCount, runsWithoutCount] = [0, 0, 0, 0]
  let [sumWith, sumWithout] = [0, 0]
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const cramped = by.isCramped[i] ?? 0
    if (value > by.mid + SAME * Math.abs(by.mid)) {
      runsWithCount += 1
      crampedWithCount += cramped
      sumWith += z[i] ?? 0
    } else {
      runsWithoutCount += 1
      crampedWithoutCount += cramped
      sumWithout += z[i] ?? 0
    }
  }
  const sideGapScore =
    sumWith / Math.max(1, runsWithCount) - sumWithout / Math.max(1, runsWithoutCount)
  return {
    counts: { crampedWithCount, runsWithCount, crampedWithoutCount, runsWithoutCount },
    sideGapScore,
  }
}
