/** What a runner's own log says: patterns, trials, sweat tests, what helps, and when to see someone. */
export type { ShareRange } from './beta-share.ts'
export {
  clinicianSummary,
  summaryOfLog,
  type ClinicianSummary,
  type SummaryInput,
  type SummaryWeek,
} from './clinician-summary.ts'
export {
  CRAMP_HELPS,
  crampFromTap,
  type CrampHelp,
  type CrampRecord,
  type CrampTap,
} from './codes/cramp-record.ts'
export { PATTERN_SEED } from './codes/pattern-seed.ts'
export type { ColumnGap, SideCounts } from './design.ts'
export { FACTORS, FACTOR_PRIORS, type Factor } from './factors.ts'
export type { FactorFinding, OddsRange, Verdict } from './finding.ts'
export { joinCramps, type CrampedRun, type JoinIssue, type JoinedLog } from './join-cramps.ts'
export {
  CHANGES,
  factorOf,
  mayTry,
  type Change,
  type ChangeRunner,
  type NextChange,
} from './next-change.ts'
export { findPatterns, type Patterns, type PatternsInput } from './patterns.ts'
export { afterShowing, dueReasons, isShown, remindLater, type ShownReason } from './reminders.ts'
export { fillHistory, type RunFacts } from './run-facts.ts'
export { crampsMarked, crampsOf, runFactsOf, type BesideRun } from './run-facts-of.ts'
export {
  EFFORT_BANDS,
  TEMPERATURE_BANDS,
  sweatRecord,
  type EffortBand,
  type SweatCell,
  type SweatRecord,
  type SweatRecordCaution,
  type SweatTest,
  type TemperatureBand,
} from './sweat-record.ts'
export { seeSomeone, type CrampLog, type SeeSomeone } from './thresholds.ts'
export { judgeTrial, startTrial, type Trial, type TrialError, type TrialVerdict } from './trial.ts'
export {
  FEEDBACK_KINDS,
  SHARE_FROM_COUNT,
  orderOptions,
  whatWorks,
  type Feedback,
  type FeedbackKind,
  type OptionShare,
} from './what-works.ts'
