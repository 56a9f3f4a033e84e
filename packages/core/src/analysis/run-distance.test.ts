import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Track } from '../activity/index.ts'
import { madeTrack } from './made-run.law.ts'
import { runDistance } from './run-distance.ts'
import { pausedSteps } from './timer.ts'

const TRACK = madeTrack([{ lengthM: 6000, paceSPerKm: 300 }])
const NONE = new Float64Array(TRACK.atS.length)

function lengthOf(track: Track): number {
  return runDistance(track, NONE).wayM.at(-1) ?? 0
}

function isNear(actual: number, expected: number, within: number): void {
  assert.ok(Math.abs(actual - expected) <= within, `${actual}, not ${expected}`)
}

test('a watch that counts late after a lost signal keeps its total', () => {
  const distanceM = TRACK.distanceM.map((hereM, index) =>
    index >= 600 && index < 660 ? (TRACK.distanceM[600] ?? 0) : hereM,
  )
  const run = runDistance({ ...TRACK, distanceM }, NONE)
  isNear(run.wayM.at(-1) ?? 0, 6000, 0.01)
  isNear((run.wayM[630] ?? 0) - (run.wayM[600] ?? 0), 100, 5)
  assert.ok(run.mendedM > 150)
})

test('a stalled receiver spreads its jump over the stall', () => {
  const latitudeDeg = TRACK.latitudeDeg.map((hereDeg, index) =>
    index >= 600 && index < 660 ? (TRACK.latitudeDeg[600] ?? 0) : hereDeg,
  )
  const distanceM = new Float64Array(TRACK.atS.length).fill(Number.NaN)
  const run = runDistance({ ...TRACK, latitudeDeg, distanceM }, NONE)
  assert.equal(run.from, 'positions')
  isNear(run.wayM.at(-1) ?? 0, 6000, 30)
  isNear((run.wayM[640] ?? 0) - (run.wayM[610] ?? 0), 100, 10)
})

test('a jump of kilometres and back adds next to nothing', () => {
  const latitudeDeg = TRACK.latitudeDeg.map((hereDeg, index) =>
    index === 900 ? hereDeg + 0.05 : hereDeg,
  )
  const distanceM = new Float64Array(TRACK.atS.length).fill(Number.NaN)
  isNear(lengthOf({ ...TRACK, latitudeDeg, distanceM }), 6000, 30)
})

test('a count that starts again goes on from where it was', () => {
  const distanceM = TRACK.distanceM.map((hereM, index) => (index >= 900 ? hereM - 3000 : hereM))
  isNear(lengthOf({ ...TRACK, distanceM }), 6000, 5)
})

test('a watch that was not reset starts at nothing', () => {
  isNear(
    lengthOf({ ...TRACK, distanceM: TRACK.distanceM.map((hereM) => hereM + 5000) }),
    6000,
    0.01,
  )
})

test('time between stop and start of the timer is found on each step', () => {
  const atS = Float64Array.from([0, 10, 20, 30])
  const pausedS = pausedSteps(atS, [{ fromS: 5, toS: 22, cause: 'button' }])
  assert.deepEqual([...pausedS], [0, 5, 10, 2])
})

/** Positions alone, second by second, in metres north and east. */
function walked(placeAt: (atS: number) => readonly [northM: number, eastM: number]): number {
  const atS = Float64Array.from({ length: 601 }, (_, index) => index)
  const never = new Float64Array(atS.length).fill(Number.NaN)
  const latitudeDeg = atS.map((hereS) => placeAt(hereS)[0] / 111_195)
  const longitudeDeg = atS.map((hereS) => placeAt(hereS)[1] / 111_195)
  const track = { ...TRACK, atS, latitudeDeg, longitudeDeg, distanceM: never, speedMps: never }
  return runDistance(track, new Float64Array(atS.length)).wayM.at(-1) ?? 0
}

test('a pause that rounding made longer than its step does not take the runner back', () => {
  const atS = Float64Array.from([0, 1, 2.0000000000000004, 32])
  const unknown = new Float64Array(4).fill(Number.NaN)
  const track = {
    ...madeTrack([]),
    atS,
    latitudeDeg: unknown,
    longitudeDeg: unknown,
    distanceM: unknown,
    speedMps: Float64Array.from([3, 3, 3, 3]),
  }
  const { from, wayM } = runDistance(track, Float64Array.from([0, 1, 1.000_001, 0]))
  assert.equal(from, 'speed')
  assert.deepEqual(wayM, Float64Array.from([0, 0, 0, wayM[3] ?? 0]))
  assert.ok((wayM[3] ?? 0) > 0)
})

test('a receiver that wanders around who stands counts next to nothing', () => {
  const standing = walked((atS) => {
    const runS = Math.min(atS, 240) + Math.max(0, atS - 480)
    const stoodS = Math.max(0, Math.min(240, atS - 240))
    return [3 * runS + 2 * Math.sin(stoodS / 9), 2 * Math.sin(stoodS / 7)]
  })
  isNear(standing, 1080, 6)
})

test('a turn at a cone, laps of a small square and a slow walk are all counted', () => {
  isNear(
    walked((atS) => [3 * (300 - Math.abs(atS - 300)), 0]),
    1800,
    10,
  )
  isNear(
    walked((atS) => [15 * Math.sin(atS / 5), 15 * Math.cos(atS / 5)]),
    1800,
    // Averaging cuts so narrow a bend.
    80,
  )
  isNear(
    walked((atS) => [0.8 * atS, 0]),
    480,
    2,
  )
})
