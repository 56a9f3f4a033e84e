import type { ActivityFormat, ActivityIssue, Sport, SubSport } from '../activity/index.ts'
import type { FirstMileVerdict } from '../pacing/index.ts'
import type { Muscle, Side } from '../relief/muscle.ts'
import type { HealthFlag } from '../runner/index.ts'

/** Why a recording as a whole is not fit for verdicts on pacing. */
export const GATE_REASONS = [
  'not_running',
  'no_distance',
  'too_short',
  'treadmill',
  'no_positions',
  'gps_gaps',
  'trail',
  'many_stops',
  'intervals',
] as const
export type GateReason = (typeof GATE_REASONS)[number]

/** The gate every verdict asks: `why_not` is `null` for a steady run. The rest is what was measured. */
export type Steadiness = Readonly<{
  why_not: GateReason | null
  /** Share of the way that lies in holes of the recording. */
  gapFrac: number
  /** Share of the elapsed time spent standing. */
  stoppedFrac: number
  /** Metres climbed per metre run; `null` without altitude. */
  ascentFrac: number | null
  /** Changes between a fast and a slow pace. */
  paceSwitchesCount: number
}>

/** A kilometre or mile as run; the last one may be shorter. */
export type RunSplit = Readonly<{
  fromM: number
  toM: number
  /** On the clock, stops included. */
  durationS: number
  movingS: number
  /** Moving pace with hills taken out; `null` when nothing moved. */
  gradeAdjustedSPerKm: number | null
  /** Net rise over the split; `null` without altitude. */
  gradeFrac: number | null
  heartRateBpm: number | null
  cadenceSpm: number | null
}>

export type StartVerdict = Readonly<{
  verdict: 'even' | 'slow' | 'too_fast' | 'not_judged'
  why: GateReason | null
  /** On the clock, from the first step; `null` when the run is shorter. */
  firstMileS: number | null
  /** How much faster than the runner's own later effort the start was; hills and heat taken out. */
  tooFastFrac: number | null
  /** Start and later part that were compared. */
  startToM: number | null
  laterFromM: number | null
  laterToM: number | null
  firstMileFastFrac: number | null
  /** The first third against the rest: what a practice run is scored by. */
  firstThirdSlowerFrac: number | null
  restSPerKm: number | null
  hillsTakenOut: boolean
  /** Slowing that the heat alone explains in the later part; 0 when the weather is not known. */
  heatTakenOutFrac: number
  /** Marathons only. An association over all reference windows: there is no middle value. */
  estimatedCostS: Readonly<{ low: number; high: number }> | null
}>

export type FadeCode = 'negative' | 'even' | 'slowed' | 'faded' | 'faded_hard' | 'not_judged'

/** A stretch of 5 km or more at least 25 % slower than the runner's own 5-20 km. */
export type Wall = Readonly<{ atM: number; toM: number; slowdownFrac: number }>

export type FadeVerdict = Readonly<{
  verdict: FadeCode
  why_not: GateReason | null
  /** Moving time of the second half over that of the first. */
  secondHalfOverFirstFrac: number | null
  /** The same with hills taken out; the verdict goes by this. */
  gradeAdjustedFrac: number | null
  /** How much of a slowing heat alone explains; 0 without one, and when the weather is not known. */
  heatShareFrac: number
  wall: Wall | null
  /** Marathons only: 8 of 10 runners with this first half finished in between; this run took `tookS`. */
  outlookAtHalfS: Readonly<{ low: number; high: number; tookS: number }> | null
}>

export type DriftWhyNot = GateReason | 'no_heart_rate' | 'unsteady_pace'

/** More beats per metre later by over 5 %, about as many, or clearly fewer. */
export type DriftCode = 'rising' | 'steady' | 'falling' | 'not_judged'

export type DriftVerdict = Readonly<{
  verdict: DriftCode
  /** Heart beats per metre of effort, second part over first, less one. */
  heartRateDriftFrac: number | null
  why_not: DriftWhyNot | null
  /** Cut off at the front as warm-up. */
  warmUpS: number
  firstHeartRateBpm: number | null
  secondHeartRateBpm: number | null
}>

export type CadenceWhyNot = GateReason | 'no_cadence'

/** Fewer steps at nearly the same pace, or with a pace that fell too. */
export type CadenceCode = 'held' | 'fell' | 'fell_with_pace' | 'not_judged'

export type CadenceVerdict = Readonly<{
  verdict: CadenceCode
  /** How much fewer steps a minute in the last quarter than from a tenth to half-way; walking left out. */
  dropFrac: number | null
  why_not: CadenceWhyNot | null
  earlySpm: number | null
  lateSpm: number | null
  /** How much slower the last quarter was: a lower cadence then says little. */
  slowerFrac: number | null
}>

