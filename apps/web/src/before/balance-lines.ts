import type { PlannedFluid } from '@uncramp/core/plan'

import { bandPath, linePath, scale, ticks, CLOCK_STEPS_S, type Scale } from '../chart/scale.ts'

const S_PER_H = 3600
const TOP_PX = 18
const FOOT_PX = 26

/** The fluid balance as pixels: what is drunk, the ceiling, and the band of what is sweated. */
export type BalanceLines = Readonly<{
  x: Scale
  y: Scale
  drunk: string
  drunkArea: string
  cap: string
  sweat: string
  sweatBand: string
  /** Below the low edge of the band nobody gains weight. */
  noGain: string
  endDrunkMl: number
  endSweatMl: number
  endCapMl: number
  endLowMl: number
  timeTicksS: readonly number[]
  volumeTicksMl: readonly number[]
}>

/** Where to draw, and the volume the axis counts in, so that its marks are round to the runner. */
export type BalanceBox = Readonly<{
  widthPx: number
  heightPx: number
  leftPx: number
  rightPx: number
  unitMl: number
}>

/** Draws the balance of a plan into a box; the right edge keeps room for the labels. */
export function balanceLines(fluid: PlannedFluid, box: BalanceBox): BalanceLines {
  const last = fluid.series.at(-1)
  const endS = Math.max(60, last?.atS ?? 60)
  const hours = endS / S_PER_H
  const endCapMl = fluid.capMlPerH * hours
  const endHighMl = fluid.sweatHighMlPerH * hours
  const endLowMl = fluid.sweatLowMlPerH * hours
  const highMl = Math.max(endCapMl, endHighMl, last?.drunkMl ?? 0, 100) * 1.04
  const x = scale([0, endS], [box.leftPx, box.widthPx - box.rightPx])
  const y = scale([0, highMl], [box.heightPx - FOOT_PX, TOP_PX])
  const straight = (endMl: number): readonly (readonly [number, number])[] => [
    [x.at(0), y.at(0)],
    [x.at(endS), y.at(endMl)],
  ]
  const drunk = fluid.series.map((point) => [x.at(point.atS), y.at(point.drunkMl)] as const)
  const floor = fluid.series.map((point) => [x.at(point.atS), y.at(0)] as const)
  return {
    x,
    y,
    drunk: linePath(drunk),
    drunkArea: bandPath(drunk, floor),
    cap: linePath(straight(endCapMl)),
    sweat: linePath(fluid.series.map((point) => [x.at(point.atS), y.at(point.sweatMl)] as const)),
    sweatBand: bandPath(straight(endHighMl), straight(endLowMl)),
    noGain: linePath(straight(endLowMl)),
    endDrunkMl: last?.drunkMl ?? 0,
    endSweatMl: last?.sweatMl ?? 0,
    endCapMl,
    endLowMl,
    timeTicksS: ticks([0, endS], 5, CLOCK_STEPS_S),
    volumeTicksMl: ticks([0, highMl / box.unitMl], 4).map((units) => units * box.unitMl),
  }
}

/**
 * Moves labels apart that would lie on each other: keeps their order, at least `gapPx` between
 * them, as near as may be to where they belong.
 */
export function spreadLabels(wantedPx: readonly number[], gapPx: number): readonly number[] {
  const order = wantedPx.map((px, index) => ({ px, index })).toSorted((a, b) => a.px - b.px)
  const placed: number[] = Array.from({ length: wantedPx.length }, () => 0)
  let lastPx = -Infinity
  for (const { px, index } of order) {
    lastPx = Math.max(px, lastPx + gapPx)
    placed[index] = lastPx
  }
  return placed
}
