/**
 * How much slower the rest of the run is after a first cramp, and after a second.
 *
 * @source uncramp_engineering
 */
const FIRST_CRAMP_SLOWER_FRAC = 0.05
const LATER_CRAMP_SLOWER_FRAC = 0.1

/**
 * Pace not to be run faster than after a cramp: 5 % slower than planned after the first, 10 % after
 * the second and later ones.
 *
 * @param paceSPerKm   planned for this part of the course, or run before the cramp if that was slower
 * @param crampsCount  in this run, 0 leaves the pace as it is
 * @source uncramp_engineering
 */
export function paceCeilingSPerKm({
  paceSPerKm,
  crampsCount,
}: Readonly<{ paceSPerKm: number; crampsCount: number }>): number {
  return paceSPerKm * (1 + crampSlowerFrac(crampsCount))
}

function crampSlowerFrac(crampsCount: number): number {
  if (!(crampsCount > 0)) return 0
  return crampsCount === 1 ? FIRST_CRAMP_SLOWER_FRAC : LATER_CRAMP_SLOWER_FRAC
}

/** A finish after a cramp: `lowS` if the planned pace comes back, `highS` at the 10 % ceiling. */
export type RepairedFinish = Readonly<{ lowS: number; highS: number; ceilingS: number }>

/**
 * Finish range after a cramp, by the plan's own clock for what is left.
 *
 * @param nowS          seconds from the gun, the stop included
 * @param plannedLeftS  planned time from here to the finish
 * @returns             `ceilingS` is the finish at the ceiling of `paceCeilingSPerKm`
 * @source uncramp_engineering
 */
export function repairedFinish({
  nowS,
  plannedLeftS,
  crampsCount,
}: Readonly<{ nowS: number; plannedLeftS: number; crampsCount: number }>): RepairedFinish {
  return {
    lowS: nowS + plannedLeftS,
    ceilingS: nowS + plannedLeftS * (1 + crampSlowerFrac(crampsCount)),
    highS: nowS + plannedLeftS * (1 + LATER_CRAMP_SLOWER_FRAC),
  }
}
