import type { Runner } from '../runner/index.ts'
import { CONDITIONS, MEDICINES } from '../runner/index.ts'
import type { CrampRiskBand } from './plan-reason.ts'

/** What the score looks at besides the runner. */
export type CrampRiskInput = Readonly<{
  runner: Runner
  distanceM: number
  /** Planned finish over predicted finish; 0.9 is ten percent too fast. Unknown: 1. */
  goalOverPredictedFrac: number
  isHot: boolean
  sweatMlPerH: number
}>

/** Points for what went with cramps in cohorts. Association only, so a band is shown, never a percentage. */
const POINTS = {
  pastCramp: 3,
  paceAbovePrediction: 2,
  shortLongRun: 2,
  recentInjury: 2,
  diseaseOrMedicine: 2,
  hotAndSweaty: 1,
  family: 1,
} as const
const TOO_FAST_FRAC = 0.95
const LONG_RUN_FRAC = 0.7
const SWEATY_ML_PER_H = 1200
const MEDIUM_FROM_SCORE = 3
const HIGH_FROM_SCORE = 6

function hasDiseaseOrMedicine({ conditions, medicines }: Runner): boolean {
  return (
    conditions.some((code) => CONDITIONS[code].list === 'mention') ||
    medicines.some((code) => MEDICINES[code].list === 'cramp')
  )
}

/**
 * How much of what went with cramps in cohorts holds for this runner and run.
 *
 * @returns a score, 0-13, and its band: low up to 2, medium 3-5, high from 6
 * @source  schwellnus2018, manjra1996, schwellnus2011, safer2022, uncramp_engineering
 */
export function crampRisk(
  input: CrampRiskInput,
): Readonly<{ riskScore: number; band: CrampRiskBand }> {
  const { runner } = input
  const isShortOfLongRuns =
    runner.longestRunM !== undefined && runner.longestRunM < LONG_RUN_FRAC * input.distanceM
  const held: readonly (readonly [boolean, number])[] = [
    [runner.crampHistory !== 'none', POINTS.pastCramp],
    [input.goalOverPredictedFrac < TOO_FAST_FRAC, POINTS.paceAbovePrediction],
    [isShortOfLongRuns, POINTS.shortLongRun],
    [runner.hasRecentMuscleInjury, POINTS.recentInjury],
    [hasDiseaseOrMedicine(runner), POINTS.diseaseOrMedicine],
    [input.isHot && input.sweatMlPerH > SWEATY_ML_PER_H, POINTS.hotAndSweaty],
    [runner.hasFamilyCramps, POINTS.family],
  ]
  const riskScore = held.reduce((sumScore, [holds, points]) => sumScore + (holds ? points : 0), 0)
  const band =
    riskScore >= HIGH_FROM_SCORE ? 'high' : riskScore >= MEDIUM_FROM_SCORE ? 'medium' : 'low'
  return { riskScore, band }
}
