import type { SourceId } from '../evidence/index.ts'
import { MS_PER_S, M_PER_KM, S_PER_H } from '../units.ts'
import type { Factor } from './codes/lists.ts'
import type { CrampedRun } from './join-cramps.ts'
import type { RunFacts } from './run-facts.ts'

export { FACTORS, type Factor } from './codes/lists.ts'

/** What was believed of a factor before this runner's first run was looked at. */
export type FactorPrior = Readonly<{
  /** Log odds ratio per standard deviation of the factor in this runner's runs. */
  mean: number
  sd: number
  sources: readonly SourceId[]
}>

/**
 * Spread of the belief, log odds ratio per SD. The prevalence ratios of the largest cohort lie between
 * 1.26 and 2.38 for one group against another; the root mean square of their logarithms is 0.55, and
 * two groups of one size lie two SD apart, so 0.28 per SD for the average runner. One runner may answer
 * more or less than the average: as much again and a half is allowed for that, 0.5 in all.
 *
 * @source schwellnus2018, gelman2008, uncramp_engineering
 */
export const PRIOR_SD = 0.5

/**
 * Belief per factor. Two carry a direction with a size: longer races have more crampers (8.5 %
 * at 21 km, 20 % at 56 km: a log odds ratio of 1.0 per unit of log distance, times an SD of 0.4, halved
 * because it compares runners with runners), and after a muscle injury there are 1.8 times as many (over
 * two SD, halved likewise). Direction without a size, or a contested one, is centred on no effect.
 *
 * @source schwellnus2011, schwellnus2018, safer2022, manjra1996, miller2022, uncramp_engineering
 */
export const FACTOR_PRIORS: Readonly<Record<Factor, FactorPrior>> = {
  run_length: { mean: 0.2, sd: PRIOR_SD, sources: ['safer2022', 'manjra1996'] },
  beyond_training: { mean: 0, sd: PRIOR_SD, sources: ['miller2022', 'uncramp_engineering'] },
  fast_start: { mean: 0, sd: PRIOR_SD, sources: ['schwellnus2011', 'race_data'] },
  heat: { mean: 0, sd: PRIOR_SD, sources: ['miller2022'] },
  climb: { mean: 0, sd: PRIOR_SD, sources: ['uncramp_engineering'] },
  load_jump: { mean: 0, sd: PRIOR_SD, sources: ['uncramp_engineering'] },
  drank_less: { mean: 0, sd: PRIOR_SD, sources: ['schwellnus2011', 'miller2022'] },
  little_sodium: { mean: 0, sd: PRIOR_SD, sources: ['schwellnus2011', 'miller2022'] },
  short_sleep: { mean: 0, sd: PRIOR_SD, sources: ['uncramp_engineering'] },
  soreness: { mean: 0.15, sd: PRIOR_SD, sources: ['schwellnus2018'] },
}

/** Runs shorter than this share of the longest one lately are well within training, and all alike. */
const WELL_TRAINED_FRAC = 0.7
const WEEKS_COUNT = 4

type Read = (entry: CrampedRun) => number | undefined

function ratioOf(top: number | undefined, bottom: number | undefined): number | undefined {
  return top === undefined || bottom === undefined || !(bottom > 0) ? undefined : top / bottom
}

const perKm = ({ ascentM, distanceM }: RunFacts): number | undefined =>
  ratioOf(ascentM, distanceM / M_PER_KM)
const perH =
  (key: 'drunkMl' | 'sodiumMg'): Read =>
  ({ run }) => {
    const perHour = ratioOf(run[key], run.durationS / S_PER_H)
    return perHour === undefined ? undefined : -perHour
  }

/** Whether a cramp came before the end of the stretch that the start was measured against. */
function isYardstickCramped({ run, cramps }: CrampedRun): boolean {
  const { startComparedToM, startAtMs, durationS, distanceM } = run
  if (startComparedToM === undefined) return false
  return cramps.some(({ crampAtMs, duringRun }) => {
    const atS = duringRun?.atS ?? (crampAtMs - startAtMs) / MS_PER_S
    return (atS / durationS) * distanceM < startComparedToM
  })
}

/** Ways to read a factor, best first; one way is used for all runs, so that scales never mix. */
const WAYS: Readonly<Record<Factor, readonly Read[]>> = {
  // Distance, because a cramp makes the same run take longer.
  run_length: [({ run }) => Math.log(run.distanceM)],
  beyond_training: [
    ({ run }) => {
      const ratio = ratioOf(run.distanceM, run.longestBeforeM)
      return ratio === undefined ? undefined : Math.log(Math.max(WELL_TRAINED_FRAC, ratio))
    },
  ],
  fast_start: [(entry) => (isYardstickCramped(entry) ? undefined : entry.run.startTooFastFrac)],
  heat: [({ run }) => run.wbgtC, ({ run }) => run.temperatureC],
  climb: [({ run }) => perKm(run)],
  load_jump: [({ run }) => ratioOf(run.last7DaysM, (run.last28DaysM ?? 0) / WEEKS_COUNT)],
  drank_less: [
    ({ run }) => {
      const ratio = ratioOf(run.drunkMl, run.plannedMl)
      return ratio === undefined ? undefined : -ratio
    },
    perH('drunkMl'),
  ],
  little_sodium: [perH('sodiumMg')],
  short_sleep: [({ run }) => (run.sleepS === undefined ? undefined : -run.sleepS)],
  soreness: [({ run }) => run.sorenessLevel],
}

/**
 * One factor over all runs, `NaN` where it is not known.
 *
 * @param factor  read in the way that is known for most runs; the better way wins a tie
 * @source uncramp_engineering
 */
export function factorColumn(runs: readonly CrampedRun[], factor: Factor): Float64Array {
  let best = new Float64Array(runs.length).fill(Number.NaN)
  let bestKnownCount = -1
  for (const read of WAYS[factor]) {
    const column = Float64Array.from(runs, (entry) => {
      const value = read(entry)
      return value !== undefined && Number.isFinite(value) ? value : Number.NaN
    })
    const knownCount = column.reduce((count, value) => count + (value === value ? 1 : 0), 0)
    if (knownCount > bestKnownCount) [best, bestKnownCount] = [column, knownCount]
  }
  return best
}
