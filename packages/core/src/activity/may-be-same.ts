import { MS_PER_S } from '../units.ts'

/** Recordings that share less of the shorter one's time cannot be of one run. */
const MIN_SHARED_FRAC = 0.5

type Stretch = Readonly<{ startAtMs: number; elapsedS: number }>

/**
 * Whether two runs lie over each other in time, so that their recordings are worth comparing with `sameRun`.
 *
 * @source uncramp_engineering
 */
export function mayBeSame(one: Stretch, other: Stretch): boolean {
  const fromMs = Math.max(one.startAtMs, other.startAtMs)
  const toMs = Math.min(endMs(one), endMs(other))
  const shorterMs = Math.min(one.elapsedS, other.elapsedS) * MS_PER_S
  return shorterMs > 0 && toMs - fromMs >= MIN_SHARED_FRAC * shorterMs
}

function endMs({ startAtMs, elapsedS }: Stretch): number {
  return startAtMs + elapsedS * MS_PER_S
}
