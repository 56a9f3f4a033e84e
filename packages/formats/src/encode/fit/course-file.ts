import type { Result } from '@uncramp/core'
import type { CoursePoint, CoursePointKind } from '@uncramp/core/carry'

import { contentHash, hashOfRows } from '../identity.ts'
import type { TimedSample } from '../timed-course.ts'
import {
  encodeFit,
  type FitBlock,
  type FitField,
  type FitValue,
  type FitWriteError,
} from './fit-file.ts'
import { fileIdBlock, fitSeconds } from './workout-file.ts'

const FILE_COURSE = 6
const SPORT_RUNNING = 1
/** Processed, valid, with time, distance and position. */
const CAPABILITIES = 0x1 | 0x2 | 0x4 | 0x8 | 0x10
const TIMER_START = 0
const TIMER_STOP_DISABLE_ALL = 9
const COURSE_NAME_BYTES = 32
const POINT_NAME_BYTES = 16
const CM_PER_M = 100
const MS_PER_S = 1000
const ALTITUDE_OFFSET_M = 500
const ALTITUDE_STEPS_PER_M = 5
const HALF_TURN_SEMICIRCLES = 2 ** 31
/** One more is what the field writes for "not known". */
const MAX_SEMICIRCLES = 2 ** 31 - 2

const POINT_TYPES: Readonly<Record<CoursePointKind, number>> = {
  water: 3,
  food: 4,
  aid_station: 28,
  sports_drink: 33,
  toilet: 39,
}

/** A course with its points and the runner of the plan on it. */
export type FitCourse = Readonly<{
  name: string
  /** At least two, seconds strictly increasing. */
  samples: readonly TimedSample[]
  points: readonly Readonly<{ point: CoursePoint; name: string; sample: TimedSample }>[]
  /** The gun; the virtual partner starts then. */
  startAtMs: number
  createdAtMs: number
}>

/**
 * A FIT course: the records' times are those of the pace plan, so the virtual partner on the watch
 * runs the slow first mile; course points carry their distance along the course, so a place passed
 * twice is met twice.
 *
 * @errors field_out_of_range (an altitude under −500 m, a time before 1990) · field_not_integer
 * @source uncramp_engineering
 */
export function encodeFitCourse(course: FitCourse): Result<Uint8Array<ArrayBuffer>, FitWriteError> {
  const startS = fitSeconds(course.startAtMs)
  const endS = startS + (course.samples.at(-1)?.atS ?? 0)
  const records = recordBlock(course, startS)
  const before: readonly FitBlock[] = [
    {
      local: 1,
      message: 31,
      fields: [
        [5, 'string', COURSE_NAME_BYTES],
        [4, 'enum'],
        [6, 'uint32z'],
      ],
      rows: [[course.name, SPORT_RUNNING, CAPABILITIES]],
    },
    lapBlock(course, startS),
    timerBlock(startS, TIMER_START),
    pointBlock(course, startS),
  ]
  const serialNumber = hashOfRows(contentHash(JSON.stringify(before)), records.rows)
  return encodeFit([
    fileIdBlock(FILE_COURSE, serialNumber, course.createdAtMs),
    ...before,
    records,
    timerBlock(endS, TIMER_STOP_DISABLE_ALL),
  ])
}

function lapBlock({ samples }: FitCourse, startS: number): FitBlock {
  const [first, last] = [samples[0], samples.at(-1)]
  const durationMs = (last?.atS ?? 0) * MS_PER_S
  const fields: readonly FitField[] = [
    [254, 'uint16'],
    [253, 'uint32'],
    [2, 'uint32'],
    [3, 'sint32'],
    [4, 'sint32'],
    [5, 'sint32'],
    [6, 'sint32'],
    [7, 'uint32'],
    [8, 'uint32'],
    [9, 'uint32'],
  ]
  const row: readonly FitValue[] = [
    0,
    startS,
    startS,
    ...position(first),
    ...position(last),
    durationMs,
    durationMs,
    Math.round((last?.atM ?? 0) * CM_PER_M),
  ]
  return { local: 2, message: 19, fields, rows: [row] }
}

function timerBlock(atS: number, eventType: number): FitBlock {
  return {
    local: 3,
    message: 21,
    fields: [
      [253, 'uint32'],
      [0, 'enum'],
      [4, 'uint8'],
      [1, 'enum'],
    ],
    rows: [[atS, 0, 0, eventType]],
  }
}

function pointBlock({ points }: FitCourse, startS: number): FitBlock {
  return {
    local: 5,
    message: 32,
    fields: [
      [254, 'uint16'],
      [1, 'uint32'],
      [2, 'sint32'],
      [3, 'sint32'],
      [4, 'uint32'],
      [5, 'enum'],
      [6, 'string', POINT_NAME_BYTES],
    ],
    rows: points.map(({ point, name, sample }, index) => [
      index,
      startS + point.atS,
      ...position(sample),
      Math.round(point.atM * CM_PER_M),
      POINT_TYPES[point.kind],
      name,
    ]),
  }
}

function recordBlock({ samples }: FitCourse, startS: number): FitBlock {
  return {
    local: 4,
    message: 20,
    fields: [
      [253, 'uint32'],
      [0, 'sint32'],
      [1, 'sint32'],
      [5, 'uint32'],
      [2, 'uint16'],
    ],
    rows: samples.map((sample) => [
      startS + sample.atS,
      ...position(sample),
      Math.round(sample.atM * CM_PER_M),
      sample.altitudeM === undefined
        ? undefined
        : Math.round((sample.altitudeM + ALTITUDE_OFFSET_M) * ALTITUDE_STEPS_PER_M),
    ]),
  }
}

function position(sample: TimedSample | undefined): readonly [FitValue, FitValue] {
  if (sample === undefined) return [undefined, undefined]
  return [semicircles(sample.latitudeDeg), semicircles(sample.longitudeDeg)]
}

/** +180° is two more than the field holds and is clamped: 19 mm on the ground. */
function semicircles(angleDeg: number): number {
  const turned = Math.round((angleDeg * HALF_TURN_SEMICIRCLES) / 180)
  return Math.max(-HALF_TURN_SEMICIRCLES, Math.min(MAX_SEMICIRCLES, turned))
}
