import { stretchOf, type Activity, type ActivityIssue, type Device } from '../activity/index.ts'
import { DEFAULT_RUNNER, type Runner } from '../runner/index.ts'
import { M_PER_KM, M_PER_MILE, MS_PER_S } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import type { AnalysedActivity, Analysis, JudgedPart } from './analysis-document.ts'
import { judgeCadence } from './cadence-verdict.ts'
import { judgeDrift } from './drift-verdict.ts'
import { judgeFade } from './fade-verdict.ts'
import { heatFracOf } from './heat-share.ts'
import { hillProfile, withoutHills } from './hills.ts'
import { betweenWarmUps } from './judged-part.ts'
import { markedCramps, type ToldCramp } from './marked-cramps.ts'
import { plannedDrinksM, runAgainstPlan, type PlannedRun } from './run-against-plan.ts'
import type { RunParts } from './run-parts.ts'
import { lastSampleS, placeAtS, runSamples, setOffS, sumOf } from './run-samples.ts'
import { runSeries } from './run-series.ts'
import { runSplits } from './run-splits.ts'
import { findStops, withoutGuesses } from './run-stops.ts'
import { runningPart } from './running-part.ts'
import { judgeStart } from './start-verdict.ts'
import { judgeSteadiness } from './steadiness.ts'
import { sweatLoss } from './sweat-loss.ts'
import { cadenceOver, heartRateOver, wayLedger } from './way-ledger.ts'

/** A recording and what else is known. */
export type AnalysisInput = Readonly<{
  /** SHA-256 of the file's bytes, in hexadecimal. */
  id: string
  activity: Activity
  issues?: readonly ActivityIssue[]
  /** Without it there is no estimate of sweat, unless a plan gives the mass. */
  runner?: Runner
  /** Averaged over the run. Unknown: the plan's; then the watch's own thermometer, with care. */
  weather?: Weather
  plan?: PlannedRun
  /** Cramps the runner tells of. */
  cramps?: readonly ToldCramp[]
}>

/**
 * What a recorded run says: splits, start, fade, heart-rate drift, cadence, stops, marked cramps,
 * sweat lost, and how it went beside a plan. A verdict that cannot be fair is not given, with the
 * reason. Warm-up and cool-down laps of a followed workout are not judged. Nothing recorded makes it
 * throw; of several sports in one file the longest run is taken.
 *
 * @returns  finite numbers or `null`; splits that sum to distance and elapsed time, none for a run
 *   without samples, of which a file may tell the totals alone
 * @source uncramp_engineering
 */
export function analyzeActivity(input: AnalysisInput): Analysis {
  const activity = runningPart(input.activity)
  const { plan } = input
  const weather = weatherOf(input)
  const run = layOut(activity, weather?.weather)
  const span = betweenWarmUps(activity)
  const between = span === null ? activity : stretchOf(activity, span)
  const judgedRun = span === null ? run : layOut(between, weather?.weather)
  const judged = span === null ? null : judgedPart(run, span)
  // Cramps are told on the clock of the file; the run may have begun later in it.
  const beganS = (activity.startAtMs - input.activity.startAtMs) / MS_PER_S
  const told = (input.cramps ?? []).map((cramp) => ({ ...cramp, atS: cramp.atS - beganS }))
  const cramps = markedCramps(activity, run.samples, told)
  const seen = findStops(run, {
    plannedM: plannedDrinksM(judgedRun, plan).map((atM) => atM + (judged?.fromM ?? 0)),
    crampsS: cramps.map(({ atS }) => atS - run.samples.beganS),
  })
  const judgedStops =
    span === null ? seen : seen.filter(({ atS }) => atS >= span.fromS && atS <= span.toS)
  const steadiness = judgeSteadiness({ activity: between, run: judgedRun, stops: judgedStops })
  const why = steadiness.why_not
  const stops = why === null || why === 'no_positions' ? seen : withoutGuesses(seen)
  return {
    schema: 'uncramp.analysis/1',
    activity: analysedActivity(input, activity, run),
    judged,
    steadiness,
    splits: runSplits(run, M_PER_KM),
    mileSplits: runSplits(run, M_PER_MILE),
    start: judgeStart({ run: judgedRun, why }),
    fade: judgeFade({ run: judgedRun, why, weather: weather?.weather, runner: input.runner }),
    drift: judgeDrift({ run: judgedRun, why }),
    stops,
    cadence: judgeCadence({ run: judgedRun, why }),
    cramps,
    fluid: sweatLoss({
      run,
      isRunning: why !== 'not_running',
      runner: runnerOf(input),
      weather,
      startAtMs: activity.startAtMs,
    }),
    plan: plan === undefined ? null : runAgainstPlan(judgedRun, plan),
    series: runSeries(run),
  }
}

