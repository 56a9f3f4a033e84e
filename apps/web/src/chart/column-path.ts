import type { Scale } from './scale.ts'

/** Samples of one chart: `x` never falls; `NaN` in `y` is a gap. */
export type SampleLine = Readonly<{ x: Float64Array; y: Float64Array }>

/**
 * A line through the samples in sight: where several share a pixel, one upright stroke from the lowest to
 * the highest of them. No peak is lost, and the path stays short however long the run.
 */
export function columnPath(line: SampleLine, x: Scale, y: Scale): string {
  const [from, to] = inSight(line.x, x)
  // Both scales are straight lines: two numbers each are quicker than a call for every sample.
  const [xStart, yStart] = [x.at(0), y.at(0)]
  const [xSlope, ySlope] = [x.at(1) - xStart, y.at(1) - yStart]
  const yOf = (value: number): number => Math.round((yStart + ySlope * value) * 10) / 10
  let path = ''
  let isDown = false
  let [px, first, low, high] = [Number.NaN, 0, Infinity, -Infinity]
  const finish = (): void => {
    if (!(low <= high)) return
    path += `${isDown ? 'L' : 'M'}${px},${yOf(first)}`
    if (high > low) path += `V${yOf(low)}V${yOf(high)}`
    isDown = true
    low = Infinity
    high = -Infinity
  }
  for (let index = from; index < to; index += 1) {
    const value = line.y[index] ?? Number.NaN
    if (Number.isNaN(value)) {
      finish()
      isDown = false
      px = Number.NaN
      continue
    }
    const here = Math.round(xStart + xSlope * (line.x[index] ?? 0))
    if (here !== px) {
      finish()
      px = here
      first = value
    }
    if (value < low) low = value
    if (value > high) high = value
  }
  finish()
  return path
}

/** Indices of the samples between the ends of a scale, one more on each side so that lines reach the edge. */
export function inSight(
  x: Float64Array,
  { low, high }: Pick<Scale, 'low' | 'high'>,
): readonly [number, number] {
  return [Math.max(0, firstAt(x, low) - 1), Math.min(x.length, firstAt(x, high) + 2)]
}

/** First index whose value is `least` or more. */
export function firstAt(x: Float64Array, least: number): number {
  let [from, to] = [0, x.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((x[middle] ?? Infinity) < least) from = middle + 1
    else to = middle
  }
  return from
}

/** The sample nearest to a place. */
export function nearestIndex(x: Float64Array, value: number): number {
  const index = firstAt(x, value)
  const [before, after] = [x[index - 1], x[index]]
  if (before === undefined) return 0
  if (after === undefined) return x.length - 1
  return value - before < after - value ? index - 1 : index
}

/** The span that holds all but the strangest values: what a chart is scaled to. */
export function usualSpan(
  y: Float64Array,
  apart = 0.01,
): readonly [low: number, high: number] | undefined {
  const known = y.filter((value) => value === value).toSorted()
  const low = known[Math.floor((known.length - 1) * apart)]
  const high = known[Math.ceil((known.length - 1) * (1 - apart))]
  return low === undefined || high === undefined ? undefined : [low, high]
}
