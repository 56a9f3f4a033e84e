import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { testActivity, testTrack } from './activity-for-tests.ts'
import { activityDistanceM, indexAt, positionsM } from './extent.ts'
import { greatCircleM } from './great-circle.ts'
import { runsIn } from './runs-in.ts'
import { hasChannel, recordedCount } from './track.ts'

const place = fc.record({
  latitudeDeg: realBetween(-90, 90),
  longitudeDeg: realBetween(-180, 180),
})

describe('distance over the ground', () => {
  test('is 111.195 km for one degree along a meridian or the equator', () => {
    const origin = { latitudeDeg: 0, longitudeDeg: 0 }
    for (const there of [
      { latitudeDeg: 1, longitudeDeg: 0 },
      { latitudeDeg: 0, longitudeDeg: 1 },
    ]) {
      assert.ok(Math.abs(greatCircleM(origin, there) - 111_195.08) < 0.01)
    }
  })

  test('is short over the date line', () => {
    const west = { latitudeDeg: 0, longitudeDeg: -179.999 }
    assert.ok(greatCircleM({ latitudeDeg: 0, longitudeDeg: 179.999 }, west) < 223)
  })

  test('is the same both ways, never negative, and no longer than by a third place', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const direct = greatCircleM(a, b)
        assert.ok(direct >= 0)
        assert.ok(Math.abs(direct - greatCircleM(b, a)) < 1e-3)
        // Between opposite ends of the earth the arc sine keeps a decimetre at best.
        assert.ok(direct <= greatCircleM(a, c) + greatCircleM(c, b) + 1)
      }),
    )
  })
})

describe('how far a run went', () => {
  const line = { latitudeDeg: [0, NaN, 0], longitudeDeg: [0, NaN, 0.01] }

  test("is the device's total, else its last distance, else the line of positions", () => {
    const both = testTrack([0, 5, 10], { ...line, distanceM: [0, 500, NaN] })
    const total = testActivity(both).totals
    assert.equal(
      activityDistanceM(testActivity(both, { totals: { ...total, distanceM: 900 } })),
      900,
    )
    assert.equal(activityDistanceM(testActivity(both)), 500)
    const positions = activityDistanceM(testActivity(testTrack([0, 5, 10], line))) ?? 0
    assert.ok(Math.abs(positions - 1111.95) < 0.01)
  })

  test('is unknown without any of them', () => {
    assert.equal(activityDistanceM(testActivity(testTrack([0, 10]))), undefined)
    assert.equal(positionsM(testTrack([0], { latitudeDeg: [1], longitudeDeg: [1] })), undefined)
  })
})

test('samples are found by time', () => {
  const track = testTrack([0, 1, 1, 4])
  assert.deepEqual(
    [-1, 0, 0.5, 1, 2, 4, 9].map((atS) => indexAt(track, atS)),
    [0, 0, 1, 1, 3, 3, 4],
  )
})

test('a channel is there when one sample is', () => {
  const track = testTrack([0, 1], { powerW: [NaN, 0] })
  assert.deepEqual([hasChannel(track, 'powerW'), recordedCount(track, 'powerW')], [true, 1])
  assert.deepEqual(
    [hasChannel(track, 'heartRateBpm'), recordedCount(track, 'heartRateBpm')],
    [false, 0],
  )
})

const triathlon = () => {
  const track = testTrack([0, 10, 20, 30, 40], { distanceM: [0, 100, 200, 230, 260] })
  const [run] = testActivity(track).sessions
  assert.ok(run)
  return testActivity(track, {
    sessions: [
      { ...run, sport: 'cycling', toS: 19 },
      { ...run, fromS: 20, toS: 40 },
    ],
    stops: [
      { fromS: 5, toS: 8, cause: 'button' },
      { fromS: 25, toS: 28, cause: 'button' },
    ],
    events: [{ atS: 30, kind: 'marker', name: 'cramp' }],
  })
}

describe('the runs of an activity', () => {
  test('are the activity itself when it is one run', () => {
    const run = testActivity(testTrack([0, 1]))
    assert.deepEqual(runsIn(run), [run])
  })

  test('start at 0 when cut out of a triathlon, with what belongs to them', () => {
    const [run, ...others] = runsIn(triathlon())
    assert.ok(run)
    assert.deepEqual(others, [])
    assert.deepEqual([...run.track.atS], [0, 10, 20])
    assert.deepEqual([...run.track.distanceM], [0, 30, 60])
    assert.deepEqual(run.stops, [{ fromS: 5, toS: 8, cause: 'button' }])
    assert.deepEqual(run.events, [{ atS: 10, kind: 'marker', name: 'cramp' }])
    assert.equal(run.startAtMs, 1_777_615_220_000)
  })

  test('are none in a ride', () => {
    const run = testActivity(testTrack([0, 1]))
    const sessions = run.sessions.map((session) => ({ ...session, sport: 'cycling' as const }))
    assert.deepEqual(runsIn({ ...run, sessions }), [])
  })
})
