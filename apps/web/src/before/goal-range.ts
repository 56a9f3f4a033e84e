/** What the goal slider spans, from a world-class pace to a walk, in steps a runner thinks in. */
const FASTEST_S_PER_KM = 170
const SLOWEST_S_PER_KM = 600
const M_PER_KM = 1000
const START_S_PER_KM = 362

export type GoalRange = Readonly<{ lowS: number; highS: number; stepS: number }>

/** Bounds of the slider, rounded to its step. */
export function goalRange(distanceM: number): GoalRange {
  const stepS = distanceM > 30_000 ? 60 : distanceM > 12_000 ? 30 : distanceM > 6000 ? 15 : 5
  const km = distanceM / M_PER_KM
  return {
    lowS: Math.ceil((FASTEST_S_PER_KM * km) / stepS) * stepS,
    highS: Math.ceil((SLOWEST_S_PER_KM * km) / stepS) * stepS,
    stepS,
  }
}

/**
 * A goal for another distance with about the same effort: Riegel's 1.06, rounded to the slider's step. Only a
 * place for the slider to stand; the runner moves it.
 */
export function sameEffortGoalS(goalS: number, fromM: number, toM: number): number {
  const { lowS, highS, stepS } = goalRange(toM)
  const carriedS = fromM > 0 ? goalS * (toM / fromM) ** 1.06 : (START_S_PER_KM * toM) / M_PER_KM
  return Math.min(highS, Math.max(lowS, Math.round(carriedS / stepS) * stepS))
}
