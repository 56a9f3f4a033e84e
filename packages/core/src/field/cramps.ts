/**
 * Marathon finishers who cramped in the race or just after: 20 of 88, and the 95 % interval of that
 * share (Wilson). Small and one race; nothing better was found for marathons.
 *
 * @source martinez2020
 */
export const CRAMP_FRAC = { low: 0.152, mid: 20 / 88, high: 0.326 } as const
/**
 * Of cramps, those that are more than mild or moderate.
 *
 * @source safer2022
 */
export const SEVERE_CRAMP_FRAC = 0.05
/**
 * Share of a marathon's cramps after 30 km, in the two cohorts that tell: they disagree, so both are
 * carried through.
 *
 * @source safer2022, manjra1996
 */
const LATE = [
  // 46 % in the last quarter (half marathon and 56 km).
  { fromFrac: 0.75, lateFrac: 0.46 },
  // 80 % after 30 km of the marathon.
  { fromFrac: 30 / 42.195, lateFrac: 0.8 },
] as const

/**
 * Where it cramps, share of those who cramp, lowest and highest of three cohorts; several muscles may.
 *
 * @source manjra1996, safer2022
 */
export const CRAMP_SITES = [
  { muscle: 'calf', lowFrac: 0.53, highFrac: 0.8 },
  { muscle: 'hamstring', lowFrac: 0.33, highFrac: 0.66 },
  { muscle: 'quad', lowFrac: 0.44, highFrac: 0.48 },
] as const

/** Cramps expected in one stretch of the course: lowest and highest of rate and timing together. */
export type CrampStretch = Readonly<{
  fromM: number
  toM: number
  lowCount: number
  midCount: number
  highCount: number
}>

/** Share of all cramps before a place: rising evenly to the late part, level in it. */
function shareBefore(timing: (typeof LATE)[number], placeFrac: number): number {
  const { fromFrac, lateFrac } = timing
  if (placeFrac <= fromFrac) return (1 - lateFrac) * (placeFrac / fromFrac) ** 2
  return 1 - lateFrac + (lateFrac * (placeFrac - fromFrac)) / (1 - fromFrac)
}

/**
 * Cramps per kilometre of a field. Rates and timing are the published ones; nothing is added for
 * heat or pace, because the cohorts contradict each other there.
 *
 * @param distanceM  the rate is a marathon's; for shorter races it is an upper guess
 * @source safer2022, manjra1996, martinez2020, uncramp_engineering
 */
export function crampsPerKm(runnersCount: number, distanceM: number): readonly CrampStretch[] {
  const stretchesCount = Math.ceil(distanceM / 1000 - 1e-9)
  return Array.from({ length: stretchesCount }, (_, index) => {
    const fromM = index * 1000
    const toM = Math.min(distanceM, fromM + 1000)
    const shares = LATE.map(
      (timing) => shareBefore(timing, toM / distanceM) - shareBefore(timing, fromM / distanceM),
    )
    const [low, high] = [Math.min(...shares), Math.max(...shares)]
    return {
      fromM,
      toM,
      lowCount: runnersCount * CRAMP_FRAC.low * low,
      midCount: (runnersCount * CRAMP_FRAC.mid * (low + high)) / 2,
      highCount: runnersCount * CRAMP_FRAC.high * high,
    }
  })
}
