/**
 * What the runner takes along: the plan as steps for a wrist, points on a course, calendar entries
 * and rows on paper. All of them take their drinks from `carriedDrinks`, so they cannot disagree.
 */
export { calendarItems, type CalendarError, type CalendarItem } from './calendar-items.ts'
export { cardRows, type BandRow, type CardRows } from './card-rows.ts'
export {
  carriedDrinks,
  carriedRun,
  type CarriedDrink,
  type CarriedRun,
  type CarriedStop,
} from './carried-drinks.ts'
export type { CarryWords } from './carry-words.ts'
export {
  coursePoints,
  type CourseNotice,
  type CoursePoint,
  type CoursePointError,
  type CoursePointKind,
} from './course-points.ts'
export type { EncodeError, EncodeNotice, PlanLinkError } from './encode-outcome.ts'
export { paceClock, type PaceClock } from './pace-clock.ts'
export type { Sheet, SheetBand, SheetBlock, SheetRow } from './sheet.ts'
export {
  DEFAULT_WRIST_LIMITS,
  type PaceRange,
  type WristCue,
  type WristLength,
  type WristLimits,
  type WristNotice,
  type WristStep,
} from './wrist-step.ts'
export { wristSteps, type WristWorkout } from './wrist-steps.ts'
