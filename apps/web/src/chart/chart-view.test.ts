import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../../../../packages/core/src/real.arbitrary.law.ts'
import { ChartView } from './chart-view.ts'

test('whatever is done, the view stays on the way and keeps its order', () => {
  const number = realBetween(-50_000, 50_000)
  const moves = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('zoom' as const), by: realBetween(0.05, 20), at: number }),
      fc.record({ kind: fc.constant('pan' as const), by: number, at: number }),
      fc.record({ kind: fc.constant('mark' as const), by: number, at: number }),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(moves, (list) => {
      const view = new ChartView(42_195)
      for (const { kind, by, at } of list) {
        if (kind === 'zoom') view.zoom(by, Math.max(0, Math.min(42_195, at)))
        if (kind === 'pan') view.pan(by)
        if (kind === 'mark') view.mark(at)
        assert.ok(view.fromM.value >= 0 && view.toM.value <= 42_195 + 1e-6)
        assert.ok(view.toM.value - view.fromM.value >= 399)
      }
    }),
    { numRuns: 100 },
  )
})

test('zooming keeps the place under the finger', () => {
  const view = new ChartView(10_000)
  view.zoom(0.5, 2500)
  assert.deepEqual([view.fromM.value, view.toM.value], [1250, 6250])
})

test('a mark out of sight takes the view along', () => {
  const view = new ChartView(10_000)
  view.show(0, 1000)
  view.mark(3000)
  assert.equal(view.toM.value, 3000)
  view.showAll()
  assert.equal(view.isWhole, true)
})
