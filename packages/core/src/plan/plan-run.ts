import {
  planPace,
  predictFinishS,
  type FinishPrediction,
  type PaceError,
  type PacePlan,
  type PredictError,
} from '../pacing/index.ts'
import { err, ok, type Result } from '../result.ts'
import { healthCautions } from '../triage/index.ts'
import { MS_PER_S } from '../units.ts'
import { wbgtC } from '../weather/index.ts'
import { aroundRun } from './around.ts'
import { gathered, ownCautions } from './cautions.ts'
import { inputRefusal, type InputRefusal } from './check-input.ts'
import { drinking, fluidOf } from './drinking.ts'
import { duringItems } from './during.ts'
import type { DraftItem } from './item.ts'
import type { Parts } from './parts.ts'
import type { Plan, TimelineItem } from './plan-document.ts'
import type { PlanInput } from './plan-input.ts'

/** Why no plan is made. */
export type PlanRefusal = InputRefusal | PaceError | PredictError

/**
 * One plan for one run: drinks under their caps, pace, warm-up, stretches, corral, checks, and the
 * two days after, each item with its reasons, sources, grade and the coach's rule beside it.
 *
 * @param input  shapes are believed, ranges are checked here
 * @errors field_out_of_range · goal_missing · child_not_covered · distance_out_of_range · goal_faster_than_record ·
 *         goal_too_slow · wbgt_unknown · too_hot_to_run · race_distance_out_of_range · race_faster_than_record · race_too_slow
 * @source coach_rules, acsm2007, eah2015, uncramp_engineering
 */
export function planRun(input: PlanInput): Result<Plan, PlanRefusal> {
  const refusal = inputRefusal(input)
  if (refusal !== undefined) return err(refusal)
  const predicted = prediction(input)
  if (!predicted.ok) return predicted
  const heatC = wbgtC(input.weather)
  const paced = pacePlan(input, { prediction: predicted.value, heatC })
  if (!paced.ok) return paced
  return ok(composed(input, { heatC, pacePlan: paced.value, prediction: predicted.value }))
}

function prediction(input: PlanInput): Result<FinishPrediction | undefined, PredictError> {
  if (input.recentRace === undefined) return ok(undefined)
  const { weeklyDistanceM, isFirstAtDistance } = input.runner
  return predictFinishS({
    recentRace: input.recentRace,
    distanceM: input.course?.distanceM ?? input.distanceM,
    isFirstAtDistance,
    ...(weeklyDistanceM === undefined ? {} : { weeklyDistanceM }),
  })
}

type Known = Readonly<{ prediction: FinishPrediction | undefined; heatC: number }>

function pacePlan(input: PlanInput, known: Known): Result<PacePlan, PaceError> {
  return planPace({
    distanceM: input.distanceM,
    goalS: input.goalS ?? Math.round(known.prediction?.predictedS ?? 0),
    runner: input.runner,
    wbgtC: known.heatC,
    splitUnit: input.splitUnit,
    ...(known.prediction === undefined ? {} : { prediction: known.prediction }),
    ...(input.course === undefined ? {} : { course: input.course }),
    ...(input.shape === undefined ? {} : { shape: input.shape }),
  })
}

function composed(input: PlanInput, parts: Parts): Plan {
  const { runner, weather, startAtMs, zone } = input
  const { pace, distanceM } = parts.pacePlan
  const drank = drinking(input, parts)
  const around = aroundRun(input, parts, drank)
  const drafts = [
    ...around.before,
    ...duringItems({ drinks: drank.drinks, pacePlan: parts.pacePlan }),
    ...around.after,
  ]
  return {
    schema: 'uncramp.plan/1',
    method: input.method,
    run: {
      distanceM,
      goalS: input.goalS ?? pace.finishS,
      massKg: runner.massKg,
      ...(startAtMs === undefined ? {} : { startAtMs }),
      ...(zone === undefined ? {} : { zone }),
    },
    weather: {
      temperatureC: weather.temperatureC,
      humidityFrac: weather.humidityFrac,
      windMps: weather.windMps,
      sun: weather.sun,
      wbgtC: parts.heatC,
      from: weather.from,
    },
    fluid: fluidOf(input, drank, pace.finishS),
    pace,
    timeline: timed(drafts, startAtMs),
    cautions: gathered([
      ...healthCautions(runner),
      ...parts.pacePlan.cautions,
      ...drank.cautions,
      ...around.cautions,
      ...ownCautions(input, parts, drank),
    ]),
  }
}

/** In order of time, with clock times where the gun's instant is known. */
function timed(
  drafts: readonly DraftItem[],
  startAtMs: number | undefined,
): readonly TimelineItem[] {
  const sorted = drafts.toSorted((a, b) => a.atS - b.atS)
  if (startAtMs === undefined) return sorted
  return sorted.map((draft) => ({
    ...draft,
    clockMs: startAtMs + Math.round(draft.atS) * MS_PER_S,
  }))
}
