import { MS_PER_S } from '../units.ts'
import { MAX_STARTS_APART_S, wrongZoneS } from './wrong-zone.ts'

/** Recordings that share less of the shorter one's time cannot be of one run. */
const MIN_SHARED_FRAC = 0.5

type Stretch = Readonly<{ startAtMs: number; elapsedS: number }>

/**
 * Whether two runs lie over each other in time, or would if one had not the hour of its place for that
 * of Greenwich, so that their recordings are worth comparing with `sameRun`.
 *
 * @source uncramp_engineering
 */
export function mayBeSame(one: Stretch, other: Stretch): boolean {
  const fromMs = Math.max(one.startAtMs, other.startAtMs)
  const toMs = Math.min(endMs(one), endMs(other))
  const shorterMs = Math.min(one.elapsedS, other.elapsedS) * MS_PER_S
  if (!(shorterMs > 0)) return false
  if (toMs - fromMs >= MIN_SHARED_FRAC * shorterMs) return true
  const shiftS = (other.startAtMs - one.startAtMs) / MS_PER_S
  return wrongZoneS({ firstS: one.elapsedS, secondS: other.elapsedS, shiftS }) !== undefined
}

/** No run that begins later may be the same one. */
export function lastSameStartMs(run: Stretch): number {
  return Math.max(endMs(run), run.startAtMs + MAX_STARTS_APART_S * MS_PER_S)
}

function endMs({ startAtMs, elapsedS }: Stretch): number {
  return startAtMs + elapsedS * MS_PER_S
}
