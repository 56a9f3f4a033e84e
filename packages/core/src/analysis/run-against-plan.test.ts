import assert from 'node:assert/strict'
import { test } from 'node:test'

import { analysed, near } from './analysed-run.law.ts'
import { planOf } from './run-plan.law.ts'

test('beside a plan: splits, first mile and finish, a long-measured course scaled to its marks', () => {
  const legs = [{ lengthM: 42_600, paceSPerKm: (330 * 42_195) / 42_600 }]
  const { plan, fluid } = analysed(legs, {}, { plan: planOf(42_195, 330) })
  assert.equal(plan?.isScaled, true)
  assert.equal(plan?.splits.length, 43)
  near(plan?.splits.at(-1)?.aheadS, 0, 1)
  near(plan?.finish.slowerFrac, 0, 0.001)
  assert.equal(plan?.firstMile.verdict, 'on_pace')
  assert.equal(fluid.weatherFrom, 'plan')
})

test('a first mile seven percent too fast is red beside the plan, and an early end has no finish', () => {
  const legs = [
    { lengthM: 2000, paceSPerKm: 307 },
    { lengthM: 20_000, paceSPerKm: 330 },
  ]
  const { plan } = analysed(legs, {}, { plan: planOf(42_195, 330) })
  assert.equal(plan?.firstMile.verdict, 'red')
  assert.equal(plan?.finish.actualS, null)
  assert.equal(plan?.splits.length, 22)
})

test('standing in the corral and after the finish is no part of mile, outlook and finish', () => {
  const legs = [
    { lengthM: 1, paceSPerKm: 1000, restS: 300 },
    { lengthM: 42_194, paceSPerKm: 330, restS: 240 },
  ]
  const { start, fade, plan } = analysed(legs, {}, { plan: planOf(42_195, 330) })
  near(start.firstMileS, 531 + 1, 8)
  near(fade.outlookAtHalfS?.tookS, 13_924, 10)
  near(plan?.finish.actualS, 13_924, 10)
  assert.equal(plan?.firstMile.verdict, 'on_pace')
})
