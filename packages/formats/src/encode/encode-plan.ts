import { err, ok, type Result } from '@uncramp/core'
import {
  calendarItems,
  coursePoints,
  DEFAULT_WRIST_LIMITS,
  wristSteps,
  type CarryWords,
  type CoursePoint,
  type EncodeError,
  type EncodeNotice,
  type WristLimits,
  type WristStep,
} from '@uncramp/core/carry'
import type { Course, Station } from '@uncramp/core/course'
import type { Plan } from '@uncramp/core/plan'

import {
  encodeAppleWorkout,
  type AppleBlock,
  type AppleStep,
} from './apple-workout/apple-workout.ts'
import { asciiFold } from './ascii.ts'
import { encodeFitCourse } from './fit/course-file.ts'
import { encodeFitWorkout, WORKOUT_TEXT_SIZES } from './fit/workout-file.ts'
import { encodeGpx } from './gpx/gpx-course.ts'
import { revisitedPoints } from './gpx/revisited-places.ts'
import { encodeIcs } from './ics/calendar-file.ts'
import { contentHash, contentUuid } from './identity.ts'
import { encodeWorkoutText, type TextStep } from './intervals-text/workout-text.ts'
import { timedCourse, type TimedSample } from './timed-course.ts'
import { cutUtf8, utf8 } from './utf8.ts'

/** Formats a plan leaves in, by the names the command line uses. */
export const CARRY_FORMATS = [
  'ics',
  'fit-workout',
  'fit-course',
  'gpx',
  'apple-workout',
  'intervals-text',
] as const
export type CarryFormat = (typeof CARRY_FORMATS)[number]

/** Everything besides the plan; the same options give the same bytes. */
export type EncodeOptions = Readonly<{
  words: CarryWords
  /** Goes into the file as its time of making. */
  nowAtMs: number
  /** Needed for `fit-course` and `gpx`. */
  course?: Course
  stations?: readonly Station[]
  wrist?: WristLimits
  /** Names the plan across its revisions; left out: distance and start do. */
  planId?: string
  /** 0 or left out for the first version of a calendar. */
  revisionCount?: number
  /** Left out: true. */
  hasAlarms?: boolean
}>

/** A file ready to be saved or sent. */
export type CarriedFile = Readonly<{
  fileName: string
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
  /** The same as text, where the format is text. */
  text?: string
  notices: readonly EncodeNotice[]
}>

/** Usable letters of a name on the wrist: Garmin's field of 16 with its closing zero. */
const WRIST_NAME_BYTES = 15

/**
 * One plan in one format. All formats read the drinks through `@uncramp/core/carry`, so volume,
 * kind, time and place are the same in each.
 *
 * @errors start_time_unknown · start_time_out_of_range · course_missing · course_empty ·
 *   course_does_not_fit · course_without_positions · course_too_short · position_out_of_range ·
 *   field_out_of_range · field_not_integer
 * @source uncramp_engineering
 */
export function encodePlan(
  plan: Plan,
  format: CarryFormat,
  options: EncodeOptions,
): Result<CarriedFile, EncodeError> {
  switch (format) {
    case 'ics':
      return calendarFile(plan, options)
    case 'fit-workout':
      return fitWorkoutFile(plan, options)
    case 'fit-course':
      return fitCourseFile(plan, options)
    case 'gpx':
      return gpxFile(plan, options)
    case 'apple-workout':
      return ok(appleFile(plan, options))
    case 'intervals-text':
      return ok(intervalsFile(plan, options))
  }
}

function calendarFile(plan: Plan, options: EncodeOptions): Result<CarriedFile, EncodeError> {
  const items = calendarItems(plan)
  if (!items.ok) return items
  const { words } = options
  const run = `${plan.run.distanceM}|${items.value.find(({ id }) => id === 'run')?.startAtMs ?? 0}`
  const text = encodeIcs({
    planId: options.planId ?? contentHash(run).toString(36),
    revisionCount: options.revisionCount ?? 0,
    nowAtMs: options.nowAtMs,
    language: words.language,
    hasAlarms: options.hasAlarms ?? true,
    events: items.value.map((item) => ({
      id: item.id,
      startAtMs: item.startAtMs,
      durationS: item.durationS,
      name: words.eventName(item),
      note: words.eventNote(item),
    })),
  })
  if (!text.ok) return text
  const fileName = `uncramp-${kilometres(plan)}.ics`
  return ok(textFile({ fileName, mediaType: 'text/calendar; charset=utf-8' }, text.value, []))
}

