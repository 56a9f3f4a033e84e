import { courseFits } from '../course/index.ts'
import { HEAT_WARN_WBGT_C } from '../weather/index.ts'
import { crampRisk } from './cramp-risk.ts'
import type { Drinking } from './drinking.ts'
import type { Parts } from './parts.ts'
import type { PlanInput } from './plan-input.ts'
import type { PlanCaution } from './plan-reason.ts'

/** Cautions that belong to the whole plan. @source schwellnus2018, schwellnus2011, uncramp_engineering */
export function ownCautions(
  input: PlanInput,
  parts: Parts,
  drank: Drinking,
): readonly PlanCaution[] {
  const goalS = input.goalS ?? parts.pacePlan.pace.finishS
  const risk = crampRisk({
    runner: input.runner,
    distanceM: parts.pacePlan.distanceM,
    goalOverPredictedFrac: goalS / (parts.prediction?.predictedS ?? goalS),
    isHot: parts.heatC >= HEAT_WARN_WBGT_C,
    sweatMlPerH: drank.sweat.sweatMlPerH,
  })
  const sources = ['schwellnus2018', 'schwellnus2011', 'uncramp_engineering'] as const
  return [
    ...(input.weather.from === 'default'
      ? [{ code: 'default_weather', level: 'info', sources: ['uncramp_engineering'] } as const]
      : []),
    ...courseCautions(input),
    { code: 'cramp_risk', level: risk.band === 'high' ? 'warn' : 'info', sources, ...risk },
  ]
}

/** The plan follows the course; whoever named another distance must hear it before the start. */
function courseCautions({ course, distanceM: namedM }: PlanInput): readonly PlanCaution[] {
  if (course === undefined || courseFits(course.distanceM, namedM)) return []
  const { distanceM: courseM } = course
  const sources = ['uncramp_engineering'] as const
  return [{ code: 'course_length_differs', level: 'warn', courseM, namedM, sources }]
}

const LEVEL_RANKS = { stop: 0, warn: 1, info: 2 } as const

/** One caution per code, the gravest of it, `stop` first; the order is else the features' own. */
export function gathered(cautions: readonly PlanCaution[]): readonly PlanCaution[] {
  const byCode = new Map<string, PlanCaution>()
  for (const caution of cautions) {
    const known = byCode.get(caution.code)
    if (known === undefined || LEVEL_RANKS[caution.level] < LEVEL_RANKS[known.level]) {
      byCode.set(caution.code, caution)
    }
  }
  return [...byCode.values()].toSorted((a, b) => LEVEL_RANKS[a.level] - LEVEL_RANKS[b.level])
}
