import type { Activity, SubSport } from '../activity/index.ts'
import type { GateReason, RunStop, Steadiness } from './analysis-document.ts'
import { gapFracOf } from './hills.ts'
import { paceSwitches } from './pace-switches.ts'
import type { RunParts } from './run-parts.ts'

/** Below this no verdict says anything. */
const MIN_RUN_M = 3000
/** A run of unknown sport counts as running between these mean speeds in motion; above, nothing does. */
const SLOWEST_RUN_MPS = 1.7
const FASTEST_RUN_MPS = 6.6
/** Without a sport, 10 km in 30 minutes is a ride more often than a run. */
const FASTEST_UNNAMED_MPS = 5.5
/** More of the way than this in holes: where it was fast or slow is not known. */
const MAX_GAP_FRAC = 0.1
/** Steeper on average than this, footing and walking rule the pace: 20 m a kilometre. */
const TRAIL_ASCENT_FRAC = 0.02
/** Standing more than this, or more often than every 1.2 km, is no steady run. */
const MAX_STOPPED_FRAC = 0.2
const MAX_STOPS_PER_M = 1 / 1200
const MIN_STOPS_COUNT = 6
/** Laps that a workout calls hard, easy or rest. */
const MIN_WORKOUT_LAPS_COUNT = 3

const INDOORS: readonly SubSport[] = ['treadmill', 'indoor', 'virtual']
const OFF_ROAD: readonly SubSport[] = ['trail', 'obstacle']

/** What the gate looks at. */
export type SteadinessInput = Readonly<{
  activity: Pick<Activity, 'sport' | 'subSport' | 'laps'>
  run: RunParts
  stops: readonly Pick<RunStop, 'durationS'>[]
}>

/**
 * Whether pace over distance means anything here. Intervals, treadmills, trails, many stops and holes
 * in the recording do not get a verdict on their pacing: it would be about the session, not the runner.
 *
 * @source uncramp_engineering
 */
export function judgeSteadiness(input: SteadinessInput): Steadiness {
  const { run } = input
  const { lengthM } = run.ledger
  const switches = paceSwitches(run.ledger)
  const measured = {
    gapFrac: gapFracOf(run.ledger),
    stoppedFrac: run.elapsedS > 0 ? 1 - run.movingS / run.elapsedS : 0,
    ascentFrac: run.profile === null || !(lengthM > 0) ? null : run.profile.ascentM / lengthM,
    paceSwitchesCount: switches.switchesCount,
  }
  const isIntervals = switches.isIntervals || isWorkout(input.activity)
  return { why_not: gate(input, measured, isIntervals), ...measured }
}

function gate(
  { activity, run, stops }: SteadinessInput,
  measured: Omit<Steadiness, 'why_not'>,
  isIntervals: boolean,
): GateReason | null {
  const { lengthM } = run.ledger
  if (!isRunning(activity, run)) return 'not_running'
  if (run.samples.distanceFrom === 'none') return 'no_distance'
  if (lengthM < MIN_RUN_M) return 'too_short'
  if (INDOORS.includes(activity.subSport)) return 'treadmill'
  if (!run.samples.hasPositions) return 'no_positions'
  if (measured.gapFrac > MAX_GAP_FRAC) return 'gps_gaps'
  const isSteep = (measured.ascentFrac ?? 0) > TRAIL_ASCENT_FRAC
  if (isSteep || OFF_ROAD.includes(activity.subSport)) return 'trail'
  if (isIntervals) return 'intervals'
  const isOften = stops.length >= MIN_STOPS_COUNT && stops.length > lengthM * MAX_STOPS_PER_M
  if (isOften || measured.stoppedFrac > MAX_STOPPED_FRAC) return 'many_stops'
  return null
}

function isRunning({ sport }: SteadinessInput['activity'], run: RunParts): boolean {
  const speedMps = run.movingS > 0 ? run.ledger.lengthM / run.movingS : 0
  // Faster than the fastest 5 km ever run: a ride recorded as a run.
  if (speedMps > FASTEST_RUN_MPS && run.ledger.lengthM > MIN_RUN_M) return false
  if (sport !== 'unknown') return sport === 'running'
  return speedMps >= SLOWEST_RUN_MPS && speedMps <= FASTEST_UNNAMED_MPS
}

function isWorkout({ laps }: SteadinessInput['activity']): boolean {
  let workoutCount = 0
  for (const { intensity } of laps)
    if (intensity === 'interval' || intensity === 'recovery' || intensity === 'rest')
      workoutCount += 1
  return workoutCount >= MIN_WORKOUT_LAPS_COUNT
}
