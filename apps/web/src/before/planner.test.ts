import assert from 'node:assert/strict'
import { test } from 'node:test'

import { err, ok } from '@uncramp/core'
import type { Course } from '@uncramp/core/course'
import type { Plan, PlanInput } from '@uncramp/core/plan'

import { goalRange, sameEffortGoalS } from './goal-range.ts'
import { Planner } from './planner.ts'
import { firstDraft, nextSunday, stationsEvery } from './run-draft.ts'

const HERE = { nowAtMs: Date.UTC(2026, 8, 30, 9), zone: 'UTC' }

function planner(): { planner: Planner<unknown>; asked: PlanInput[] } {
  const asked: PlanInput[] = []
  const made = new Planner(
    {
      planRun: (input) => {
        asked.push(input)
        // The planner hands the plan on unread, so any value that can be told apart will do.
        return input.runner.massKg > 200
          ? err({ code: 'mass_out_of_range', massKg: input.runner.massKg } as never)
          : ok({ goalS: input.goalS } as unknown as Plan)
      },
      startAtMs: (local) =>
        local === '2026-03-29T02:30' ? err({ code: 'time_skipped' }) : ok(1_000),
    },
    firstDraft(HERE),
  )
  return { planner: made, asked }
}

test('a useful plan is there before anything is typed', () => {
  assert.ok(planner().planner.plan.value)
})

test('a refused answer keeps the last good plan and says why', () => {
  const { planner: it } = planner()
  const before = it.plan.value
  it.changeRunner({ massKg: 700 })
  assert.equal(it.plan.value, before)
  const refused = it.result.value
  assert.equal(refused.ok ? '' : refused.error.code, 'mass_out_of_range')
})

test('a start in a skipped hour plans without clock times', () => {
  const { planner: it, asked } = planner()
  it.change({ date: '2026-03-29', time: '02:30' })
  assert.ok(it.plan.value)
  assert.equal(asked.at(-1)?.startAtMs, undefined)
})

test('a delayed start moves the gun by as much', () => {
  const { planner: it, asked } = planner()
  it.change({ delayS: 900 })
  assert.ok(it.plan.value)
  assert.equal(asked.at(-1)?.startAtMs, 1_000 + 900_000)
})

test('another distance keeps the effort: a 2:00 half becomes a marathon over four hours', () => {
  const goalS = sameEffortGoalS(7200, 21_097.5, 42_195)
  assert.ok(goalS > 4 * 3600 && goalS < 4.5 * 3600)
})

test('the slider holds every goal from a record to a walk', () => {
  for (const distanceM of [5000, 10_000, 21_097.5, 42_195, 100_000]) {
    const { lowS, highS, stepS } = goalRange(distanceM)
    assert.ok(lowS / (distanceM / 1000) < 180 && highS / (distanceM / 1000) >= 600)
    assert.equal((highS - lowS) % stepS, 0)
  }
})

test('next Sunday is a Sunday, and not today', () => {
  for (let day = 0; day < 14; day++) {
    const nowAtMs = HERE.nowAtMs + day * 86_400_000
    const sunday = new Date(`${nextSunday(nowAtMs)}T12:00`)
    assert.equal(sunday.getDay(), 0)
    assert.ok(sunday.getTime() > nowAtMs)
  }
})

test('stations stand before the finish, evenly', () => {
  assert.deepEqual(
    stationsEvery(10_000, 2500).map((station) => station.atM),
    [2500, 5000, 7500],
  )
  assert.deepEqual(stationsEvery(10_000, 0), [])
})

const COURSE: Course = {
  name: 'Danube',
  distanceM: 21_300,
  atM: [0, 21_300],
  altitudeM: [100, 100],
  latitudeDeg: [],
  longitudeDeg: [],
}

test('a course of another length brings its distance and about the same effort along', () => {
  const { planner: it, asked } = planner()
  it.takeCourse(COURSE)
  const { distanceM, goalS, course } = it.draft.value
  assert.equal(distanceM, COURSE.distanceM)
  assert.equal(course, COURSE)
  assert.ok(goalS > 1.9 * 3600 && goalS < 2.2 * 3600, `${goalS}`)
  assert.ok(it.plan.value)
  assert.equal(asked.at(-1)?.distanceM, COURSE.distanceM)
})

test('a track a little longer than the race stays that race; another distance lets it go', () => {
  const { planner: it } = planner()
  it.changeDistance(21_097.5)
  const { goalS } = it.draft.value
  it.takeCourse(COURSE)
  assert.equal(it.draft.value.distanceM, 21_097.5)
  assert.equal(it.draft.value.goalS, goalS)
  it.changeDistance(21_000)
  assert.equal(it.draft.value.course, COURSE)
  it.changeDistance(10_000)
  assert.equal(it.draft.value.course, undefined)
  assert.ok(it.draft.value.goalS < goalS / 2)
})
