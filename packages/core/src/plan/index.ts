/** One plan from everything else, with reasons; and what changed between two plans. */
export { runnerRefusal, weatherRefusal, type InputRefusal } from './check-input.ts'
export type { FirstMileFix, PlanPace, Split } from '../pacing/pace-document.ts'
export {
  comparePlans,
  type PlanCause,
  type PlanChange,
  type PlanComparison,
} from './compare-plans.ts'
export { crampRisk, type CrampRiskInput } from './cramp-risk.ts'
export type {
  BalancePoint,
  CapBy,
  Plan,
  PlanFluid,
  PlanMethod,
  PlannedFluid,
  RefusedFluid,
  RuleOfThumb,
  TimelineItem,
  TimelineKind,
  TimelinePhase,
} from './plan-document.ts'
export type { PlanInput, RecentRace } from './plan-input.ts'
export type {
  CrampRiskBand,
  OwnCaution,
  OwnReason,
  PlanCaution,
  PlanReason,
} from './plan-reason.ts'
export { repairFactsOf } from './repair-facts.ts'
export { planRun, type PlanRefusal } from './plan-run.ts'
