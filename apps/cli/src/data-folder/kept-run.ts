import type { ActivityIssueCode, Sport } from '@uncramp/core/activity'
import type { Analysis, MarkedCramp } from '@uncramp/core/analysis'
import { runFactsOf, type RunFacts } from '@uncramp/core/learning'
import type { ActivityTitle } from '@uncramp/formats'

/** One line of `runs.ndjson`: what a recorded run said, small enough to keep thousands in memory. */
export type KeptRun = Readonly<{
  schema: 'uncramp.run/1'
  /** SHA-256 of the original's bytes; also its name under `originals`. */
  id: string
  /** Where it was found, for people only. */
  path: string
  original: string
  title: string | null
  /** What the runner wrote beside it, and wore, where an export says so; absent in older lines. */
  description?: string | null
  gear?: string | null
  sport: Sport
  startAtMs: number
  utcOffsetS: number | null
  distanceM: number
  elapsedS: number
  movingS: number
  ascentM: number | null
  heartRateBpm: number | null
  temperatureC: number | null
  device: string | null
  startVerdict: Analysis['start']['verdict']
  startTooFastFrac: number | null
  /** Absent in lines of older versions. */
  startComparedToM?: number | null
  firstThirdSlowerFrac?: number | null
  restSPerKm?: number | null
  fadeFrac: number | null
  driftFrac: number | null
  cramps: readonly MarkedCramp[]
  issueCodes: readonly ActivityIssueCode[]
  /** The id of a fuller recording of the same run. */
  duplicateOf: string | null
}>

/** What of an analysis is kept. */
export function keptRun(
  analysis: Analysis,
  file: Readonly<{ path: string; original: string; listed: ActivityTitle | undefined }>,
): KeptRun {
  const { activity, start, cramps } = analysis
  // What learning takes from an analysis is decided once, in the core.
  const facts = runFactsOf(analysis)
  return {
    schema: 'uncramp.run/1',
    id: activity.id,
    path: file.path,
    original: file.original,
    title: activity.name,
    description: file.listed?.description || null,
    gear: file.listed?.gear || null,
    sport: activity.sport,
    startAtMs: activity.startAtMs,
    utcOffsetS: activity.utcOffsetS,
    distanceM: activity.distanceM,
    elapsedS: activity.elapsedS,
    movingS: activity.movingS,
    ascentM: activity.ascentM,
    heartRateBpm: activity.heartRateBpm,
    temperatureC: facts?.temperatureC ?? null,
    device: activity.device,
    startVerdict: start.verdict,
    startTooFastFrac: facts?.startTooFastFrac ?? null,
    startComparedToM: facts?.startComparedToM ?? null,
    firstThirdSlowerFrac: start.firstThirdSlowerFrac,
    restSPerKm: start.restSPerKm,
    fadeFrac: facts?.fadeFrac ?? null,
    driftFrac: facts?.driftFrac ?? null,
    cramps,
    issueCodes: activity.issues.map(({ code }) => code),
    duplicateOf: null,
  }
}

/** The run as learning sees it; what is not known is left out, never zero. */
export function keptFacts(run: KeptRun): RunFacts {
  const {
    startTooFastFrac,
    startComparedToM = null,
    fadeFrac,
    driftFrac,
    temperatureC,
    ascentM,
  } = run
  return {
    activityId: run.id,
    startAtMs: run.startAtMs,
    distanceM: run.distanceM,
    durationS: run.elapsedS,
    ...(startTooFastFrac === null ? {} : { startTooFastFrac }),
    ...(startComparedToM === null ? {} : { startComparedToM }),
    ...(fadeFrac === null ? {} : { fadeFrac }),
    ...(driftFrac === null ? {} : { driftFrac }),
    ...(temperatureC === null ? {} : { temperatureC }),
    ...(ascentM === null ? {} : { ascentM }),
  }
}
