import { urineReadingOf } from '@uncramp/contract/documents/after-run'
import {
  documented,
  firstMileDocument,
  sweatRecordDocument,
} from '@uncramp/contract/documents/documented'
import { courseOf } from '@uncramp/contract/documents/plan-request'
import { keptPlan } from '@uncramp/contract/documents/plan-rules'
import { runnerOf } from '@uncramp/contract/documents/runner'
import { sweatTestDocument } from '@uncramp/contract/documents/sweat-test'
import { adviceEndpoints } from '@uncramp/contract/endpoints/advice'
import { present } from '@uncramp/contract/present'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'
import { rehydration, weighInSweat } from '@uncramp/core/hydration'
import { sweatRecord } from '@uncramp/core/learning'
import { comparePlans, repairFactsOf, runnerRefusal, weatherRefusal } from '@uncramp/core/plan'
import { repairPlan, startRelief, stepRelief, viewRelief } from '@uncramp/core/relief'
import type { Runner } from '@uncramp/core/runner'
import { adviseUrine } from '@uncramp/core/urine'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'
import { phrase, quantities } from '@uncramp/text'
import { RELIEF_WORDS, reliefDocument } from '@uncramp/text/relief'

import { planFile } from './plan-file.ts'
import { jsonTextResponse } from './respond.ts'
import { open, type Routes } from './route.ts'

type Names = keyof typeof adviceEndpoints
type PlanNames = 'comparePlans' | 'repairPlan' | 'checkFirstMile' | 'createPlanFile'
type ReliefNames = 'createRelief' | 'stepRelief'

/** The answer as a document that says what it is. */
function document(name: string, value: object): Result<Response, Refusal> {
  return ok(jsonTextResponse(JSON.stringify(documented(name, value))))
}

function knownRunner(runner: Runner): Result<Runner, Refusal> {
  const refusal = runnerRefusal(runner)
  return refusal === undefined ? ok(runner) : err(refusal)
}

/** Advice around a plan, a cramp, the scale and the bowl: parse, decide, render. */
export function adviceRoutes(parts: Readonly<{ nowAtMs: () => number }>): Routes<Names> {
  return { ...planRoutes(parts.nowAtMs), ...reliefRoutes(), ...bodyRoutes() }
}

function planRoutes(nowAtMs: () => number): Routes<PlanNames> {
  return {
    comparePlans: open(adviceEndpoints.comparePlans, ({ body }) => {
      const before = keptPlan(body.before)
      if (!before.ok) return before
      const after = keptPlan(body.after)
      if (!after.ok) return after
      return document('plan-comparison', comparePlans(before.value, after.value))
    }),
    repairPlan: open(adviceEndpoints.repairPlan, ({ body }) => {
      const plan = keptPlan(body.plan)
      if (!plan.ok) return plan
      const { plan: _, ...at } = body
      const repaired = repairPlan({ ...at, ...repairFactsOf(plan.value) })
      return repaired.ok ? document('repaired-plan', repaired.value) : repaired
    }),
    checkFirstMile: open(adviceEndpoints.checkFirstMile, ({ body: { plan: given, atS } }) => {
      const plan = keptPlan(given)
      if (!plan.ok) return plan
      return ok(jsonTextResponse(JSON.stringify(firstMileDocument(plan.value, atS))))
    }),
    createPlanFile: open(adviceEndpoints.createPlanFile, ({ params, query, body }) => {
      const plan = keptPlan(body.plan)
      if (!plan.ok) return plan
      const way = body.course === undefined ? {} : { course: courseOf(body.course) }
      const { stations } = body
      const given = { plan: plan.value, stations, said: query, nowAtMs: nowAtMs(), ...way }
      return planFile(params.format, given)
    }),
  }
}

function reliefRoutes(): Routes<ReliefNames> {
  return {
    createRelief: open(adviceEndpoints.createRelief, ({ body, query }) => {
      const { conditions, medicines, ...cramp } = body
      const start = { ...cramp, nowAtS: 0, runner: { conditions, medicines }, recentCramps: [] }
      const q = quantities(query.locale, query.units, query.zone)
      return ok(jsonTextResponse(JSON.stringify(reliefDocument(start, q))))
    }),
    stepRelief: open(adviceEndpoints.stepRelief, ({ body, query }) => {
      const { start, recentCramps, events, nowAtS } = body
      const { conditions, medicines, ...cramp } = start
      const runner = { conditions, medicines }
      const begun = startRelief({ ...cramp, nowAtS: 0, runner, recentCramps })
      const told = events.reduce((state, { atS, event }) => stepRelief(state, event, atS), begun)
      const now = stepRelief(told, { kind: 'tick' }, nowAtS)
      const view = viewRelief(now, Math.max(nowAtS, now.lastAtS))
      const q = quantities(query.locale, query.units, query.zone)
      const says = phrase(RELIEF_WORDS[query.locale].instructions, view.instruction, q)
      return document('relief-view', { ...view, says })
    }),
  }
}

function bodyRoutes(): Routes<Exclude<Names, PlanNames | ReliefNames>> {
  return {
    judgeSweatTest: open(adviceEndpoints.judgeSweatTest, ({ body }) => {
      const runner = knownRunner(runnerOf(body.runner))
      if (!runner.ok) return runner
      const { weighIn, guessed } = body
      const { temperatureC, humidityFrac } = weighIn
      const air = body.weather === undefined ? DEFAULT_WEATHER : present(body.weather)
      const weather = { ...air, temperatureC, humidityFrac }
      const refusal = weatherRefusal(weather)
      if (refusal !== undefined) return err(refusal)
      const sweat = weighInSweat(weighIn, runner.value)
      if (!sweat.ok) return sweat
      const tested = { weighIn, guessed, runner: runner.value, weather, sweat: sweat.value }
      return ok(jsonTextResponse(JSON.stringify(sweatTestDocument(tested))))
    }),
    judgeSweatRecord: open(adviceEndpoints.judgeSweatRecord, ({ body }) => {
      const runner = knownRunner(runnerOf(body.runner))
      if (!runner.ok) return runner
      const record = sweatRecord({ ...present(body), runner: runner.value })
      return ok(jsonTextResponse(JSON.stringify(sweatRecordDocument(record))))
    }),
    readUrine: open(adviceEndpoints.readUrine, ({ body }) => {
      const reading = urineReadingOf(body)
      const runner = knownRunner(runnerOf(body.runner))
      return runner.ok ? document('urine-advice', adviseUrine(reading)) : runner
    }),
    adviseRehydration: open(adviceEndpoints.adviseRehydration, ({ body }) => {
      const runner = knownRunner(runnerOf(body.runner))
      if (!runner.ok) return runner
      const advice = rehydration({ ...body, runner: runner.value })
      return advice.ok ? document('rehydration', advice.value) : advice
    }),
  }
}
