import { finishRangeAt5k, finishRangeAtHalf, paceClock } from '../pacing/index.ts'
import type { PlanPace } from '../pacing/pace-document.ts'
import type { Sex } from '../runner/index.ts'
import { HALF_MARATHON_M, MARATHON_M } from '../units.ts'
import { passedAtS, type ProgressPoint } from './pace-window.ts'

/** When the finish may be expected. */
export type FinishOutlook = Readonly<{
  /** `race_data`: what runners like this one did; `plan`: the plan's shape at the pace so far. */
  from: 'race_data' | 'plan'
  at: 'five_km' | 'half'
  lowS: number
  highS: number
}>

export type OutlookFacts = Readonly<{
  pace: Pick<PlanPace, 'splits' | 'finishS' | 'corral'>
  distanceM: number
  points: readonly ProgressPoint[]
  sex: Sex
  ageYears?: number
  temperatureC: number
}>

const FIVE_KM_M = 5000
const TEN_KM_M = 10_000
/** How far a marathon course may measure from the true length. */
const MARATHON_SLACK_M = 400
/** Around the plan's shape, where no race data reach. @source uncramp_engineering */
export const OUTLOOK_LOW_FRAC = 0.98
export const OUTLOOK_HIGH_FRAC = 1.06

function fromRaceData(facts: OutlookFacts, at: FinishOutlook['at']): FinishOutlook | undefined {
  const { points, pace, sex, temperatureC, ageYears } = facts
  if (Math.abs(facts.distanceM - MARATHON_M) > MARATHON_SLACK_M) return undefined
  const runner = { sex, temperatureC, ...(ageYears === undefined ? {} : { ageYears }) }
  const first5kS = passedAtS(points, FIVE_KM_M)
  if (first5kS === undefined) return undefined
  const range =
    at === 'half'
      ? finishRangeAtHalf({
          ...runner,
          first5kS,
          first10kS: passedAtS(points, TEN_KM_M) ?? 0,
          halfS: passedAtS(points, HALF_MARATHON_M) ?? 0,
        })
      : finishRangeAt5k({ ...runner, predictedS: pace.corral.predictedS, first5kS })
  if (!range.ok) return undefined
  return { from: 'race_data', at, lowS: range.value.lowS, highS: range.value.highS }
}

/**
 * The finish range at 5 km, and again at half-way: from race results for a marathon, from the shape
 * of the plan otherwise. Always a range, never one number.
 *
 * @returns  nothing before 5 km, or on a run shorter than 8 km
 * @source race_data, uncramp_engineering
 */
export function finishOutlook(facts: OutlookFacts): FinishOutlook | undefined {
  const { points, distanceM, pace } = facts
  if (distanceM < 8000) return undefined
  const halfS = passedAtS(points, distanceM / 2)
  const at = halfS !== undefined && distanceM > 2 * FIVE_KM_M ? 'half' : 'five_km'
  const isAtHalf = at === 'half'
  const passedS = isAtHalf ? halfS : passedAtS(points, FIVE_KM_M)
  if (passedS === undefined) return undefined
  const known = fromRaceData(facts, at)
  if (known !== undefined) return known
  const plannedS = paceClock(pace.splits).atSOf(isAtHalf ? distanceM / 2 : FIVE_KM_M)
  if (!(plannedS > 0)) return undefined
  const leftS = (pace.finishS - plannedS) * Math.max(1, passedS / plannedS)
  return {
    from: 'plan',
    at,
    lowS: passedS + leftS * OUTLOOK_LOW_FRAC,
    highS: passedS + leftS * OUTLOOK_HIGH_FRAC,
  }
}
