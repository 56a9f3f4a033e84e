import { THE_DAY_INDEX, bits, drawKey, normal, share } from './chance.ts'
import { Progress } from './progress.ts'
import type { RaceShape } from './race-shape.ts'
import { shapeOnDay } from './shape-on-day.ts'

/**
 * How much a race day moves everybody's finish, sd in seconds, and the middle finish it was found at.
 *
 * @source race_data
 */
export const RACE_DAY_SD_S = 167
const RACE_DAY_AT_S = 15_600
/** The same as a share of time. */
export const RACE_DAY_LOG_SD = RACE_DAY_SD_S / RACE_DAY_AT_S
/**
 * How much wider or narrower one field spreads than another, sd of the log: the two races at hand
 * differ by about twice this.
 *
 * @source uncramp_engineering
 */
export const FIELD_SPREAD_LOG_SD = 0.1

/** First 5 km of a field, seconds from each runner's own start, and where it is wanted next. */
export type ArrivalsInput = Readonly<{
  first5kS: Float64Array
  sexRank: Uint8Array
  shape: RaceShape
  distanceM: number
  atM: number
  temperatureC: number
  binS: number
  drawsCount: number
  seed: number
}>

/**
 * Arrivals at one place, by bins from each runner's own start; `mid` is the mean on a
 * day like the others, `low` and `high` hold 8 of 10 days. `runnerLowS` and `runnerHighS` hold 8 of 10 of the like of
 * each runner.
 */
export type Arrivals = Readonly<{
  binS: number
  mid: Float64Array
  low: Float64Array
  high: Float64Array
  runnerLowS: Float64Array
  runnerHighS: Float64Array
}>

const LONGEST_S = 12 * 3600

/**
 * Arrivals at a later mat from the first 5 km, with their spread: chance from runner to runner, and
 * a race-day effect on all of them that grows along the way.
 *
 * @param input  `first5kS` known for everybody; `shape` anchored at 5 km; one draw or more
 * @source race_data, uncramp_engineering
 */
export function predictArrivals(input: ArrivalsInput): Arrivals {
  const { first5kS, sexRank, distanceM, atM, binS, drawsCount } = input
  const places = { distanceM, placesM: [atM] }
  const binsCount = Math.ceil(LONGEST_S / binS)
  const out = new Float64Array(1)
  const draw = (isVaried: boolean): Float64Array => {
    const counts = new Float64Array(drawsCount * binsCount)
    for (const drawIndex of new Uint16Array(drawsCount).keys()) {
      const key = drawKey({ seed: input.seed + (isVaried ? 0 : 1), drawIndex })
      const z = isVaried ? 1 : 0
      const shape = shapeOnDay(input.shape, {
        temperatureC: input.temperatureC,
        dayLog: z * RACE_DAY_LOG_SD * normal(bits(key, THE_DAY_INDEX, 2)),
        spreadFactor: Math.exp(z * FIELD_SPREAD_LOG_SD * normal(bits(key, THE_DAY_INDEX, 3))),
      })
      const progress = new Progress(shape, places)
      for (let i = 0; i < first5kS.length; i += 1) {
        const levelFrac = share(bits(key, i, 0))
        const sexFrac = share(bits(key, i, 1))
        const anchorS = first5kS[i] ?? NaN
        progress.timesInto({ anchorS, sexRank: sexRank[i] ?? 0, levelFrac, sexFrac }, out)
        const bin = Math.min(binsCount - 1, Math.floor((out[0] ?? 0) / binS))
        const place = drawIndex * binsCount + bin
        counts[place] = (counts[place] ?? 0) + 1
      }
    }
    return counts
  }
  const usual = { temperatureC: input.temperatureC, dayLog: 0, spreadFactor: 1 }
  const progress = new Progress(shapeOnDay(input.shape, usual), places)
  const runnersAt = (levelFrac: number): Float64Array =>
    first5kS.map((anchorS, i) => {
      progress.timesInto({ anchorS, sexRank: sexRank[i] ?? 0, levelFrac, sexFrac: 0.5 }, out)
      return out[0] ?? NaN
    })
  const { low, high } = spreadOfBins(draw(true), drawsCount)
  const { mid } = spreadOfBins(draw(false), drawsCount)
  return { binS, low, mid, high, runnerLowS: runnersAt(0.1), runnerHighS: runnersAt(0.9) }
}

/** Mean, 10th and 90th percentile over draws of each column of a draws × columns table. */
export function spreadOfBins(
  counts: Float64Array,
  drawsCount: number,
): Pick<Arrivals, 'low' | 'mid' | 'high'> {
  const binsCount = counts.length / drawsCount
  const [low, mid, high] = [0, 1, 2].map(() => new Float64Array(binsCount))
  const draws = new Float64Array(drawsCount)
  for (let bin = 0; bin < binsCount; bin += 1) {
    let sum = 0
    for (let draw = 0; draw < drawsCount; draw += 1) {
      const count = counts[draw * binsCount + bin] ?? 0
      draws[draw] = count
      sum += count
    }
    draws.sort()
    if (low === undefined || mid === undefined || high === undefined) break
    low[bin] = draws[Math.floor(0.1 * (drawsCount - 1))] ?? 0
    high[bin] = draws[Math.ceil(0.9 * (drawsCount - 1))] ?? 0
    mid[bin] = sum / drawsCount
  }
  return { low: low ?? draws, mid: mid ?? draws, high: high ?? draws }
}
