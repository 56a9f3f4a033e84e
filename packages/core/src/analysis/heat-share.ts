import { marathonEquivalentS } from '../pacing/index.ts'
import { MARATHON_M } from '../units.ts'
import { heatPenaltyFrac, wbgtC, type Weather } from '../weather/index.ts'
import type { RunParts } from './run-parts.ts'
import type { Stretch } from './way-ledger.ts'

/** Shortest run that a marathon time is read off. */
const MIN_EQUIVALENT_M = 5000

/**
 * How much slower heat makes a whole run of this length; a run shorter than a marathon takes its
 * share of a marathon's loss.
 *
 * @param weather  unknown: no heat is taken out
 * @returns        0 or more
 * @source ely2007, uncramp_engineering
 */
export function heatFracOf(
  run: Readonly<{ lengthM: number; movingS: number; weather: Weather | undefined }>,
): number {
  const { lengthM, movingS, weather } = run
  if (weather === undefined || lengthM < MIN_EQUIVALENT_M || !(movingS > 0)) return 0
  const marathonS = marathonEquivalentS(lengthM, movingS)
  const meanFrac = heatPenaltyFrac({ wbgtC: wbgtC(weather), marathonS })
  return meanFrac * Math.min(1, lengthM / MARATHON_M)
}

/**
 * How much slower heat alone makes a stretch at the same effort. The loss grows evenly from nothing
 * at the start to twice its mean at the end, which meets the slowing of the second half per degree in
 * the race data.
 *
 * @source ely2007, race_data, uncramp_engineering
 */
export function heatSlowingFrac(run: RunParts, stretch: Stretch): number {
  const middleFrac = (stretch.fromM + stretch.toM) / 2 / run.ledger.lengthM
  return 2 * run.heatFrac * middleFrac
}
