import { spanS, type Activity, type Lap } from '../activity/index.ts'

/** The first lap begins with the watch, give or take. */
const START_SLACK_S = 60
/** Warm-up and cool-down leave at least so much of the time, or it was no run between them. */
const MIN_LEFT_FRAC = 0.25

type Span = Readonly<{ fromS: number; toS: number }>

/**
 * What a followed workout leaves between its warm-up and its cool-down laps, on the activity's own clock:
 * there the run was run, and a plan's clock starts with it, since the runner presses lap at the gun.
 * `null` where no lap is named so, or hardly anything is left.
 *
 * @source uncramp_engineering
 */
export function betweenWarmUps(
  activity: Pick<Activity, 'laps' | 'track' | 'sessions'>,
): Span | null {
  const laps = activity.laps.toSorted((a, b) => a.fromS - b.fromS)
  const [beganS, endS] = [activity.track.atS[0] ?? 0, spanS(activity)]
  const first = laps.findIndex(({ intensity }) => intensity !== 'warm_up')
  const last = laps.findLastIndex(({ intensity }) => !isAfter(intensity))
  if (first < 0 || last < first) return null
  const isFromStart = (laps[0]?.fromS ?? Infinity) <= beganS + START_SLACK_S
  const fromS = first > 0 && isFromStart ? (laps[first]?.fromS ?? beganS) : beganS
  const hasCoolDown = laps.slice(last + 1).some(({ intensity }) => intensity === 'cool_down')
  const toS = hasCoolDown ? (laps[last + 1]?.fromS ?? endS) : endS
  if (fromS <= beganS && toS >= endS) return null
  return toS - fromS >= MIN_LEFT_FRAC * (endS - beganS) ? { fromS, toS } : null
}

/** A rest before the cool-down, as after the finish line, belongs to it. */
function isAfter(intensity: Lap['intensity']): boolean {
  return intensity === 'cool_down' || intensity === 'rest'
}
