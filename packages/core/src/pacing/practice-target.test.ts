import assert from 'node:assert/strict'
import { test } from 'node:test'

import { practiceTarget } from './practice-target.ts'

test('the target starts five to eight per cent slower than the rest, in two runs', () => {
  const target = practiceTarget({ distanceM: 42_195, finishS: 13_500 })
  assert.equal(target.runsCount, 2)
  assert.ok(Math.abs(target.firstThirdLowSPerKm / target.restSPerKm - 1.05) < 1e-9)
  assert.ok(Math.abs(target.firstThirdHighSPerKm / target.restSPerKm - 1.08) < 1e-9)
  assert.ok(target.longRunM <= 32_000 && target.longRunM >= 8000)
})
