import type { DrinkKind } from '../hydration/drink-kind.ts'

/** What the watch says when a step begins. `atS` is the cue's own time, from the gun. */
export type WristCue =
  | Readonly<{ code: 'warm_up'; durationS: number }>
  | Readonly<{ code: 'drill'; what: string; durationS: number }>
  | Readonly<{ code: 'line_up' }>
  | Readonly<{ code: 'first_mile'; targetS: number; atS: number }>
  | Readonly<{
      code: 'goal_pace'
      firstMileS: number
      amberBelowS: number
      redBelowS: number
      atS: number
    }>
  | Readonly<{
      code: 'drink'
      id: string
      drink: DrinkKind
      isSaltShot: boolean
      isOptional: boolean
      fluidMl: number
      sodiumMg: number
      carbohydrateG: number
      station?: string
      atS: number
      atM: number
    }>
  | Readonly<{ code: 'salt'; id: string; sodiumMg: number; atS: number; atM: number }>
  | Readonly<{ code: 'eat'; id: string; carbohydrateG: number; atS: number; atM: number }>
  | Readonly<{ code: 'to_finish'; atS: number }>
  | Readonly<{ code: 'cool_down' }>
  | Readonly<{
      code: 'stretch'
      what: string
      side: 'left' | 'right' | 'both'
      durationS: number
    }>

/** How a step ends: after a time, after a distance, or when the lap key is pressed. */
export type WristLength =
  | Readonly<{ by: 'time'; durationS: number }>
  | Readonly<{ by: 'distance'; distanceM: number }>
  | Readonly<{ by: 'lap' }>

/** Whole seconds per kilometre; the watch is silent between them. */
export type PaceRange = Readonly<{ slowSPerKm: number; fastSPerKm: number }>

/** One step of a workout on the wrist; its beginning is the reminder. */
export type WristStep = Readonly<{
  role: 'warm_up' | 'drill' | 'line_up' | 'run' | 'cool_down' | 'stretch'
  cues: readonly WristCue[]
  length: WristLength
  /** How long it lasts if the plan is kept; 0 when nobody knows. */
  plannedS: number
  /** Where it begins, from the gun; only in the run. */
  atS?: number
  atM?: number
  pace?: PaceRange
}>

/** What had to change so that it fits; one sentence each in `text`. */
export type WristNotice =
  | Readonly<{ code: 'fluid_refused' }>
  | Readonly<{ code: 'stretches_joined'; joinedCount: number }>
  | Readonly<{ code: 'drills_joined'; joinedCount: number }>
  | Readonly<{ code: 'cues_joined'; itemIds: readonly string[]; atS: number }>
  | Readonly<{ code: 'optional_left_out'; itemIds: readonly string[] }>
  | Readonly<{ code: 'cues_past_finish'; itemIds: readonly string[] }>

/** What a watch can hold, and how the runner wants the steps to end. */
export type WristLimits = Readonly<{
  /** Steps a workout may have, 8 or more. */
  stepCount: number
  /**
   * `time` keeps to the gun clock, `distance` to the places. Left out: by distance when every
   * drink is tied to a station, else by time.
   */
  measure?: 'time' | 'distance'
  /** False leaves warm-up and line-up out, so that the recording holds the race alone. */
  hasWarmUp: boolean
}>

/**
 * What nearly every Garmin watch holds.
 *
 * @source uncramp_engineering
 */
export const DEFAULT_WRIST_LIMITS: WristLimits = { stepCount: 50, hasWarmUp: true }
