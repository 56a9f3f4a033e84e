import { quantileLevelIndex, type RaceShape } from './race-shape.ts'

const HOT_FROM_C = 10
/**
 * Second half over first half rises by this per 10 °C above 10 °C (median over race-years), and how
 * much of that shows in the whole time of a usual race.
 *
 * @source race_data
 */
const HALF_RATIO_PER_10_C = 0.0532
const FINISH_RATIO = 1 / 2.1
/**
 * The spread between runners grows with heat: log-scale term of the fitted model at 5 km.
 *
 * @source race_data
 */
const SPREAD_PER_10_C = 0.16985

/** How one day differs from the day a shape was taken from. */
export type ShapeDay = Readonly<{
  temperatureC: number
  /** Added to everybody's log time at the finish, growing along the way; 0 on a usual day. */
  dayLog: number
  /** Times the spread between runners; 1 on a usual day. */
  spreadFactor: number
}>

/**
 * The shape of the same race on another day: above 10 °C the field fades more, and more unevenly;
 * and no two fields are alike. The heat and day shift are only for shapes anchored at 5 km: with the
 * finish known, the caller moves the finish.
 *
 * @source race_data
 */
export function shapeOnDay(shape: RaceShape, day: ShapeDay): RaceShape {
  const hot = hotOf(day.temperatureC) - hotOf(shape.temperatureC)
  const { levels, anchorsCount, atM } = shape
  const isForward = shape.anchor === 'first_5k'
  const spread = isForward ? Math.exp(SPREAD_PER_10_C * hot) * day.spreadFactor : day.spreadFactor
  if (spread === 1 && hot === 0 && day.dayLog === 0) return shape
  const middle = quantileLevelIndex(levels, 0.5)
  const shifts = atM.map((placeM) => {
    if (!isForward) return 0
    const placeFrac = placeM / shape.distanceM
    const heatLog = HALF_RATIO_PER_10_C * FINISH_RATIO * hot * Math.max(0, 2 * placeFrac - 1)
    return heatLog + (day.dayLog * (placeFrac - ANCHOR_FRAC)) / (1 - ANCHOR_FRAC)
  })
  const logRatio = shape.logRatio.map((log, index) => {
    const center = shape.logRatio[index - (index % levels.length) + middle] ?? log
    const atIndex = Math.floor(index / (levels.length * anchorsCount)) % atM.length
    return center + (log - center) * spread + (shifts[atIndex] ?? 0)
  })
  return { ...shape, logRatio, temperatureC: day.temperatureC }
}

/** Where along the way the 5 km mat is. */
const ANCHOR_FRAC = 5000 / 42_195

function hotOf(temperatureC: number): number {
  return Math.max(0, temperatureC - HOT_FROM_C) / 10
}
