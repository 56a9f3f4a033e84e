import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Track } from '@uncramp/core/activity'

import { chartColumns, columnPath, paceColumn, rangeOf } from './run-columns.ts'

function track(count: number): Track {
  const none = new Float64Array(count).fill(NaN)
  return {
    atS: Float64Array.from({ length: count }, (_, index) => index),
    latitudeDeg: none,
    longitudeDeg: none,
    altitudeM: Float64Array.from({ length: count }, (_, index) => 100 + 10 * Math.sin(index / 300)),
    distanceM: Float64Array.from({ length: count }, (_, index) => index * 3),
    speedMps: none,
    heartRateBpm: none,
    cadenceSpm: none,
    powerW: none,
    temperatureC: none,
  }
}

test('an even run has an even pace, and columns never recorded are not drawn', () => {
  const run = track(600)
  const pace = paceColumn(run, run.distanceM)
  assert.ok(Math.abs((pace[400] ?? 0) - 1000 / 3) < 0.5)
  assert.deepEqual(
    chartColumns(run).map((column) => column.name),
    ['pace', 'altitude'],
  )
})

test('twenty thousand points make a short path that keeps the peak, quickly', () => {
  const run = track(20_000)
  run.altitudeM[12_345] = 900
  const column = chartColumns(run)[1]
  assert.ok(column)
  const fromMs = performance.now()
  const path = columnPath(column, [0, 20_000], { widthPx: 360, heightPx: 80 })
  assert.ok(performance.now() - fromMs < 60)
  assert.ok(path.length < 12_000)
  assert.ok(path.includes('V0.0') || path.includes(',0.0'))
})

test('zooming in scales to what is in sight', () => {
  const run = track(20_000)
  run.altitudeM[12_345] = 900
  assert.ok(rangeOf(run.altitudeM, [0, 5000])[1] < 111)
})
