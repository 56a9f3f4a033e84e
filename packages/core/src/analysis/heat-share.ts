import { marathonEquivalentS } from '../pacing/index.ts'
import { MARATHON_M } from '../units.ts'
import { heatPenaltyFrac, wbgtC, type Weather } from '../weather/index.ts'
import type { Stretch } from './way-ledger.ts'

/** Shortest run that a marathon time is read off. */
const MIN_EQUIVALENT_M = 5000

/**
 * How much slower heat alone makes a stretch, at the same effort. The loss over the whole run grows
 * evenly from nothing at the start to twice its mean at the end, which meets the slowing of the
 * second half per degree in the race data; shorter runs take their share of a marathon's.
 *
 * @param weather  unknown: no heat is taken out
 * @returns        0 or more
 * @source ely2007, race_data, uncramp_engineering
 */
export function heatSlowingFrac(
  run: Readonly<{ lengthM: number; movingS: number; weather: Weather | undefined }>,
  stretch: Stretch,
): number {
  const { lengthM, movingS, weather } = run
  if (weather === undefined || lengthM < MIN_EQUIVALENT_M) return 0
  const marathonS = marathonEquivalentS(lengthM, movingS)
  const meanFrac = heatPenaltyFrac({ wbgtC: wbgtC(weather), marathonS })
  const middleFrac = (stretch.fromM + stretch.toM) / 2 / lengthM
  return 2 * meanFrac * middleFrac * Math.min(1, lengthM / MARATHON_M)
}
