import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'

import { rehydration, type RehydrationInput } from './hydration/index.ts'
import { firstMileVerdict } from './pacing/index.ts'
import { planRun, type Plan, type PlanInput } from './plan/index.ts'
import {
  startRelief,
  stepRelief,
  viewRelief,
  type ReliefEvent,
  type ReliefStart,
} from './relief/index.ts'
import { triage, type TriageAnswers } from './triage/index.ts'
import { adviseUrine, type UrineReading } from './urine/index.ts'

/** One whole situation in, the whole answer out; `expected.json` is reviewed by a human. */
type Scenario =
  | Readonly<{ kind: 'plan'; input: PlanInput }>
  | Readonly<{ kind: 'rehydration'; input: RehydrationInput }>
  | Readonly<{ kind: 'first_mile'; input: Readonly<{ plan: PlanInput; aheadS: number }> }>
  | Readonly<{
      kind: 'relief'
      input: Readonly<{ start: ReliefStart; events: readonly (readonly [ReliefEvent, number])[] }>
    }>
  | Readonly<{ kind: 'triage'; input: TriageAnswers }>
  | Readonly<{ kind: 'urine'; input: UrineReading }>

/** A reviewer reads a point every half hour, not every minute. */
const SHOWN_EVERY_S = 1800

function shortened(plan: Plan): unknown {
  if (plan.fluid.capBy === 'refused') return plan
  const series = plan.fluid.series.filter(({ atS }) => atS % SHOWN_EVERY_S === 0)
  return { ...plan, fluid: { ...plan.fluid, series } }
}

function answer(scenario: Scenario): unknown {
  switch (scenario.kind) {
    case 'plan': {
      const planned = planRun(scenario.input)
      return planned.ok ? shortened(planned.value) : planned
    }
    case 'rehydration':
      return rehydration(scenario.input)
    case 'first_mile': {
      const planned = planRun(scenario.input.plan)
      assert.ok(planned.ok)
      const { pace } = planned.value
      return firstMileVerdict({ plan: pace, atS: pace.firstMile.targetS - scenario.input.aheadS })
    }
    case 'relief': {
      const { start, events } = scenario.input
      let state = startRelief(start)
      const views = [viewRelief(state, start.nowAtS)]
      for (const [event, nowAtS] of events) {
        state = stepRelief(state, event, nowAtS)
        views.push(viewRelief(state, nowAtS))
      }
      return views
    }
    case 'triage':
      return triage(scenario.input)
    case 'urine':
      return adviseUrine(scenario.input)
  }
}

const THREE_DECIMALS = 1000

function rounded(value: unknown): string {
  return JSON.stringify(
    value,
    (_, field: unknown) =>
      typeof field === 'number' ? Math.round(field * THREE_DECIMALS) / THREE_DECIMALS : field,
    1,
  )
}

const folder = join(import.meta.dirname, '../scenarios')

for (const file of globSync('*/input.json', { cwd: folder })) {
  test(`scenario: ${basename(dirname(file))}`, (t) => {
    const scenario = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Scenario
    t.assert.fileSnapshot(answer(scenario), join(folder, dirname(file), 'expected.json'), {
      serializers: [rounded],
    })
  })
}
