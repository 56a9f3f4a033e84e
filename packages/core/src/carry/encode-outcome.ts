import type { CalendarError } from './calendar-items.ts'
import type { CourseNotice, CoursePointError } from './course-points.ts'
import type { WristNotice } from './wrist-step.ts'

/** Why a plan cannot be written in a format. The encoders live elsewhere; their refusals are named here. */
export type EncodeError =
  | CalendarError
  | CoursePointError
  | Readonly<{ code: 'course_missing' }>
  | Readonly<{ code: 'course_without_positions' }>
  | Readonly<{ code: 'course_too_short' }>
  | Readonly<{ code: 'position_out_of_range'; atIndex: number }>
  | Readonly<{ code: 'start_time_out_of_range'; startAtMs: number }>
  | FieldError<'field_out_of_range'>
  | FieldError<'field_not_integer'>

/** Message and field by their numbers in the FIT profile. */
type FieldError<Code extends string> = Readonly<{
  code: Code
  messageIndex: number
  fieldIndex: number
  value: number
}>

/** What the runner should know about a file, though it was written. */
export type EncodeNotice =
  | CourseNotice
  | WristNotice
  | Readonly<{ code: 'format_experimental' }>
  | Readonly<{ code: 'name_cut'; from: string; to: string }>
  /** The note of one step is longer than the watch holds. */
  | Readonly<{ code: 'note_cut'; name: string }>
  | Readonly<{ code: 'altitude_unknown' }>
  | Readonly<{ code: 'start_time_assumed' }>
  | Readonly<{ code: 'course_passes_twice'; itemIds: readonly string[] }>

/** Why something cannot become a link, or a link something. */
export type PlanLinkError =
  | Readonly<{ code: 'link_too_long'; maxBytesCount: number }>
  | Readonly<{ code: 'link_unknown_version' }>
  | Readonly<{ code: 'link_damaged' }>
