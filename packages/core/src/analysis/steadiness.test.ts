import assert from 'node:assert/strict'
import { test } from 'node:test'

import { STEADY_MARATHON, analysed } from './analysed-run.law.ts'
import type { Analysis } from './analysis-document.ts'
import type { Leg } from './made-run.law.ts'

const EASY = { lengthM: 3000, paceSPerKm: 360 }
const INTERVALS: readonly Leg[] = [
  EASY,
  ...Array.from({ length: 6 }, () => [
    { lengthM: 1000, paceSPerKm: 255 },
    { lengthM: 400, paceSPerKm: 400 },
  ]).flat(),
  EASY,
]
test('intervals, a treadmill, a trail, holes and a walk get no verdict, each with its reason', () => {
  const climb = { lengthM: 5000, paceSPerKm: 420, gradeFrac: 0.06 }
  const descent = { lengthM: 5000, paceSPerKm: 330, gradeFrac: -0.06 }
  const holes = [{ fromS: 1000, toS: 1900 }]
  const cases: readonly (readonly [string, Analysis])[] = [
    ['intervals', analysed(INTERVALS)],
    ['treadmill', analysed(STEADY_MARATHON, { hasPositions: false }, { subSport: 'treadmill' })],
    ['no_positions', analysed(STEADY_MARATHON, { hasPositions: false })],
    ['trail', analysed([climb, descent])],
    ['gps_gaps', analysed([{ lengthM: 15_000, paceSPerKm: 330 }], { holes })],
    ['not_running', analysed(STEADY_MARATHON, {}, { sport: 'cycling' })],
    ['not_running', analysed([{ lengthM: 30_000, paceSPerKm: 120 }])],
    ['too_short', analysed([{ lengthM: 2000, paceSPerKm: 300 }])],
  ]
  for (const [why, run] of cases) {
    assert.equal(run.steadiness.why_not, why)
    assert.equal(run.start.verdict, 'not_judged')
    assert.equal(run.start.why, why)
    assert.equal(run.fade.verdict, 'not_judged')
    assert.equal(run.drift.why_not, why)
    assert.equal(run.drift.heartRateDriftFrac, null)
  }
})

test('walking and jogging after a wall is no interval session', () => {
  const walkJog = Array.from({ length: 10 }, () => [
    { lengthM: 300, paceSPerKm: 700 },
    { lengthM: 700, paceSPerKm: 390 },
  ]).flat()
  const run = analysed([{ lengthM: 30_000, paceSPerKm: 320 }, ...walkJog])
  assert.equal(run.steadiness.why_not, null)
  assert.ok(run.fade.wall !== null)
})

test('without a sport, a file faster than nearly anybody runs is a ride', () => {
  const legs = [{ lengthM: 12_000, paceSPerKm: 170 }]
  assert.equal(analysed(legs, {}, { sport: 'unknown' }).steadiness.why_not, 'not_running')
  assert.equal(analysed(legs).steadiness.why_not, null)
  const slower = [{ lengthM: 12_000, paceSPerKm: 240 }]
  assert.equal(analysed(slower, {}, { sport: 'unknown' }).steadiness.why_not, null)
})
