import { err, ok, type Result } from '../result.ts'
import { HALF_MARATHON_M, MARATHON_M } from '../units.ts'
import type { PacingReason } from './pacing-reason.ts'
import { fastestCredibleS } from './world-record.ts'

/** A finished race and the runner's habits, from which another distance is predicted. */
export type PredictInput = Readonly<{
  recentRace: Readonly<{ distanceM: number; finishS: number }>
  distanceM: number
  weeklyDistanceM?: number
  isFirstAtDistance?: boolean
}>

/** A predicted time and its honest range. */
export type FinishPrediction = Readonly<{
  predictedS: number
  lowS: number
  highS: number
  /** Fatigue exponent beyond half marathon, 1.06-1.15. */
  exponent: number
  because: readonly PacingReason[]
}>

export type PredictError =
  | Readonly<{ code: 'race_distance_out_of_range'; distanceM: number; minM: number; maxM: number }>
  | Readonly<{ code: 'race_faster_than_record'; finishS: number; fastestS: number }>
  | Readonly<{ code: 'race_too_slow'; finishS: number; slowestS: number }>
  | Readonly<{ code: 'distance_out_of_range'; distanceM: number; minM: number; maxM: number }>

/** Shortest and longest run a plan or prediction is made for. */
export const MIN_PLAN_M = 1000
export const MAX_PLAN_M = 250_000
/**
 * Slowest pace that still counts as one run: half an hour a kilometre.
 *
 * @source uncramp_engineering
 */
export const SLOWEST_S_PER_KM = 1800
const MIN_RACE_M = 800

/**
 * Riegel's exponent up to half marathon, and beyond it for high, usual and low weekly distance.
 *
 * @source riegel1981, vickers2016
 */
const EXPONENT_TO_HALF = 1.06
const EXPONENT_HIGH_VOLUME = 1.06
const EXPONENT_USUAL = 1.1
const EXPONENT_LOW_VOLUME = 1.15
const HIGH_WEEKLY_M = 80_000
const LOW_WEEKLY_M = 50_000
/** Day form: the range is never narrower than this either side. */
const DAY_FORM_FRAC = 0.03

/**
 * Predicts a finish from a past result: Riegel's power law, with an exponent that grows beyond half
 * marathon for runners of few weekly kilometres or at their first marathon.
 *
 * @param input  a result of 800 m or more, at most a few months old; unknown weekly distance counts as usual
 * @returns      the time, and a range from the friendliest to the harshest exponent and 3 % of form
 * @errors       race_distance_out_of_range · race_faster_than_record · race_too_slow · distance_out_of_range
 * @source riegel1981, vickers2016, uncramp_engineering
 */
export function predictFinishS(input: PredictInput): Result<FinishPrediction, PredictError> {
  const refusal = refuseInput(input)
  if (refusal !== undefined) return err(refusal)
  const { recentRace, distanceM, weeklyDistanceM, isFirstAtDistance = false } = input
  const exponent = longExponent(weeklyDistanceM, isFirstAtDistance)
  const at = (slope: number): number =>
    recentRace.finishS *
    (fatigueRatio(distanceM, slope) / fatigueRatio(recentRace.distanceM, slope))
  const [friendlyS, harshS] = [at(EXPONENT_HIGH_VOLUME), at(EXPONENT_LOW_VOLUME)]
  return ok({
    predictedS: at(exponent),
    lowS: Math.min(friendlyS, harshS) * (1 - DAY_FORM_FRAC),
    highS: Math.max(friendlyS, harshS) * (1 + DAY_FORM_FRAC),
    exponent,
    because: [
      {
        code: 'predicted_from_race',
        sources: ['riegel1981', 'vickers2016'],
        raceM: recentRace.distanceM,
        raceS: recentRace.finishS,
        exponent,
      },
    ],
  })
}

function longExponent(weeklyDistanceM: number | undefined, isFirstAtDistance: boolean): number {
  if (isFirstAtDistance) return EXPONENT_LOW_VOLUME
  if (weeklyDistanceM === undefined) return EXPONENT_USUAL
  if (weeklyDistanceM > HIGH_WEEKLY_M) return EXPONENT_HIGH_VOLUME
  return weeklyDistanceM < LOW_WEEKLY_M ? EXPONENT_LOW_VOLUME : EXPONENT_USUAL
}

/** Time at a distance over time at half marathon: two power laws joined there, so it never jumps. */
function fatigueRatio(distanceM: number, slope: number): number {
  const power = distanceM <= HALF_MARATHON_M ? EXPONENT_TO_HALF : slope
  return (distanceM / HALF_MARATHON_M) ** power
}

function refuseInput({ recentRace, distanceM }: PredictInput): PredictError | undefined {
  const race = recentRace
  if (!(race.distanceM >= MIN_RACE_M && race.distanceM <= MAX_PLAN_M)) {
    const range = { minM: MIN_RACE_M, maxM: MAX_PLAN_M }
    return { code: 'race_distance_out_of_range', distanceM: race.distanceM, ...range }
  }
  const fastestS = fastestCredibleS(race.distanceM)
  if (!(race.finishS >= fastestS))
    return { code: 'race_faster_than_record', finishS: race.finishS, fastestS }
  const slowestS = (race.distanceM / 1000) * SLOWEST_S_PER_KM
  if (race.finishS > slowestS) return { code: 'race_too_slow', finishS: race.finishS, slowestS }
  if (!(distanceM >= MIN_PLAN_M && distanceM <= MAX_PLAN_M))
    return { code: 'distance_out_of_range', distanceM, minM: MIN_PLAN_M, maxM: MAX_PLAN_M }
  return undefined
}

/**
 * The marathon time that goes with a time over another distance, for tables that are read by
 * marathon time.
 *
 * @param finishS  over `distanceM`, in cool air
 * @source riegel1981, vickers2016
 */
export function marathonEquivalentS(distanceM: number, finishS: number): number {
  const ratio = fatigueRatio(MARATHON_M, EXPONENT_USUAL) / fatigueRatio(distanceM, EXPONENT_USUAL)
  return finishS * ratio
}
