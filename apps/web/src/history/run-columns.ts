import type { Track } from '@uncramp/core/activity'

/** A column to draw: one value for each sample, NaN where there is none. */
export type ChartColumn = Readonly<{
  name: 'pace' | 'altitude' | 'heart' | 'cadence'
  values: Float64Array
  /** Small is good: drawn upside down. */
  isFlipped: boolean
}>

const SMOOTH_S = 20
const SLOWEST_S_PER_KM = 900
const M_PER_KM = 1000

/** Distance at each sample, from what was recorded; never falls. */
export function distanceColumn(track: Track): Float64Array {
  let last = 0
  return track.distanceM.map((value) => {
    if (value > last) last = value
    return last
  })
}

/** Pace over the last twenty seconds at each sample, in s/km; NaN while standing. */
export function paceColumn(track: Track, distanceM: Float64Array): Float64Array {
  const pace = new Float64Array(track.atS.length).fill(NaN)
  let from = 0
  for (let index = 1; index < pace.length; index++) {
    const nowS = track.atS[index] ?? 0
    while (from < index - 1 && nowS - (track.atS[from] ?? 0) > SMOOTH_S) from++
    const [lengthM, durationS] = [
      (distanceM[index] ?? 0) - (distanceM[from] ?? 0),
      nowS - (track.atS[from] ?? 0),
    ]
    const paceSPerKm = (durationS / lengthM) * M_PER_KM
    if (lengthM > 0 && paceSPerKm <= SLOWEST_S_PER_KM) pace[index] = paceSPerKm
  }
  return pace
}

/** The columns that hold anything, in the order to show them. */
export function chartColumns(track: Track): readonly ChartColumn[] {
  const pace = paceColumn(track, distanceColumn(track))
  const all: readonly ChartColumn[] = [
    { name: 'pace', values: pace, isFlipped: true },
    { name: 'altitude', values: track.altitudeM, isFlipped: false },
    { name: 'heart', values: track.heartRateBpm, isFlipped: false },
    { name: 'cadence', values: track.cadenceSpm, isFlipped: false },
  ]
  return all.filter((column) => column.values.some((value) => value === value))
}

/** Samples from, up to not including. */
export type Span = readonly [from: number, to: number]

/** Lowest and highest recorded value of a stretch. */
export function rangeOf(
  values: Float64Array,
  [from, to]: Span,
): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity]
  for (let index = from; index < to; index++) {
    const value = values[index] ?? NaN
    if (value < low) low = value
    if (value > high) high = value
  }
  return low > high ? [0, 1] : [low, high]
}

/**
 * A line through a stretch of samples, one upright stroke per pixel where they are denser than that:
 * every peak stays visible, and the path stays short however long the run.
 */
export function columnPath(
  column: ChartColumn,
  span: Span,
  box: Readonly<{ widthPx: number; heightPx: number }>,
): string {
  const [from, to] = span
  const [low, high] = rangeOf(column.values, span)
  const perUnit = box.heightPx / (high - low || 1)
  const y = (value: number): string =>
    (column.isFlipped ? (value - low) * perUnit : box.heightPx - (value - low) * perUnit).toFixed(1)
  const perPixel = Math.max(1, (to - from) / box.widthPx)
  const step = (box.widthPx / Math.max(1, to - from)) * perPixel
  let path = ''
  let isPen = false
  for (
    let x = 0, index = from;
    index < to;
    x += step, index = from + Math.round((x / step) * perPixel)
  ) {
    const [least, most] = rangeOf(column.values, [index, Math.min(to, index + Math.ceil(perPixel))])
    if (Number.isNaN(column.values[index] ?? NaN) && least === 0 && most === 1) {
      isPen = false
      continue
    }
    path += `${isPen ? 'L' : 'M'}${x.toFixed(1)},${y(least)}${most > least ? `V${y(most)}` : ''}`
    isPen = true
  }
  return path
}
