import type { ConditionCode, MedicineCode } from './health-codes.ts'

/** How fit for the distance a runner is, as the runner says; sets running economy and time prediction. */
export type TrainingLevel = 'novice' | 'regular' | 'well'
/** Cramps in the last ten races or long runs. */
export type CrampHistory = 'none' | 'some' | 'often'
export type Sex = 'f' | 'm' | 'unknown'

/** One run, weighed before and after, already parsed; see `hydration` for what it is worth. */
export type WeighIn = Readonly<{
  startAtMs: number
  durationS: number
  massBeforeKg: number
  massAfterKg: number
  drunkMl: number
  eatenG: number
  urineMl: number
  /** Smallest step of the scale, 0.1 or 0.2 kg. */
  scaleStepKg: number
  speedMps: number
  temperatureC: number
  humidityFrac: number
}>

/**
 * Everything known about a person. Only the mass must be given; the rest has careful defaults
 * (`DEFAULT_RUNNER`), and what is unknown is treated as the less safe of the two.
 */
export type Runner = Readonly<{
  /** 30-200 kg; outside it a plan is refused. */
  massKg: number
  /** 1.2-2.3 m. Unknown: estimated from mass. */
  heightM?: number
  sex: Sex
  /** 0-110. Unknown: adult, no age effect. */
  ageYears?: number
  isAcclimatised: boolean
  training: TrainingLevel
  crampHistory: CrampHistory
  conditions: readonly ConditionCode[]
  medicines: readonly MedicineCode[]
  /** Salt stains on clothes or stinging eyes. */
  isSaltySweater: boolean
  /** Runs at 0.7 L/h or more without stomach trouble: three of them raise the gut cap. */
  gutTrainedRunsCount: number
  weighIns: readonly WeighIn[]
  /** The runner's own figure, 0.1-4 L/h; a plan treats it as one careful weigh-in. */
  sweatRateMlPerH?: number
  /** Measured in a laboratory or by a patch (already converted to whole body). */
  sweatSodiumMgPerL?: number
  weeklyDistanceM?: number
  longestRunM?: number
  isFirstAtDistance: boolean
  hasFamilyCramps: boolean
  hasRecentMuscleInjury: boolean
  /** Habit of drinking at every station; raises the low-sodium score. */
  drinksAtEveryStation: boolean
  /** Caffeine habitually taken before a run, mg. */
  caffeineMg: number
}>

/** Bodies that plans are made for. */
export const MASS_RANGE_KG = { low: 30, high: 200 } as const

/** A runner of whom only the mass is known. */
export const DEFAULT_RUNNER: Omit<Runner, 'massKg'> = {
  sex: 'unknown',
  isAcclimatised: false,
  training: 'regular',
  crampHistory: 'none',
  conditions: [],
  medicines: [],
  isSaltySweater: false,
  gutTrainedRunsCount: 0,
  weighIns: [],
  isFirstAtDistance: false,
  hasFamilyCramps: false,
  hasRecentMuscleInjury: false,
  drinksAtEveryStation: false,
  caffeineMg: 0,
}
