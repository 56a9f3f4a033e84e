import type { PlanPace, Split } from '@uncramp/core/plan'

const M_PER_MILE = 1609.344
/** The chart never magnifies less than this much of the average, so an even plan looks even. */
const LEAST_SPAN_FRAC = 0.12

export type PaceBar = Readonly<{
  split: Split
  xPx: number
  widthPx: number
  topPx: number
  isFirstMile: boolean
}>

/** The bars, and the scale they stand on: `topPx` of any pace between the two ends. */
export type PaceBars = Readonly<{
  bars: readonly PaceBar[]
  averagePx: number
  averageSPerKm: number
  fastestSPerKm: number
  slowestSPerKm: number
  topPx: (paceSPerKm: number) => number
}>

/** Splits as bars: wider for longer splits, higher for faster ones. */
export function paceBars(
  pace: PlanPace,
  box: Readonly<{ widthPx: number; heightPx: number; leftPx: number }>,
): PaceBars {
  const endM = pace.splits.at(-1)?.toM ?? 1
  const averageSPerKm = (pace.finishS * 1000) / endM
  const paces = pace.splits.map((split) => split.paceSPerKm)
  const leastS = averageSPerKm * LEAST_SPAN_FRAC
  const slowest = Math.max(...paces, averageSPerKm + leastS / 2)
  const fastest = Math.min(...paces, averageSPerKm - leastS / 6)
  const bottomS = slowest + (slowest - fastest) * 0.6
  const heightOf = (paceSPerKm: number): number =>
    ((bottomS - paceSPerKm) / (bottomS - fastest)) * (box.heightPx - 30)
  const perM = (box.widthPx - box.leftPx) / endM
  const bars = pace.splits.map((split) => ({
    split,
    xPx: box.leftPx + split.fromM * perM,
    widthPx: Math.max(1, (split.toM - split.fromM) * perM - 2),
    topPx: box.heightPx - heightOf(split.paceSPerKm),
    isFirstMile: split.fromM < M_PER_MILE - 1,
  }))
  const topPx = (paceSPerKm: number): number => box.heightPx - heightOf(paceSPerKm)
  return {
    bars,
    averagePx: topPx(averageSPerKm),
    averageSPerKm,
    fastestSPerKm: fastest,
    slowestSPerKm: bottomS,
    topPx,
  }
}
