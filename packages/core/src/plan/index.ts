/** One plan from everything else, with reasons. */
export type { Caution, CautionLevel } from './caution.ts'
export type {
  BalancePoint,
  CapBy,
  FirstMileFix,
  Plan,
  PlanFluid,
  PlanMethod,
  PlanPace,
  PlannedFluid,
  RefusedFluid,
  RuleOfThumb,
  Split,
  TimelineItem,
  TimelineKind,
  TimelinePhase,
} from './plan-document.ts'
export type { Reason } from './reason.ts'