function fitWorkoutFile(plan: Plan, options: EncodeOptions): Result<CarriedFile, EncodeError> {
  const { words } = options
  const { steps, notices } = wristSteps(plan, options.wrist ?? DEFAULT_WRIST_LIMITS)
  const cuts: EncodeNotice[] = []
  const bytes = encodeFitWorkout({
    name: wristName(words.planName(plan), WORKOUT_TEXT_SIZES.nameBytes - 1, cuts),
    createdAtMs: options.nowAtMs,
    steps: steps.map((step) => ({
      name: wristName(words.stepName(step), WRIST_NAME_BYTES, cuts),
      note: wristNote(words, step, cuts),
      length: step.length,
      ...(step.pace === undefined ? {} : { pace: step.pace }),
      intensity: intensityOf(step),
    })),
  })
  if (!bytes.ok) return bytes
  return ok({
    fileName: `uncramp-workout-${kilometres(plan)}.fit`,
    mediaType: FIT_MEDIA_TYPE,
    bytes: bytes.value,
    notices: [...notices, ...cuts],
  })
}

const FIT_MEDIA_TYPE = 'application/vnd.ant.fit'

function intensityOf({ role }: WristStep): 'active' | 'warm_up' | 'cool_down' {
  switch (role) {
    case 'warm_up':
    case 'drill':
    case 'line_up':
      return 'warm_up'
    case 'run':
      return 'active'
    case 'cool_down':
    case 'stretch':
      return 'cool_down'
  }
}

type Laid = Readonly<{
  samples: readonly TimedSample[]
  points: readonly Readonly<{
    point: CoursePoint
    name: string
    note: string
    sample: TimedSample
  }>[]
  notices: readonly EncodeNotice[]
}>

/** The plan laid on its course, as both course formats need it. */
function laidCourse(plan: Plan, options: EncodeOptions): Result<Laid, EncodeError> {
  const { course, words } = options
  if (course === undefined) return err({ code: 'course_missing' })
  const found = coursePoints(plan, course, options.stations ?? [])
  if (!found.ok) return found
  const samples = timedCourse(plan, course, found.value.points)
  if (!samples.ok) return samples
  const notices: EncodeNotice[] = [...found.value.notices]
  if (plan.fluid.capBy === 'refused') notices.push({ code: 'fluid_refused' })
  if (samples.value.every(({ altitudeM }) => altitudeM === undefined))
    notices.push({ code: 'altitude_unknown' })
  const points = found.value.points.map((point) => ({
    point,
    name: wristName(words.pointName(point), WRIST_NAME_BYTES, notices),
    note: words.pointNote(point),
    sample: sampleAt(samples.value, point.atM),
  }))
  return ok({ samples: samples.value, points, notices })
}

/** The sample nearest to a place: samples get further along the course one by one. */
function sampleAt(samples: readonly TimedSample[], atM: number): TimedSample {
  let [low, high] = [0, samples.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((samples[middle]?.atM ?? 0) < atM) low = middle
    else high = middle
  }
  const [before, after] = [samples[low], samples[high]]
  if (before === undefined || after === undefined)
    throw new Error('a timed course has at least two samples')
  return Math.abs(after.atM - atM) < Math.abs(before.atM - atM) ? after : before
}

function fitCourseFile(plan: Plan, options: EncodeOptions): Result<CarriedFile, EncodeError> {
  const laid = laidCourse(plan, options)
  if (!laid.ok) return laid
  const notices = [...laid.value.notices]
  const { startAtMs } = plan.run
  if (startAtMs === undefined) notices.push({ code: 'start_time_assumed' })
  const bytes = encodeFitCourse({
    name: wristName(courseName(plan, options), 31, notices),
    samples: laid.value.samples,
    points: laid.value.points,
    startAtMs: startAtMs ?? options.nowAtMs,
    createdAtMs: options.nowAtMs,
  })
  if (!bytes.ok) return bytes
  const fileName = `uncramp-course-${kilometres(plan)}.fit`
  return ok({ fileName, mediaType: FIT_MEDIA_TYPE, bytes: bytes.value, notices })
}

function gpxFile(plan: Plan, options: EncodeOptions): Result<CarriedFile, EncodeError> {
  const laid = laidCourse(plan, options)
  if (!laid.ok) return laid
  const { samples, points } = laid.value
  const notices = [...laid.value.notices]
  const twice = revisitedPoints(points, samples).map(({ id }) => id)
  if (twice.length > 0) notices.push({ code: 'course_passes_twice', itemIds: twice })
  const { startAtMs } = plan.run
  if (startAtMs !== undefined && !(Math.abs(startAtMs) <= MAX_GPX_INSTANT_AT_MS))
    return err({ code: 'start_time_out_of_range', startAtMs })
  const text = encodeGpx({
    name: courseName(plan, options),
    note: options.words.planNote(plan),
    samples,
    points,
    ...(startAtMs === undefined ? {} : { startAtMs }),
  })
  const fileName = `uncramp-course-${kilometres(plan)}.gpx`
  return ok(textFile({ fileName, mediaType: 'application/gpx+xml' }, text, notices))
}

