import type { PracticeTarget } from './practice-target.ts'

/** One stretch of the way and its time. */
export type Split = Readonly<{
  fromM: number
  toM: number
  durationS: number
  gradeFrac: number
  paceSPerKm: number
}>

/** If the first mile was this much ahead, run the next splits in these times and be level. */
export type FirstMileFix = Readonly<{ aheadS: number; nextSplitsS: readonly number[] }>

/** The pace of a plan, as it stands in `uncramp.plan/1`. */
export type PlanPace = Readonly<{
  finishS: number
  /** How the second half compares with the first once grade is taken out. */
  shape: 'even' | 'negative'
  splits: readonly Split[]
  firstMile: Readonly<{
    targetS: number
    amberBelowS: number
    redBelowS: number
    fix: readonly FirstMileFix[]
  }>
  fastStartCost: Readonly<{
    lossPerSecondS: Readonly<{ low: number; high: number }>
    kind: 'association'
    sources: readonly ['race_data']
  }>
  corral: Readonly<{
    predictedS: number
    /** Low and high end of the prediction. */
    predictedLowS: number
    predictedHighS: number
    advice: 'front_of_pen' | 'middle_of_pen' | 'back_of_pen' | 'one_pen_back'
    /** How much slower than the goal the prediction is; above 0 the goal is a wish. */
    goalGapFrac: number
    beThereBeforeStartS: number
  }>
  /** The slow start to rehearse in long runs before the day (S12). */
  practice: PracticeTarget
}>
