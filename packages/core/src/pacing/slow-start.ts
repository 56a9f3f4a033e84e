import { HALF_MARATHON_M, M_PER_KM, M_PER_MILE, MARATHON_M } from '../units.ts'

/** Slower than goal pace at the start, by distance; straight lines between, flat outside. */
const START_BY_DISTANCE = [
  { distanceM: 5000, slowerFrac: 0.005 },
  { distanceM: 10_000, slowerFrac: 0.01 },
  { distanceM: HALF_MARATHON_M, slowerFrac: 0.02 },
  { distanceM: MARATHON_M, slowerFrac: 0.03 },
  { distanceM: 50_000, slowerFrac: 0.04 },
] as const
const FIRST_TIME_EXTRA_FRAC = 0.005
const MAX_SLOWER_FRAC = 0.04
/** Up to here the slow start is the first kilometre, beyond it the first mile. */
const SHORT_RACE_M = 10_000
/** From here to a marathon the second half is planned slightly faster. */
const NEGATIVE_FROM_M = 10_000
const NEGATIVE_TO_M = 43_000
/** Half of the drop in effort-adjusted pace from the end of the slow start to the finish. */
const TILT_FRAC = 0.005

/** How a run is spread over its way once grade is taken out. */
export type EffortShape = Readonly<{
  shape: 'even' | 'negative'
  /** How much slower than the average of the rest the start is. */
  slowerFrac: number
  slowUntilM: number
  tiltFrac: number
}>

/**
 * The slow start and the tilt of the rest: a first mile 2-4 % slower than the goal pace from half
 * marathon on, a first kilometre up to 1 % slower in short races.
 *
 * @param isFirst  never run this distance: half a percent more care
 * @source coach_rules, abbiss2008, deaner2015, smyth2018, uncramp_engineering
 */
export function effortShape(
  distanceM: number,
  isFirst: boolean,
  wanted?: 'even' | 'negative',
): EffortShape {
  const isNegativeUsual = distanceM >= NEGATIVE_FROM_M && distanceM <= NEGATIVE_TO_M
  const shape = wanted ?? (isNegativeUsual ? 'negative' : 'even')
  const slowerFrac = startFrac(distanceM) + (isFirst ? FIRST_TIME_EXTRA_FRAC : 0)
  return {
    shape,
    slowerFrac: Math.min(MAX_SLOWER_FRAC, slowerFrac),
    slowUntilM: Math.min(distanceM, distanceM <= SHORT_RACE_M ? M_PER_KM : M_PER_MILE),
    tiltFrac: shape === 'negative' ? TILT_FRAC : 0,
  }
}

function startFrac(distanceM: number): number {
  let from: (typeof START_BY_DISTANCE)[number] = START_BY_DISTANCE[0]
  for (const to of START_BY_DISTANCE) {
    if (distanceM <= to.distanceM) {
      if (to === from) return to.slowerFrac
      const shareFrac = (distanceM - from.distanceM) / (to.distanceM - from.distanceM)
      return from.slowerFrac + shareFrac * (to.slowerFrac - from.slowerFrac)
    }
    from = to
  }
  return from.slowerFrac
}

/** Mean pace factor between two places: the exact integral of the effort shape over the way. */
export function effortFactor(
  effort: EffortShape,
  distanceM: number,
  part: Readonly<{ fromM: number; toM: number }>,
): number {
  const { slowUntilM, slowerFrac, tiltFrac } = effort
  const restM = distanceM - slowUntilM
  const slowM = Math.max(0, Math.min(part.toM, slowUntilM) - part.fromM)
  const partM = part.toM - part.fromM
  const tailFromM = Math.max(part.fromM, slowUntilM)
  const tailM = Math.max(0, part.toM - tailFromM)
  const middleFrac = restM > 0 ? ((tailFromM + part.toM) / 2 - slowUntilM) / restM : 0
  const tailFactor = 1 + tiltFrac * (1 - 2 * middleFrac)
  return (slowM * (1 + slowerFrac) + tailM * tailFactor) / partM
}