export const STOP_KINDS = ['traffic_like', 'aid_like', 'cramp_or_stretch', 'unknown'] as const
export type StopKind = (typeof STOP_KINDS)[number]

/** Where the runner stood. A guess from the pace around it, never more. */
export type RunStop = Readonly<{
  atM: number
  /** On the activity's own clock. */
  atS: number
  durationS: number
  suggests: StopKind
  /** How much slower than before the next 500 m were, hills taken out; `null` at the ends. */
  slowerAfterFrac: number | null
  cadenceDropFrac: number | null
  isSudden: boolean
  /** A cramp was marked within two minutes of it. */
  isMarked: boolean
}>

/** A cramp that the file or the runner tells of. */
export type MarkedCramp = Readonly<{
  atS: number
  atM: number | null
  muscle: Muscle | null
  side: Side | null
  /** `marked` in the file, `told` by the runner. */
  from: 'marked' | 'told'
}>

export type FluidWhyNot = 'not_running' | 'too_short' | 'no_mass' | 'no_weather' | 'refused'

/** What was probably sweated. `low` and `high`: 20th and 80th percentile, wider when air is guessed. */
export type SweatLoss = Readonly<{
  estimatedSweatMl: number | null
  lowMl: number | null
  highMl: number | null
  sodiumMg: number | null
  sodiumLowMg: number | null
  sodiumHighMg: number | null
  weatherFrom: 'given' | 'plan' | 'recorded' | null
  /** Air temperature used. */
  temperatureC: number | null
  why_not: FluidWhyNot | null
  refusedBy: readonly HealthFlag[]
}>

/** A split of the plan beside what was run, on the clock, distance scaled to the course. */
export type PlanSplit = Readonly<{
  fromM: number
  toM: number
  plannedS: number
  actualS: number
  /** Ahead of the plan at its end; negative: behind. */
  aheadS: number
}>

export type RunAgainstPlan = Readonly<{
  /** Recorded distance over planned; the splits are scaled by it where `isScaled`. */
  distanceFrac: number
  isScaled: boolean
  splits: readonly PlanSplit[]
  firstMile: Readonly<{
    plannedS: number
    actualS: number | null
    verdict: FirstMileVerdict['code']
  }>
  finish: Readonly<{ plannedS: number; actualS: number | null; slowerFrac: number | null }>
}>

/** Some 120 places along the run, for charts: columns of equal length. */
export type RunSeries = Readonly<{
  atM: readonly number[]
  paceSPerKm: readonly (number | null)[]
  gradeAdjustedSPerKm: readonly (number | null)[]
  heartRateBpm: readonly (number | null)[]
  altitudeM: readonly (number | null)[]
}>

/** Which of the file's columns the distance comes from; `totals`: it has none, only what it sums up to. */
export type DistanceFrom = 'recorded' | 'positions' | 'speed' | 'totals' | 'none'

export type AnalysedActivity = Readonly<{
  /** SHA-256 of the file's bytes, in hexadecimal. */
  id: string
  format: ActivityFormat
  sport: Sport
  subSport: SubSport
  name: string | null
  startAtMs: number
  utcOffsetS: number | null
  distanceM: number
  distanceFrom: DistanceFrom
  /** Metres taken out or moved as jumps of the receiver. */
  mendedM: number
  /** From the first sample to the last; of a run without samples, what the file sums up to. */
  elapsedS: number
  /** Less the time in which the watch was stopped. */
  timerS: number
  /** Less the time in which the runner stood. */
  movingS: number
  ascentM: number | null
  heartRateBpm: number | null
  cadenceSpm: number | null
  device: string | null
  issues: readonly ActivityIssue[]
}>

/**
 * The part between the warm-up and the cool-down laps that the recording names: verdicts and plan are of
 * it, and their places and times are counted from where it began.
 */
export type JudgedPart = Readonly<{
  /** On the activity's own clock. */
  fromS: number
  toS: number
  /** Of the whole way. */
  fromM: number
  toM: number
}>

/** What one recorded run says; CONTRACT calls it `uncramp.analysis/1`. */
export type Analysis = Readonly<{
  schema: 'uncramp.analysis/1'
  activity: AnalysedActivity
  /** `null`: the whole run was judged. */
  judged: JudgedPart | null
  steadiness: Steadiness
  splits: readonly RunSplit[]
  mileSplits: readonly RunSplit[]
  start: StartVerdict
  fade: FadeVerdict
  drift: DriftVerdict
  stops: readonly RunStop[]
  cadence: CadenceVerdict
  cramps: readonly MarkedCramp[]
  fluid: SweatLoss
  plan: RunAgainstPlan | null
  series: RunSeries
}>
