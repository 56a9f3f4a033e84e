import { firstMileVerdict } from '../pacing/index.ts'
import type { Plan } from '../plan/plan-document.ts'
import { M_PER_MILE } from '../units.ts'
import type { PlanSplit, RunAgainstPlan } from './analysis-document.ts'
import { runClockS, type RunParts } from './run-parts.ts'

/** What of a plan a run is held against. */
export type PlannedRun = Pick<Plan, 'run' | 'weather' | 'pace' | 'timeline'>

/**
 * Watches measure a course up to a few percent long; within this the run was the planned one, and
 * its splits are read at the course's own marks.
 *
 * @source uncramp_engineering
 */
const SAME_RUN_FRAC = 0.03

/**
 * The run beside its plan, on the clock: split by split as far as it went, the first mile, the finish.
 *
 * @returns  no finish when the run ended short of the planned distance
 * @source uncramp_engineering
 */
export function runAgainstPlan(run: RunParts, plan: PlannedRun): RunAgainstPlan {
  const { lengthM } = run.ledger
  const plannedM = plan.run.distanceM
  const distanceFrac = plannedM > 0 ? lengthM / plannedM : 0
  const isScaled = Math.abs(distanceFrac - 1) <= SAME_RUN_FRAC
  const factor = isScaled ? distanceFrac : 1
  const clockS = (courseM: number): number => runClockS(run, courseM * factor)
  const isFinished = isScaled || lengthM >= plannedM
  const firstMileS = lengthM >= M_PER_MILE * factor ? clockS(M_PER_MILE) : null
  const finishS = isFinished ? clockS(plannedM) : null
  return {
    distanceFrac,
    isScaled,
    splits: splitsBeside(plan, isFinished ? plannedM : lengthM, clockS),
    firstMile: {
      plannedS: plan.pace.firstMile.targetS,
      actualS: firstMileS,
      verdict:
        firstMileS === null
          ? 'not_judged'
          : firstMileVerdict({ plan: plan.pace, atS: firstMileS }).code,
    },
    finish: {
      plannedS: plan.pace.finishS,
      actualS: finishS,
      slowerFrac: finishS === null ? null : finishS / plan.pace.finishS - 1,
    },
  }
}

/** Splits of the plan that were run whole. */
function splitsBeside(
  plan: PlannedRun,
  ranM: number,
  clockS: (courseM: number) => number,
): PlanSplit[] {
  const splits: PlanSplit[] = []
  let plannedS = 0
  for (const split of plan.pace.splits) {
    if (split.toM > ranM + 1) break
    plannedS += split.durationS
    splits.push({
      fromM: split.fromM,
      toM: split.toM,
      plannedS: split.durationS,
      actualS: clockS(split.toM) - clockS(split.fromM),
      aheadS: plannedS - clockS(split.toM),
    })
  }
  return splits
}

/** Where the plan lets the runner drink, on the way as recorded. */
export function plannedDrinksM(run: RunParts, plan: PlannedRun | undefined): number[] {
  if (plan === undefined) return []
  const factor = plan.run.distanceM > 0 ? run.ledger.lengthM / plan.run.distanceM : 1
  const isScaled = Math.abs(factor - 1) <= SAME_RUN_FRAC
  return plan.timeline
    .filter(({ kind, phase }) => kind === 'drink' && phase === 'during')
    .flatMap(({ atM }) => (atM === undefined ? [] : [isScaled ? atM * factor : atM]))
}
