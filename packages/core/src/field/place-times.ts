import type { DrawSpread, PlaceArrivals, PlaceTimes } from './field-plan.ts'
import { spreadOfBins } from './predict-arrivals.ts'
import { BINS_COUNT, BIN_S, type FieldDraws } from './simulate-field.ts'

const EDGE_FRAC = 0.01

/** Arrivals at one place over all draws: by bins, and when it is busy. */
export function placeTimes(
  draws: FieldDraws,
  at: Readonly<{ placeIndex: number; placesCount: number; runnersCount: number }>,
): PlaceTimes & Readonly<{ arrivals: PlaceArrivals }> {
  const counts = new Float64Array(draws.drawsCount * BINS_COUNT)
  const peaks: number[] = []
  for (let row = 0; row < draws.drawsCount; row += 1) {
    const from = (row * at.placesCount + at.placeIndex) * BINS_COUNT
    const own = draws.arrivals.subarray(from, from + BINS_COUNT)
    counts.set(own, row * BINS_COUNT)
    peaks.push(own.reduce((most, count) => Math.max(most, count), 0))
  }
  const spread = spreadOfBins(counts, draws.drawsCount)
  const { firstIndex, lastIndex, peakIndex } = edges(spread.mid, at.runnersCount)
  const [from, to] = [firstUsed(spread.high), lastUsed(spread.high)]
  const column = (values: Float64Array): readonly number[] =>
    Array.from(values.subarray(from, to + 1), (count) => Math.round(count * 10) / 10)
  return {
    firstS: firstIndex * BIN_S,
    peakS: peakIndex * BIN_S,
    lastS: (lastIndex + 1) * BIN_S,
    peakCount: peakSpread(peaks),
    arrivals: {
      fromS: from * BIN_S,
      binS: BIN_S,
      low: column(spread.low),
      mid: column(spread.mid),
      high: column(spread.high),
    },
  }
}

function peakSpread(peaks: readonly number[]): DrawSpread {
  const sorted = peaks.toSorted((a, b) => a - b)
  const at = (frac: number): number => sorted[Math.round(frac * (sorted.length - 1))] ?? 0
  return { low: at(0.1), mid: at(0.5), high: at(0.9) }
}

function edges(
  mid: Float64Array,
  runnersCount: number,
): Readonly<{ firstIndex: number; lastIndex: number; peakIndex: number }> {
  let [sum, first, last, peak] = [0, -1, 0, 0]
  mid.forEach((count, bin) => {
    sum += count
    if (first === -1 && sum >= EDGE_FRAC * runnersCount) first = bin
    if (sum - count < (1 - EDGE_FRAC) * runnersCount) last = bin
    if (count > (mid[peak] ?? 0)) peak = bin
  })
  return { firstIndex: Math.max(0, first), lastIndex: last, peakIndex: peak }
}

function firstUsed(high: Float64Array): number {
  const from = high.findIndex((count) => count > 0)
  return Math.max(0, from)
}

function lastUsed(high: Float64Array): number {
  return Math.max(
    0,
    high.findLastIndex((count) => count > 0),
  )
}
