import assert from 'node:assert/strict'
import { test } from 'node:test'

import { chartColumns } from './chart-columns.ts'
import { activityOfPoints } from './summary.ts'

const even = activityOfPoints({
  startAtMs: 0,
  points: Array.from({ length: 601 }, (_, second) => [second, second * 3] as const),
})

test('an even run has one pace throughout', () => {
  const { paceSPerKm } = chartColumns(even)
  for (const pace of paceSPerKm) assert.ok(Math.abs(pace - 1000 / 3) < 1e-6)
})

test('a steady climb has one grade away from its ends', () => {
  const altitudeM = Float64Array.from(even.track.atS, (atS) => atS * 3 * 0.05)
  const { gradeFrac } = chartColumns({ ...even, track: { ...even.track, altitudeM } })
  for (const grade of gradeFrac.slice(30, -30)) assert.ok(Math.abs(grade - 0.05) < 1e-9)
})

test('standing has no pace, and distance never falls', () => {
  const distanceM = even.track.distanceM.map((value, index) =>
    index > 200 && index < 400 ? 600 : index === 450 ? 0 : value,
  )
  const columns = chartColumns({ ...even, track: { ...even.track, distanceM } })
  assert.ok(Number.isNaN(columns.paceSPerKm[300]))
  assert.ok(
    columns.atM.every((value, index) => index === 0 || value >= (columns.atM[index - 1] ?? 0)),
  )
})
