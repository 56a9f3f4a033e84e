import { isRunSport } from '../activity/index.ts'
import type { Analysis, MarkedCramp } from '../analysis/index.ts'
import { MS_PER_S } from '../units.ts'
import { crampFromTap, type CrampRecord } from './codes/cramp-record.ts'
import type { RunFacts } from './run-facts.ts'

/** What is known of a run beside its recording. */
export type BesideRun = Pick<
  RunFacts,
  'wbgtC' | 'drunkMl' | 'plannedMl' | 'sodiumMg' | 'sleepS' | 'sorenessLevel'
>

/**
 * What learning needs of an analysed run, or nothing when it is no run with a distance.
 *
 * Temperature is taken only where it was given or forecast: a watch reads the wrist.
 *
 * @param beside  drinks, weather, sleep and soreness as far as they were noted
 * @source uncramp_engineering
 */
export function runFactsOf(
  analysis: Pick<Analysis, 'activity' | 'start' | 'fade' | 'drift' | 'fluid'>,
  beside: BesideRun = {},
): RunFacts | undefined {
  const { activity, start, fade, drift, fluid } = analysis
  const { id, startAtMs, distanceM, elapsedS, ascentM } = activity
  if (!isRunSport(activity.sport) || !(distanceM > 0) || !(elapsedS > 0)) return undefined
  const isAirKnown = fluid.weatherFrom === 'given' || fluid.weatherFrom === 'plan'
  const { tooFastFrac, laterToM } = start
  const { temperatureC } = fluid
  return {
    ...beside,
    activityId: id,
    startAtMs,
    distanceM,
    durationS: elapsedS,
    ...(tooFastFrac === null ? {} : { startTooFastFrac: tooFastFrac }),
    ...(laterToM === null ? {} : { startComparedToM: laterToM }),
    ...(fade.gradeAdjustedFrac === null ? {} : { fadeFrac: fade.gradeAdjustedFrac - 1 }),
    ...(drift.heartRateDriftFrac === null ? {} : { driftFrac: drift.heartRateDriftFrac }),
    ...(isAirKnown && temperatureC !== null ? { temperatureC } : {}),
    ...(ascentM === null ? {} : { ascentM }),
  }
}

/**
 * The cramps that the recording itself tells of, as records; a marked cramp without a muscle is taken
 * as the calf's, the muscle it is in most.
 *
 * @source safer2022, uncramp_engineering
 */
export function crampsOf(analysis: Pick<Analysis, 'activity' | 'cramps'>): readonly CrampRecord[] {
  return crampsMarked(analysis.activity, analysis.cramps)
}

/**
 * Marked cramps of a run, known by its id and start, as records.
 *
 * @source safer2022, uncramp_engineering
 */
export function crampsMarked(
  { id, startAtMs }: Readonly<{ id: string; startAtMs: number }>,
  cramps: readonly Pick<MarkedCramp, 'atS' | 'muscle' | 'side'>[],
): readonly CrampRecord[] {
  return cramps.map(({ atS, muscle, side }) =>
    crampFromTap({
      crampAtMs: startAtMs + atS * MS_PER_S,
      muscle: muscle ?? 'calf',
      side: side ?? 'both',
      duringRun: { activityId: id, atS },
    }),
  )
}
