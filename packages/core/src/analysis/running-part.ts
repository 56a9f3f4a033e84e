import { runsIn, spanS, type Activity } from '../activity/index.ts'

/**
 * Of several sports in one file the longest run, on a clock of its own from 0; a file without a run
 * as it is, so that its verdicts can say that it is none.
 *
 * @source uncramp_engineering
 */
export function runningPart(activity: Activity): Activity {
  const [longest] = runsIn(activity).toSorted((a, b) => spanS(b) - spanS(a))
  return longest ?? activity
}
