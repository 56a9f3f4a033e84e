import type { ActivityIssue } from './activity-issue.ts'
import type { Activity } from './activity.ts'
import { spanS } from './extent.ts'
import { runsIn } from './runs-in.ts'

/** What a decoder returns for a readable file. */
export type DecodedActivity = Readonly<{
  /** The only outing of most files; of several the longest run, else the longest. */
  activity: Activity
  /** Other outings in the same file, in its order: a history exported whole, a day of several tracks. */
  others: readonly Activity[]
  /** What was wrong in the file. */
  issues: readonly ActivityIssue[]
}>

/** Every run of a file, the longest first and then by time; none for other sports alone. */
export function runsOf({ activity, others }: Omit<DecodedActivity, 'issues'>): Activity[] {
  const runs = [activity, ...others].flatMap((outing) => runsIn(outing))
  const [longest, ...rest] = runs.toSorted((a, b) => spanS(b) - spanS(a))
  if (longest === undefined) return []
  return [longest, ...rest.toSorted((a, b) => a.startAtMs - b.startAtMs)]
}

/** The run of a file that began at an instant, the longest where none did; another sport as it is. */
export function runBegunAt(decoded: Omit<DecodedActivity, 'issues'>, startAtMs: number): Activity {
  const runs = runsOf(decoded)
  return runs.find((run) => run.startAtMs === startAtMs) ?? runs[0] ?? decoded.activity
}
