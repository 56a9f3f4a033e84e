import type { Sport, Totals } from '@uncramp/core/activity'

/** Nobody takes more strides a minute than this, or fewer steps while moving. */
const MAX_RUNNING_STRIDES_SPM = 120
const MAX_WALKING_STRIDES_SPM = 75
/** Faster than this on average is no run: then a cadence of an unnamed sport is left alone. */
const MAX_RUN_MPS = 6.5

/**
 * GPX and TCX files do not say whether cadence counts one foot or both; most count one. A FIT file
 * counts one foot, or the turns of a pedal where it names no sport. The middle of the recorded values
 * tells: 60-100 is strides, 130-220 steps.
 *
 * @returns what to multiply the column by: 1 or 2
 */
export function feetFactor(cadenceSpm: Float64Array, sport: Sport, meanSpeedMps: number): 1 | 2 {
  const isRunLike = sport === 'running' || (sport === 'unknown' && meanSpeedMps <= MAX_RUN_MPS)
  const isWalkLike = sport === 'walking' || sport === 'hiking'
  if (!isRunLike && !isWalkLike) return 1
  const moving = cadenceSpm.filter((value) => value > 0).toSorted()
  const middle = moving[moving.length >> 1]
  if (middle === undefined) return 1
  return middle <= (isRunLike ? MAX_RUNNING_STRIDES_SPM : MAX_WALKING_STRIDES_SPM) ? 2 : 1
}

/** Multiplies a column in place. */
export function multiply(column: Float64Array, factor: number): void {
  if (factor === 1) return
  for (let index = 0; index < column.length; index += 1)
    column[index] = (column[index] ?? NaN) * factor
}

/** Totals with their cadence in steps. */
export function paced(totals: Totals, factor: 1 | 2): Totals {
  const { averageCadenceSpm } = totals
  return factor === 1 || averageCadenceSpm === undefined
    ? totals
    : { ...totals, averageCadenceSpm: averageCadenceSpm * factor }
}
