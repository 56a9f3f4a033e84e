/** What a runner's own log says: patterns, trials, sweat tests, what helps, and when to see someone. */
export { CRAMP_HELPS, crampFromTap, type CrampHelp, type CrampRecord } from './cramp-record.ts'
export { seeSomeone, type CrampLog, type SeeSomeone } from './thresholds.ts'
export { FACTORS, type Factor } from './factors.ts'
export type { FactorFinding, OddsRange, Verdict } from './finding.ts'
export { joinCramps, type CrampedRun, type JoinIssue, type JoinedLog } from './join-cramps.ts'
export { CHANGES, type Change, type NextChange } from './next-change.ts'
export { findPatterns, type Patterns, type PatternsInput } from './patterns.ts'
export type { RunFacts } from './run-facts.ts'
