import type { ActivityIssue } from './activity-issue.ts'
import type { Activity } from './activity.ts'

/** What a decoder returns for a readable file: the activity, and what was wrong in it. */
export type DecodedActivity = Readonly<{ activity: Activity; issues: readonly ActivityIssue[] }>
