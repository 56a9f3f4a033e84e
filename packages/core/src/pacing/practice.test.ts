import assert from 'node:assert/strict'
import { test } from 'node:test'

import { practiceTarget } from './practice-target.ts'
import { practiceScore } from './practice.ts'

const DAY_MS = 86_400_000

test('slow starts count, fast ones do not, and two finish the rehearsal', () => {
  const runs = [0.06, 0.025, -0.1, 0.09].map((slowerFrac, index) => ({
    startAtMs: index * DAY_MS,
    slowerFrac,
  }))
  const score = practiceScore(runs)
  assert.equal(score.slowStartsCount, 2)
  assert.equal(score.missingCount, 0)
  assert.ok(Math.abs(score.practiceFrac - 2.5 / 4) < 1e-9)
})

test('only the last eight runs count, and none at all score nothing', () => {
  const runs = Array.from({ length: 20 }, (_, index) => ({
    startAtMs: index * DAY_MS,
    slowerFrac: index < 12 ? 0.1 : -0.1,
  }))
  assert.equal(practiceScore(runs).practiceFrac, 0)
  assert.equal(practiceScore(runs).runsCount, 8)
  assert.deepEqual([practiceScore([]).practiceFrac, practiceScore([]).missingCount], [0, 2])
})

test('the target starts five to eight per cent slower than the rest, in two runs', () => {
  const target = practiceTarget({ distanceM: 42_195, finishS: 13_500 })
  assert.equal(target.runsCount, 2)
  assert.ok(Math.abs(target.firstThirdLowSPerKm / target.restSPerKm - 1.05) < 1e-9)
  assert.ok(Math.abs(target.firstThirdHighSPerKm / target.restSPerKm - 1.08) < 1e-9)
  assert.ok(target.longRunM <= 32_000 && target.longRunM >= 8000)
})
