import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MARATHON_M } from '@uncramp/core'
import { planRun, type Plan } from '@uncramp/core/plan'
import { drunkMl } from '@uncramp/core/run'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'

import { isLiveRun, type LiveRun } from './live-run.ts'
import { rehearsedPlace } from './rehearsal.ts'
import { RunSession, type Saying } from './run-session.ts'

const RUNNER = { ...DEFAULT_RUNNER, massKg: 70 }

function marathon(): Plan {
  const plan = planRun({
    method: 'personal',
    runner: RUNNER,
    distanceM: MARATHON_M,
    goalS: 4 * 3600,
    weather: DEFAULT_WEATHER,
    stations: [],
    pantry: [],
    wantsSaltShot: false,
    splitUnit: 'km',
    crampMuscles: [],
  })
  assert.ok(plan.ok)
  return plan.value
}

type Bench = {
  session: RunSession
  said: Saying[]
  kept: (LiveRun | undefined)[]
  goTo: (atS: number, stepS?: number) => void
}

function bench(plan: Plan): Bench {
  const said: Saying[] = []
  const kept: (LiveRun | undefined)[] = []
  let nowAtMs = 1_000_000
  let count = 0
  const session = new RunSession({
    now: () => nowAtMs,
    newId: () => `id-${++count}`,
    say: (saying) => said.push(saying),
    keep: (live) => kept.push(live),
  })
  session.start(plan, RUNNER, true)
  let atS = 0
  const goTo = (untilS: number, stepS = 15): void => {
    for (; atS < untilS; atS += stepS) {
      nowAtMs = 1_000_000 + (atS + stepS) * 1000
      session.place(rehearsedPlace(plan, atS + stepS))
      session.tick()
    }
  }
  return { session, said, kept, goTo }
}

test('a start that is too fast gets one verdict with a way back, at the first mile', () => {
  const { said, goTo } = bench(marathon())
  goTo(900)
  const verdicts = said.filter((saying) => saying.code === 'verdict')
  assert.equal(verdicts.length, 1)
  const verdict = verdicts[0]?.code === 'verdict' ? verdicts[0].verdict : undefined
  assert.equal(verdict?.code, 'red')
})

test('a drink that is due is said once, and again only after three minutes', () => {
  const { said, goTo } = bench(marathon())
  const count = (): number => said.filter((saying) => saying.code === 'drink').length
  let atS = 0
  while (count() === 0 && atS < 3000) goTo((atS += 15))
  goTo(atS + 150)
  assert.equal(count(), 1)
  goTo(atS + 240)
  assert.equal(count(), 2)
})

test('whoever drinks at every prompt ends under the ceiling', () => {
  const plan = marathon()
  const { session, goTo } = bench(plan)
  for (let atS = 60; atS < plan.pace.finishS; atS += 60) {
    goTo(atS)
    const prompt = session.view.value?.prompt
    if (prompt?.code === 'due') assert.equal(session.drank(prompt.fluidMl), undefined)
  }
  assert.ok(plan.fluid.capBy !== 'refused')
  const totalMl = drunkMl(session.live.value?.drinks ?? [])
  assert.ok(totalMl > plan.fluid.totalMl * 0.7)
  assert.ok(totalMl <= (plan.fluid.capMlPerH * plan.pace.finishS) / 3600)
})

test('after a big bottle the prompts fall silent, and say until when', () => {
  const { session, said, goTo } = bench(marathon())
  goTo(1500)
  session.drank(900)
  goTo(3600)
  const silent = said.find((saying) => saying.code === 'silent_at_cap')
  assert.ok(silent)
  assert.equal(session.view.value?.prompt.code, 'silent_at_cap')
})

test('undo takes the last drink back; a drink can be back-dated', () => {
  const { session, goTo } = bench(marathon())
  goTo(2400)
  session.drank(150, 600)
  assert.equal(session.live.value?.drinks[0]?.atS, 1800)
  session.undo()
  assert.equal(session.live.value?.drinks.length, 0)
})

test('a run that was kept can be taken up after a reload with nothing lost', () => {
  const plan = marathon()
  const { session, kept, goTo } = bench(plan)
  goTo(2400)
  session.drank(150)
  const stored: unknown = structuredClone(kept.at(-1))
  assert.ok(isLiveRun(stored))
  const again = new RunSession({
    now: () => 1_000_000 + 2_700_000,
    newId: () => 'x',
    say: () => {},
    keep: () => {},
  })
  again.takeUp(stored)
  again.tick()
  assert.equal(again.view.value?.atS, 2700)
  assert.equal(again.live.value?.drinks.length, 1)
  assert.equal(again.view.value?.isGuessed, true)
})

test('a pause stops the clock', () => {
  const { session, goTo } = bench(marathon())
  goTo(600)
  session.pause()
  goTo(900)
  assert.equal(session.view.value?.atS, 600)
  session.resume()
  goTo(960)
  assert.equal(session.view.value?.atS, 660)
})

test('a cramp at 34 km makes a slower plan that never asks for more drink', () => {
  const plan = marathon()
  const { session, goTo } = bench(plan)
  goTo(11_700)
  const before = session.view.value
  session.repair({ muscle: 'calf', side: 'left' })
  const after = session.view.value
  assert.ok(before && after)
  assert.ok(after.targetSPerKm > before.targetSPerKm)
  assert.ok(after.ceilingSPerKm !== undefined)
})

test('a marathon rehearsal gives a finish range at 5 km and at half-way', () => {
  const plan = marathon()
  const { said, goTo } = bench(plan)
  goTo(plan.pace.finishS)
  const places = said.flatMap((saying) => (saying.code === 'outlook' ? [saying.outlook.at] : []))
  assert.deepEqual(places, ['five_km', 'half'])
})