function layOut(activity: Activity, weather: Weather | undefined): RunParts {
  const samples = runSamples(activity)
  const bare = wayLedger(samples)
  const profile = hillProfile(samples, bare)
  const ledger = withoutHills(bare, profile)
  const elapsedS = lastSampleS(samples)
  const movingS = sumOf(samples.movingS)
  const heatFrac = heatFracOf({ lengthM: ledger.lengthM, movingS, weather })
  const timerS = Math.max(0, elapsedS - sumOf(samples.pausedS))
  const parts = { samples, ledger, profile, elapsedS, timerS, movingS, heatFrac }
  return { ...parts, setOffS: setOffS(samples) }
}

function judgedPart(
  run: RunParts,
  { fromS, toS }: Readonly<{ fromS: number; toS: number }>,
): JudgedPart {
  const { samples } = run
  const placeM = (atS: number): number => placeAtS(samples, atS - samples.beganS)
  return { fromS, toS, fromM: placeM(fromS), toM: placeM(toS) }
}

function weatherOf({
  weather,
  plan,
}: AnalysisInput): Readonly<{ weather: Weather; from: 'given' | 'plan' }> | undefined {
  if (weather !== undefined) return { weather, from: 'given' }
  // A plan made for weather nobody knew says nothing about the day.
  if (plan === undefined || plan.weather.from === 'default') return undefined
  return { weather: plan.weather, from: 'plan' }
}

function runnerOf({ runner, plan }: AnalysisInput): Runner | undefined {
  if (runner !== undefined || plan === undefined) return runner
  return { ...DEFAULT_RUNNER, massKg: plan.run.massKg }
}

function analysedActivity(
  { id, issues = [] }: AnalysisInput,
  activity: Activity,
  run: RunParts,
): AnalysedActivity {
  const { samples, ledger, profile } = run
  const whole = { fromM: 0, toM: ledger.lengthM }
  return {
    id,
    format: activity.format,
    sport: activity.sport,
    subSport: activity.subSport,
    name: activity.name ?? null,
    startAtMs: activity.startAtMs,
    utcOffsetS: activity.utcOffsetS ?? null,
    distanceM: ledger.lengthM,
    distanceFrom: samples.distanceFrom,
    mendedM: samples.mendedM,
    elapsedS: run.elapsedS,
    timerS: run.timerS,
    movingS: run.movingS,
    ascentM: profile?.ascentM ?? null,
    heartRateBpm: heartRateOver(ledger, whole),
    cadenceSpm: cadenceOver(ledger, whole),
    device: deviceName(activity.device),
    issues,
    ...(samples.distanceFrom === 'none' ? summedUp(activity, run) : {}),
  }
}

/**
 * Where no column gives a distance, what the file sums up to is all that is known of it; of a run that
 * was typed in that is true of its time as well.
 */
function summedUp(
  { track, totals }: Activity,
  sampled: Pick<RunParts, 'timerS'>,
): Partial<AnalysedActivity> {
  const distanceM = recorded(totals.distanceM)
  const distance = distanceM > 0 ? ({ distanceM, distanceFrom: 'totals' } as const) : {}
  // Nobody knows who stood where no way was measured.
  if (track.atS.length > 1)
    return { ...distance, movingS: sampled.timerS, heartRateBpm: meanHeartRateBpm(track, totals) }
  const timerS = recorded(totals.timerS ?? totals.elapsedS)
  const elapsedS = Math.max(timerS, recorded(totals.elapsedS))
  const heartRateBpm = totals.averageHeartRateBpm ?? null
  return { ...distance, elapsedS, timerS, movingS: timerS, heartRateBpm }
}

/** Longer than this without a reading is not told by the one after it. */
const HEART_GAP_S = 30

function meanHeartRateBpm(
  { atS, heartRateBpm }: Activity['track'],
  totals: Activity['totals'],
): number | null {
  let [beats, knownS] = [0, 0]
  for (let index = 1; index < atS.length; index++) {
    const bpm = heartRateBpm[index] ?? Number.NaN
    if (!(bpm > 0)) continue
    const tookS = Math.min(HEART_GAP_S, (atS[index] ?? 0) - (atS[index - 1] ?? 0))
    beats += bpm * tookS
    knownS += tookS
  }
  return knownS > 0 ? beats / knownS : (totals.averageHeartRateBpm ?? null)
}

function recorded(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? Math.max(0, value) : 0
}

/** Maker and model as a runner knows them; a bare product number tells nothing. */
function deviceName({ maker, model }: Device): string | null {
  const isNamed = model !== undefined && !/^\d*$/.test(model)
  if (!isNamed) return maker ?? null
  const isWhole = maker === undefined || model.toLowerCase().startsWith(maker.toLowerCase())
  return isWhole ? model : `${maker} ${model}`
}
