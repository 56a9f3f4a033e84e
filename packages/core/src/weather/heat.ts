import { clamp, S_PER_H } from '../units.ts'

/** How hot a run is, by WBGT: below 10, 18, 23, 28, 32 °C, and above. */
export type HeatBand = 'cold' | 'cool' | 'warm' | 'hot' | 'very_hot' | 'extreme'

/**
 * From here on a plan warns and slows down.
 *
 * @source acsm_race_flags
 */
export const HEAT_WARN_WBGT_C = 23
/**
 * From here on a plan advises against running.
 *
 * @source acsm_race_flags
 */
export const HEAT_STOP_WBGT_C = 28
/**
 * From here on no plan is made.
 *
 * @source acsm_race_flags, uncramp_engineering
 */
export const HEAT_REFUSE_WBGT_C = 32

/**
 * The heat band of a WBGT; 18, 23 and 28 °C are the race flags, 32 °C is ours.
 *
 * @source acsm_race_flags, uncramp_engineering
 */
export function heatBand(wbgtC: number): HeatBand {
  if (wbgtC >= HEAT_REFUSE_WBGT_C) return 'extreme'
  if (wbgtC >= HEAT_STOP_WBGT_C) return 'very_hot'
  if (wbgtC >= HEAT_WARN_WBGT_C) return 'hot'
  if (wbgtC >= 18) return 'warm'
  return wbgtC >= 10 ? 'cool' : 'cold'
}

/** WBGT up to which heat costs no time. */
const FREE_WBGT_C = 7.5
/** Loss per degree at three marathon times; straight lines between, flat outside. */
const LOSS_BY_MARATHON = [
  { marathonS: 2.5 * S_PER_H, lossFrac: 0.0019 },
  { marathonS: 3.5 * S_PER_H, lossFrac: 0.0035 },
  { marathonS: 4.5 * S_PER_H, lossFrac: 0.005 },
] as const

/**
 * How much slower a run gets by the heat, as a fraction of its time in cool air. Measured on
 * marathons; for shorter runs it is an upper guess.
 *
 * @param marathonS  the runner's marathon time in cool air: slower runners lose more
 * @returns          0 up to 7.5 °C, rising with heat and with time
 * @source ely2007, el_helou2012, uncramp_engineering
 */
export function heatPenaltyFrac({
  wbgtC,
  marathonS,
}: Readonly<{ wbgtC: number; marathonS: number }>): number {
  const [fast, middle, slow] = LOSS_BY_MARATHON
  const [from, to] = marathonS < middle.marathonS ? [fast, middle] : [middle, slow]
  const shareFrac = clamp((marathonS - from.marathonS) / (to.marathonS - from.marathonS), 0, 1)
  const lossFrac = from.lossFrac + shareFrac * (to.lossFrac - from.lossFrac)
  return lossFrac * Math.max(0, wbgtC - FREE_WBGT_C)
}
