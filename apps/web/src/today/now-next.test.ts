import assert from 'node:assert/strict'
import { test } from 'node:test'

import { planRun, type Plan } from '@uncramp/core/plan'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'

import { daysBetween, nowNext } from './now-next.ts'

const GUN = Date.UTC(2026, 9, 4, 6)

function plan(startAtMs?: number): Plan {
  const made = planRun({
    method: 'personal',
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    distanceM: 42_195,
    goalS: 14_400,
    weather: DEFAULT_WEATHER,
    stations: [],
    pantry: [],
    wantsSaltShot: false,
    splitUnit: 'km',
    crampMuscles: [],
    ...(startAtMs === undefined ? {} : { startAtMs, zone: 'UTC' }),
  })
  assert.ok(made.ok)
  return made.value
}

test('a drink is now when its minute has come, and next before that', () => {
  const drink = plan(GUN).timeline.find((item) => item.kind === 'drink' && item.phase === 'before')
  assert.ok(drink?.clockMs !== undefined)
  assert.equal(nowNext(plan(GUN), drink.clockMs - 60_000).next?.id, drink.id)
  assert.ok(nowNext(plan(GUN), drink.clockMs + 60_000).now.some((item) => item.id === drink.id))
})

test('the phase follows the clock', () => {
  const made = plan(GUN)
  const at = (hours: number): string => nowNext(made, GUN + hours * 3_600_000).phase
  assert.deepEqual([at(-1), at(1), at(6), at(80)], ['ahead', 'running', 'after', 'over'])
  assert.equal(nowNext(plan(), GUN).phase, 'untimed')
})

test('days are counted by the calendar, not by 24 hours', () => {
  const evening = new Date(2026, 9, 3, 22).getTime()
  assert.equal(daysBetween(evening, new Date(2026, 9, 4, 6).getTime()), 1)
  assert.equal(daysBetween(evening, new Date(2026, 9, 3, 23).getTime()), 0)
})
