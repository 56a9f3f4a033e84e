import type { Result } from '@uncramp/core'

import { FIT_EPOCH_S } from '../../fit/epoch.ts'
import { contentHash } from '../identity.ts'
import { encodeFit, type FitBlock, type FitWriteError } from './fit-file.ts'

const MS_PER_S = 1000
const CM_PER_M = 100
const MANUFACTURER_DEVELOPMENT = 255
const FILE_WORKOUT = 5
const SPORT_RUNNING = 1
const TARGET_SPEED = 0
const TARGET_OPEN = 2

/** How a step of a FIT workout ends. */
export type FitStepLength =
  | Readonly<{ by: 'time'; durationS: number }>
  | Readonly<{ by: 'distance'; distanceM: number }>
  | Readonly<{ by: 'lap' }>

/** One row of a FIT workout. */
export type FitWorkoutStep = Readonly<{
  name: string
  note: string
  length: FitStepLength
  /** Seconds per kilometre; left out: no target. */
  pace?: Readonly<{ slowSPerKm: number; fastSPerKm: number }>
  intensity: 'active' | 'warm_up' | 'cool_down'
}>

/** Sizes of the text fields, closing zero included. */
export type WorkoutTextSizes = Readonly<{
  nameBytes: number
  stepNameBytes: number
  noteBytes: number
}>

/**
 * The sizes Garmin Connect writes: 31, 15 and 199 bytes of text.
 *
 * @source uncramp_engineering
 */
export const WORKOUT_TEXT_SIZES: WorkoutTextSizes = {
  nameBytes: 32,
  stepNameBytes: 16,
  noteBytes: 200,
}

/** A workout as FIT knows it. Without a serial number the content's hash is one. */
export type FitWorkout = Readonly<{
  name: string
  steps: readonly FitWorkoutStep[]
  createdAtMs: number
  serialNumber?: number
  sizes?: WorkoutTextSizes
}>

const INTENSITY = { active: 0, warm_up: 2, cool_down: 3 } as const

/**
 * A FIT workout. Serial number and creation time are its identity on the watch: two files that
 * share both count as one, so the content is hashed into the serial number.
 *
 * @errors field_out_of_range · field_not_integer
 * @source uncramp_engineering
 */
export function encodeFitWorkout(
  workout: FitWorkout,
): Result<Uint8Array<ArrayBuffer>, FitWriteError> {
  const { nameBytes, stepNameBytes, noteBytes } = workout.sizes ?? WORKOUT_TEXT_SIZES
  const content: readonly FitBlock[] = [
    {
      local: 1,
      message: 26,
      fields: [
        [4, 'enum'],
        [6, 'uint16'],
        [8, 'string', nameBytes],
      ],
      rows: [[SPORT_RUNNING, workout.steps.length, workout.name]],
    },
    {
      local: 2,
      message: 27,
      fields: [
        [254, 'uint16'],
        [0, 'string', stepNameBytes],
        [1, 'enum'],
        [2, 'uint32'],
        [3, 'enum'],
        [4, 'uint32'],
        [5, 'uint32'],
        [6, 'uint32'],
        [7, 'enum'],
        [8, 'string', noteBytes],
      ],
      rows: workout.steps.map((step, index) => [
        index,
        step.name,
        ...lengthValues(step.length),
        ...targetValues(step.pace),
        INTENSITY[step.intensity],
        step.note,
      ]),
    },
  ]
  const serialNumber = workout.serialNumber ?? contentHash(JSON.stringify(content))
  return encodeFit([fileIdBlock(FILE_WORKOUT, serialNumber, workout.createdAtMs), ...content])
}

/** `file_id` of a file that does not claim to be a vendor's. */
export function fileIdBlock(type: number, serialNumber: number, createdAtMs: number): FitBlock {
  return {
    local: 0,
    message: 0,
    fields: [
      [0, 'enum'],
      [1, 'uint16'],
      [2, 'uint16'],
      [3, 'uint32z'],
      [4, 'uint32'],
    ],
    rows: [[type, MANUFACTURER_DEVELOPMENT, 0, serialNumber, fitSeconds(createdAtMs)]],
  }
}

/** Whole seconds as FIT counts them, from the end of 1989. */
export function fitSeconds(instantAtMs: number): number {
  return Math.floor(instantAtMs / MS_PER_S) - FIT_EPOCH_S
}

type DurationValues = readonly [type: number, value: number | undefined]

function lengthValues(length: FitStepLength): DurationValues {
  switch (length.by) {
    case 'time':
      return [0, Math.round(length.durationS * MS_PER_S)]
    case 'distance':
      return [1, Math.round(length.distanceM * CM_PER_M)]
    case 'lap':
      return [5, undefined]
  }
}

type TargetValues = readonly [
  type: number,
  value: number,
  low: number | undefined,
  high: number | undefined,
]

function targetValues(pace: FitWorkoutStep['pace']): TargetValues {
  if (pace === undefined) return [TARGET_OPEN, 0, undefined, undefined]
  return [TARGET_SPEED, 0, speedMmPerS(pace.slowSPerKm), speedMmPerS(pace.fastSPerKm)]
}

const MM_PER_KM = 1_000_000

function speedMmPerS(paceSPerKm: number): number {
  return Math.round(MM_PER_KM / paceSPerKm)
}
