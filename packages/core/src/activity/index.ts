/**
 * A recorded activity as data: columns of samples, laps, stops, sessions, marks.
 * Decoders fill it, analysis reads it.
 * Nothing here is smoothed or judged.
 */
export {
  NO_TOTALS,
  type Activity,
  type ActivityFormat,
  type Device,
  type Lap,
  type LapIntensity,
  type LapTrigger,
  type MarkedEvent,
  type Session,
  type TimerStop,
  type Totals,
} from './activity.ts'
export { ACTIVITY_ISSUES, type ActivityIssue, type ActivityIssueCode } from './activity-issue.ts'
export { runBegunAt, runsOf, type DecodedActivity } from './decoded-activity.ts'
export { activityDistanceM, indexAt, placeAt, positionsM, spanS } from './extent.ts'
export { greatCircleM, type Place } from './great-circle.ts'
export { lastSameStartMs, mayBeSame } from './may-be-same.ts'
export { isRunSport, runsIn, stretchOf } from './runs-in.ts'
export { sameRun, type RunMatch } from './same-run.ts'
export { SPORTS, SUB_SPORTS, isOnFoot, type Sport, type SubSport } from './sport.ts'
export {
  CHANNELS,
  hasChannel,
  recordedCount,
  sliceTrack,
  type Channel,
  type Track,
} from './track.ts'
