import type { Course } from '../course/index.ts'
import type { Runner } from '../runner/index.ts'
import type { FinishPrediction } from './predict-finish.ts'

/** Everything a pace plan is made from. */
export type PaceInput = Readonly<{
  /** 1-250 km; the course's own length counts when there is one. */
  distanceM: number
  /** The wish, for cool air. */
  goalS: number
  /** From a past result; without it the corral goes by the goal, one step more carefully. */
  prediction?: Pick<FinishPrediction, 'predictedS' | 'lowS' | 'highS'>
  runner: Pick<Runner, 'isFirstAtDistance'>
  wbgtC: number
  course?: Course
  splitUnit: 'km' | 'mile'
  /** Even or slightly negative; without it negative from 10 km to marathon, even elsewhere. */
  shape?: 'even' | 'negative'
  /** Plan the slower finish that the heat leaves; without it from a WBGT of 23 °C on. */
  slowForHeat?: boolean
}>

/** What the heat does to the goal; `isApplied` when the plan already runs the slower time. */
export type HeatEffect = Readonly<{
  wbgtC: number
  slowerFrac: number
  adjustedS: number
  isApplied: boolean
}>
