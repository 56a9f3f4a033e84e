/**
 * Splits of one finisher, s from the own start: at 5, 10, 15, 20 km, half-way, 25, 30, 35, 40 km;
 * NaN where missed.
 */
export type Splits = Float64Array

const FASTEST_S = 2 * 3600 + 3 * 60
const SLOWEST_S = 8 * 3600
const FASTEST_S_PER_KM = 150
const SLOWEST_S_PER_KM = 1200
const FASTEST_OF_MEAN = 0.62
const SLOWEST_OF_MEAN = 3
const MIN_HALF_RATIO = 0.7
const MAX_HALF_RATIO = 2.2
/** Half-way among the mats. */
export const HALF_INDEX = 4
const AT_KM = [5, 10, 15, 20, 21.0975, 25, 30, 35, 40] as const
const FINISH_KM = 42.195
const HALF_KM = 21.0975

/**
 * Whether a marathon finish may enter the tables: 2:03 to 8:00, half-way known, splits rising, no
 * segment outside 2:30-20:00 a kilometre or 0.62-3 times the runner's own mean, second half 0.7-2.2
 * times the first. Anything else is a cut course, a missed mat or a wheelchair.
 *
 * @source race_data
 */
export function isCleanFinish(splits: Splits, finishS: number): boolean {
  if (!(finishS >= FASTEST_S && finishS <= SLOWEST_S)) return false
  const halfS = splits[HALF_INDEX] ?? NaN
  if (!(halfS > 0)) return false
  const ratio = (finishS - halfS) / halfS
  if (ratio < MIN_HALF_RATIO || ratio > MAX_HALF_RATIO) return false
  const meanSPerKm = finishS / FINISH_KM
  let [lastKm, lastS] = [0, 0]
  for (let index = 0; index <= AT_KM.length; index += 1) {
    const isFinish = index === AT_KM.length
    const atS = isFinish ? finishS : (splits[index] ?? NaN)
    if (Number.isNaN(atS)) continue
    const atKm = isFinish ? FINISH_KM : (AT_KM[index] ?? 0)
    // 20 km and half-way are too near each other to judge a pace between them.
    const isNear = index === HALF_INDEX && atKm - lastKm < 2
    const paceSPerKm = (atS - lastS) / (atKm - lastKm)
    if (!(paceSPerKm > 0)) return false
    if (isNear) continue
    if (paceSPerKm < FASTEST_S_PER_KM || paceSPerKm > SLOWEST_S_PER_KM) return false
    if (paceSPerKm < FASTEST_OF_MEAN * meanSPerKm) return false
    if (paceSPerKm > SLOWEST_OF_MEAN * meanSPerKm) return false
    lastKm = atKm
    lastS = atS
  }
  return true
}

/** What the tables need of one clean finish; NaN where a mat is missing. */
export type StartAndFade = {
  /** Second half over first half. */
  halfRatio: number
  /** First 5 km over own mean pace, and over own first-half pace, less 1: negative is faster. */
  startOverMean: number
  startOverHalfFrac: number
  /** Slowest 5 km between 25 and 40 km over 5-20 km pace, less 1. */
  fadeRatio: number
}

/** Reads start and fade off the splits, into `out`. */
export function readStartAndFade(splits: Splits, finishS: number, out: StartAndFade): void {
  const first5kS = splits[0] ?? NaN
  const halfS = splits[HALF_INDEX] ?? NaN
  const firstSPerKm = first5kS / 5
  out.halfRatio = (finishS - halfS) / halfS
  out.startOverMean = firstSPerKm / (finishS / FINISH_KM) - 1
  out.startOverHalfFrac = firstSPerKm / (halfS / HALF_KM) - 1
  const baseSPerKm = ((splits[3] ?? NaN) - first5kS) / 15
  let slowestSPerKm = 0
  for (let index = 6; index <= 8; index += 1)
    slowestSPerKm = Math.max(
      slowestSPerKm,
      ((splits[index] ?? NaN) - (splits[index - 1] ?? NaN)) / 5,
    )
  out.fadeRatio = slowestSPerKm / baseSPerKm - 1
}
