import type { Sport, SubSport } from './sport.ts'
import type { Track } from './track.ts'

/** The kind of file an activity was read from. */
export type ActivityFormat = 'fit' | 'gpx' | 'tcx'

/** What recorded it. Each part is there only where the file says so. */
export type Device = Readonly<{
  /** Lower case where the maker is known by number (`garmin`, `coros`), else the file's own text. */
  maker: string | undefined
  /** Model name as written, or the maker's product number as text. */
  model: string | undefined
  serial: string | undefined
  firmware: string | undefined
}>

/**
 * Time during which the watch was not timing: stopped by hand, auto-paused, or a break between two
 * segments of a GPX or TCX track. `toS` ≥ `fromS`; sorted, never overlapping. A stop that the file
 * never ends runs to the last sample.
 */
export type TimerStop = Readonly<{
  fromS: number
  toS: number
  cause: 'button' | 'auto_pause' | 'segment' | 'unknown'
}>

/** Totals a device wrote itself; `undefined` = it did not. Trust them over sums of samples. */
export type Totals = Readonly<{
  /** Clock time from start to end, stops included. */
  elapsedS: number | undefined
  /** Time the timer ran. */
  timerS: number | undefined
  /** Time in motion, by the device's own rule. */
  movingS: number | undefined
  distanceM: number | undefined
  ascentM: number | undefined
  descentM: number | undefined
  energyKj: number | undefined
  averageHeartRateBpm: number | undefined
  maxHeartRateBpm: number | undefined
  averageSpeedMps: number | undefined
  averageCadenceSpm: number | undefined
  averagePowerW: number | undefined
  averageTemperatureC: number | undefined
}>

/** Totals of which the device wrote none. */
export const NO_TOTALS: Totals = {
  elapsedS: undefined,
  timerS: undefined,
  movingS: undefined,
  distanceM: undefined,
  ascentM: undefined,
  descentM: undefined,
  energyKj: undefined,
  averageHeartRateBpm: undefined,
  maxHeartRateBpm: undefined,
  averageSpeedMps: undefined,
  averageCadenceSpm: undefined,
  averagePowerW: undefined,
  averageTemperatureC: undefined,
}

/** What ended a lap. */
export type LapTrigger =
  | 'button'
  | 'time'
  | 'distance'
  | 'position'
  | 'session_end'
  | 'equipment'
  | 'unknown'

/** What a lap was for, where a workout said so. */
export type LapIntensity =
  | 'active'
  | 'rest'
  | 'warm_up'
  | 'cool_down'
  | 'recovery'
  | 'interval'
  | 'other'
  | 'unknown'

/** A lap, in file order; `fromS` to `toS` on the activity's clock. */
export type Lap = Readonly<{
  fromS: number
  toS: number
  name: string | undefined
  trigger: LapTrigger
  intensity: LapIntensity
  totals: Totals
}>

/** One leg of one sport. A plain run has one; a triathlon has five or more. */
export type Session = Readonly<{
  sport: Sport
  subSport: SubSport
  fromS: number
  toS: number
  name: string | undefined
  totals: Totals
}>

/**
 * Something marked at a moment: a lap or marker button, a named waypoint, a course point passed, an
 * alert. Cramps that a runner marked are found here and in lap names.
 */
export type MarkedEvent = Readonly<{
  atS: number
  kind: 'marker' | 'waypoint' | 'course_point' | 'alert' | 'workout_step'
  name: string | undefined
}>

/**
 * One recorded activity, as the file has it: nothing smoothed, filled in or judged.
 *
 * The track covers the whole file; for a triathlon `runsIn` cuts out the runs.
 */
export type Activity = Readonly<{
  format: ActivityFormat
  /** Of the main session: running where there is any. */
  sport: Sport
  subSport: SubSport
  /** The title given to it, where the file has one. */
  name: string | undefined
  /** The structured workout that was followed. */
  workoutName: string | undefined
  /** Instant of `atS` = 0, ms since 1970 UTC. */
  startAtMs: number
  /** Local clock less UTC, s, −43,200 to 50,400; `undefined` = the file does not say. */
  utcOffsetS: number | undefined
  device: Device
  track: Track
  stops: readonly TimerStop[]
  laps: readonly Lap[]
  /** Never empty. Sorted by `fromS`. */
  sessions: readonly Session[]
  /** Sorted by `atS`. */
  events: readonly MarkedEvent[]
  /** Of the whole file: sums over its sessions. */
  totals: Totals
}>
