import { M_PER_KM, S_PER_MIN } from '../units.ts'

/** Where the runner was when: distance along the run, rising in time. */
export type ProgressPoint = Readonly<{ atS: number; atM: number }>

type Measured = {
  paceSPerKm: number
  targetSPerKm: number
  /** Faster than the target by this share; negative: slower. */
  fasterFrac: number
}

/** The pace over the last stretch against the plan's. */
export type PaceAdvice =
  | Readonly<{ code: 'grace'; leftS: number }>
  | Readonly<{ code: 'no_signal'; sinceS: number }>
  | Readonly<{ code: 'on_target' } & Measured>
  | Readonly<{ code: 'too_fast' } & Measured>
  | Readonly<{ code: 'too_slow' } & Measured>

/** Length of road that a pace is read over. @source uncramp_engineering */
export const WINDOW_M = 300
/** And at most this far back, for those who walk. @source uncramp_engineering */
export const WINDOW_S = 3 * S_PER_MIN
/** A step this many times faster than the middle one is a jump of the position. @source uncramp_engineering */
export const JUMP_FACTOR = 2
/** Nothing is said this soon after the gun. @source uncramp_engineering */
export const GRACE_S = 90
/** Inside this the runner is on target. @source uncramp_engineering */
export const DEAD_BAND_FRAC = 0.03
/** And this near again before a warning is taken back, so that it does not flicker. @source uncramp_engineering */
export const RELEASE_BAND_FRAC = 0.015
/** Without a position for this long nothing is judged. @source uncramp_engineering */
export const SIGNAL_LOST_S = 20
const LEAST_M = 120

type Step = Readonly<{ durationS: number; speedMps: number }>

function ageS(point: ProgressPoint | undefined, nowAtS: number): number {
  return nowAtS - (point?.atS ?? 0)
}

/** The steps of the last stretch, oldest first. */
function steps(points: readonly ProgressPoint[], nowAtS: number): readonly Step[] {
  const found: Step[] = []
  const endM = points.at(-1)?.atM ?? 0
  for (let index = points.length - 1; index > 0; index--) {
    const [from, to] = [points[index - 1], points[index]]
    if (from === undefined || to === undefined) break
    if (endM - from.atM > WINDOW_M || ageS(from, nowAtS) > WINDOW_S) break
    const durationS = to.atS - from.atS
    if (durationS > 0) found.push({ durationS, speedMps: (to.atM - from.atM) / durationS })
  }
  return found.toReversed()
}

/** Slope of the straight line through the steps laid end to end, jumps cut down to size. */
function slopeMps(found: readonly Step[]): number {
  const sorted = found.map((step) => step.speedMps).toSorted((a, b) => a - b)
  const middleMps = sorted[Math.floor(sorted.length / 2)] ?? 0
  let [atS, atM, count, sumS, sumM, sumSS, sumSM] = [0, 0, 1, 0, 0, 0, 0]
  for (const { durationS, speedMps } of found) {
    const isJump = middleMps > 0 && speedMps > JUMP_FACTOR * middleMps
    atS += durationS
    atM += durationS * (isJump ? middleMps : speedMps)
    count += 1
    sumS += atS
    sumM += atM
    sumSS += atS * atS
    sumSM += atS * atM
  }
  const spread = count * sumSS - sumS * sumS
  return spread > 0 ? (count * sumSM - sumS * sumM) / spread : 0
}

/**
 * Pace over the last 300 m (at most three minutes): the straight line through the positions, with
 * steps that no runner makes trimmed to the middle one, so that noise and jumps do not move it.
 *
 * @param points  in order of time
 * @returns       nothing before there are 120 m to judge
 * @source uncramp_engineering
 */
export function windowPaceSPerKm(
  points: readonly ProgressPoint[],
  nowAtS: number,
): number | undefined {
  const found = steps(points, nowAtS)
  const totalM = found.reduce((sumM, step) => sumM + step.durationS * step.speedMps, 0)
  const speedMps = slopeMps(found)
  return totalM >= LEAST_M && speedMps > 0 ? M_PER_KM / speedMps : undefined
}

/**
 * Whether the runner is on pace: quiet for a minute and a half after the gun, calm within 3 %, and a
 * warning stands until the pace is back within 1.5 %.
 *
 * @param last  what was said before, if anything
 * @source coach_rules, uncramp_engineering
 */
export function paceAdvice(
  facts: Readonly<{
    points: readonly ProgressPoint[]
    nowAtS: number
    targetSPerKm: number
    last?: PaceAdvice['code']
  }>,
): PaceAdvice {
  const { points, nowAtS, targetSPerKm, last } = facts
  const sinceGunS = ageS(undefined, nowAtS)
  if (sinceGunS < GRACE_S) return { code: 'grace', leftS: GRACE_S - sinceGunS }
  const sinceS = ageS(points.at(-1), nowAtS)
  const paceSPerKm = windowPaceSPerKm(points, nowAtS)
  if (sinceS > SIGNAL_LOST_S || paceSPerKm === undefined) return { code: 'no_signal', sinceS }
  const fasterFrac = 1 - paceSPerKm / targetSPerKm
  const fastFrom = last === 'too_fast' ? RELEASE_BAND_FRAC : DEAD_BAND_FRAC
  const slowFrom = last === 'too_slow' ? RELEASE_BAND_FRAC : DEAD_BAND_FRAC
  const code =
    fasterFrac > fastFrom ? 'too_fast' : -fasterFrac > slowFrom ? 'too_slow' : 'on_target'
  return { code, paceSPerKm, targetSPerKm, fasterFrac }
}

/**
 * When a place was passed, between two points.
 *
 * @param points  in order of time and distance
 * @returns       nothing while the place is still ahead
 * @source uncramp_engineering
 */
export function passedAtS(points: readonly ProgressPoint[], atM: number): number | undefined {
  let before: ProgressPoint = { atS: 0, atM: 0 }
  for (const point of points) {
    if (point.atM >= atM) {
      const lengthM = point.atM - before.atM
      const shareFrac = lengthM > 0 ? (atM - before.atM) / lengthM : 1
      return before.atS + (point.atS - before.atS) * shareFrac
    }
    before = point
  }
  return undefined
}
