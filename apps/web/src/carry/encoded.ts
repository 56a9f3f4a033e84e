import { encodePlan, type CarryFormat } from '@uncramp/formats/encode'
import { carryWords } from '@uncramp/text/card'

import { planner } from '../before/plan-here.ts'
import { stationsEvery } from '../before/run-draft.ts'
import { preferences } from '../shell/here.ts'

/** The plan of this device in one format. */
export function encoded(format: CarryFormat): ReturnType<typeof encodePlan> | undefined {
  const plan = planner.plan.value
  if (plan === undefined) return undefined
  const { course, stationEveryM } = planner.draft.value
  return encodePlan(plan, format, {
    words: carryWords(preferences.quantitiesIn(plan.run.zone)),
    nowAtMs: Date.now(),
    ...(course === undefined ? {} : { course }),
    stations: stationsEvery(plan.run.distanceM, stationEveryM),
  })
}