/** Year 9999, less a long run. */
const MAX_GPX_INSTANT_AT_MS = 253_400_000_000_000

function courseName(plan: Plan, { course, words }: EncodeOptions): string {
  const name = course?.name ?? ''
  return asciiFold(name) === '' ? words.planName(plan) : name
}

function appleFile(plan: Plan, options: EncodeOptions): CarriedFile {
  const { words } = options
  const { steps, notices } = wristSteps(plan, options.wrist ?? DEFAULT_WRIST_LIMITS)
  const parts = steps.map((step) => ({ role: step.role, apple: appleStep(words, step) }))
  const warmUp = parts[0]?.role === 'warm_up' ? parts[0].apple : undefined
  const coolDown = parts.at(-1)?.role === 'stretch' ? parts.at(-1)?.apple : undefined
  const rest = parts.filter(({ apple }) => apple !== warmUp && apple !== coolDown)
  const blocks = [
    block('recovery', rest, ['warm_up', 'drill', 'line_up']),
    block('work', rest, ['run']),
    block('recovery', rest, ['cool_down', 'stretch']),
  ].filter((one) => one.steps.length > 0)
  const name = words.planName(plan)
  const identity = JSON.stringify([name, blocks, warmUp, coolDown, options.nowAtMs])
  return {
    fileName: `uncramp-${kilometres(plan)}.workout`,
    mediaType: 'application/octet-stream',
    bytes: encodeAppleWorkout({
      uuid: contentUuid(identity),
      name,
      ...(warmUp === undefined ? {} : { warmUp }),
      blocks,
      ...(coolDown === undefined ? {} : { coolDown }),
    }),
    notices: [{ code: 'format_experimental' }, ...notices],
  }
}

function block(
  purpose: AppleBlock['purpose'],
  parts: readonly Readonly<{ role: WristStep['role']; apple: AppleStep }>[],
  roles: readonly WristStep['role'][],
): AppleBlock {
  return {
    purpose,
    steps: parts.flatMap(({ role, apple }) => (roles.includes(role) ? [apple] : [])),
  }
}

function appleStep(words: CarryWords, step: WristStep): AppleStep {
  const pace = step.pace === undefined ? {} : { pace: step.pace }
  return { name: words.stepName(step), goal: step.length, ...pace }
}

function intervalsFile(plan: Plan, options: EncodeOptions): CarriedFile {
  const { steps, notices } = wristSteps(plan, options.wrist ?? DEFAULT_WRIST_LIMITS)
  const lines = steps.map((step): TextStep => {
    const intensity = intensityOf(step)
    const pace = step.pace === undefined ? {} : { pace: step.pace }
    return {
      section: intensity === 'active' ? 'Main' : intensity === 'warm_up' ? 'Warmup' : 'Cooldown',
      name: options.words.stepName(step),
      length: step.length,
      plannedS: step.plannedS,
      ...pace,
    }
  })
  const fileName = `uncramp-workout-${kilometres(plan)}.txt`
  const kind = { fileName, mediaType: 'text/plain; charset=utf-8' }
  return textFile(kind, encodeWorkoutText(lines), notices)
}

/** A note for the wrist, cut between letters; a notice where words had to go. */
function wristNote(words: CarryWords, step: WristStep, notices: EncodeNotice[]): string {
  const note = words.stepNote(step)
  const cut = cutUtf8(note, WORKOUT_TEXT_SIZES.noteBytes - 1)
  if (cut !== note) notices.push({ code: 'note_cut', name: words.stepName(step) })
  return cut
}

/** A name for the wrist; a notice where letters had to go. */
function wristName(name: string, maxBytes: number, notices: EncodeNotice[]): string {
  const folded = asciiFold(name)
  const cut = cutUtf8(folded, maxBytes).trim()
  if (cut !== folded) notices.push({ code: 'name_cut', from: name, to: cut })
  return cut
}

function textFile(
  kind: Pick<CarriedFile, 'fileName' | 'mediaType'>,
  text: string,
  notices: readonly EncodeNotice[],
): CarriedFile {
  return { ...kind, bytes: utf8(text), text, notices }
}

/** `42.2km`, for file names. */
function kilometres(plan: Plan): string {
  return `${Math.round(plan.run.distanceM / 100) / 10}km`
}
