import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { testActivity, testTrack } from './activity-for-tests.ts'
import type { Activity } from './activity.ts'
import { spanS } from './extent.ts'
import { sameRun } from './same-run.ts'

const M_PER_DEG = 111_194.93
const RUN_S = 2400

type Way = Readonly<{
  fromS?: number
  toS?: number
  everyS?: number
  paceMps?: number
  /** What its clock shows more than the true time. */
  clockS?: number
  distanceFactor?: number
  northM?: number
  loopM?: number
  hasPlaces?: boolean
  hasDistance?: boolean
}>

/** A recording of a run once or more around a loop, that began at the time 0. */
function recording(way: Way = {}): Activity {
  const { fromS = 0, toS = RUN_S, everyS = 1, paceMps = 3, clockS = 0, distanceFactor = 1 } = way
  const { northM = 0, loopM = 5000, hasPlaces = true, hasDistance = true } = way
  const count = Math.floor((toS - fromS) / everyS) + 1
  const atS = Array.from({ length: count }, (_, n) => n * everyS)
  const radiusM = loopM / (2 * Math.PI)
  const turn = atS.map((s) => ((fromS + s) * paceMps) / radiusM)
  const channels = {
    ...(hasPlaces
      ? {
          latitudeDeg: turn.map((rad) => (northM + radiusM * Math.sin(rad)) / M_PER_DEG),
          longitudeDeg: turn.map((rad) => 4.5 + (radiusM * Math.cos(rad)) / M_PER_DEG),
        }
      : {}),
    ...(hasDistance ? { distanceM: atS.map((s) => s * paceMps * distanceFactor) } : {}),
  }
  const base = testActivity(testTrack(atS, channels))
  return { ...base, startAtMs: base.startAtMs + (fromS + clockS) * 1000 }
}

const areSame = (one: Way, other: Way): boolean => sameRun(recording(one), recording(other)).isSame

describe('the same run', () => {
  test('is found in a copy, which has no more data', () => {
    const match = sameRun(recording(), recording())
    assert.deepEqual(match, {
      isSame: true,
      isPart: false,
      clockOffS: 0,
      overlapFrac: 1,
      durationFrac: 1,
      distanceFrac: 1,
      placeFrac: 1,
      richer: 'equal',
    })
  })

  test('is found when started seconds apart with half the samples, and the fuller one is named', () => {
    const [run, other] = [recording(), recording({ fromS: 8, everyS: 10, northM: 12 })]
    assert.deepEqual([sameRun(run, other).isSame, sameRun(run, other).richer], [true, 'first'])
    assert.deepEqual([sameRun(other, run).isSame, sameRun(other, run).richer], [true, 'second'])
  })

  test('is found on two watches whose clocks differ by up to five minutes', () => {
    for (const clockS of [30, 60, 90, 120, 300, -60, -300]) {
      const match = sameRun(recording(), recording({ clockS, everyS: 3, distanceFactor: 1.01 }))
      assert.deepEqual([clockS, match.isSame, match.clockOffS], [clockS, true, 0 - clockS])
    }
    assert.equal(areSame({}, { clockS: 500 }), false)
  })

  test('is found when one watch was started 45 s late', () => {
    assert.ok(areSame({}, { fromS: 45 }))
  })

  test('is not parted by a length that positions draw too long', () => {
    const match = sameRun(recording(), recording({ distanceFactor: 1.2 }))
    assert.ok(match.isSame)
    assert.ok(Math.abs((match.distanceFrac ?? 0) - 1 / 1.2) < 1e-9)
  })

  test('is found in an export that has the local hour for that of Greenwich', () => {
    for (const hours of [1, -1, 5.5, -14]) {
      const clockS = hours * 3600 + 4
      const match = sameRun(recording(), recording({ clockS, everyS: 5, distanceFactor: 1.02 }))
      assert.deepEqual([hours, match.isSame, match.isPart], [hours, true, false])
      assert.equal(match.clockOffS, hours * -3600)
    }
    // Four hours long: the two lie over each other for three of them.
    const [long, late] = [{ toS: 14_400 }, { toS: 14_400, clockS: 3600 }]
    assert.ok(areSame(long, late))
  })

  test('is not that of somebody elsewhere, or one hours apart with nothing else to show', () => {
    assert.equal(areSame({}, { northM: 3000 }), false)
    assert.equal(areSame({}, { clockS: 3600, northM: 100 }), false)
    assert.equal(areSame({}, { clockS: 3600, hasPlaces: false }), false)
    assert.equal(areSame({}, { clockS: 15 * 3600 }), false)
    assert.equal(areSame({}, { clockS: 900 }), false)
  })

  test('is not the loop that is run again on every hour', () => {
    const loop = { toS: 2880, paceMps: 2.33, loopM: 6706 }
    assert.equal(areSame(loop, { ...loop, clockS: 3600, paceMps: 2.31, toS: 2905 }), false)
    assert.equal(areSame(loop, { ...loop, clockS: 3607 }), false)
  })

  test('is not the next lap of a loop, or the next repeat, recorded as a file of its own', () => {
    assert.equal(
      areSame({ toS: 1200, loopM: 3600 }, { fromS: 1205, toS: 2405, loopM: 3600 }),
      false,
    )
    // 700 m in 233 s, a minute's rest, and once again.
    assert.equal(areSame({ toS: 233 }, { toS: 233, clockS: 293 }), false)
  })

  test('is not that of a friend on the same course who runs at another pace', () => {
    assert.equal(areSame({}, { clockS: 180, paceMps: 2.6, toS: 2770 }), false)
    assert.equal(areSame({}, { clockS: 180, paceMps: 3.3, toS: 2180 }), false)
  })

  test('is not found at a wrong clock when started and stopped by other hands', () => {
    // Two on one short loop of 600 m: any 200 s of difference lay them upon each other.
    assert.equal(areSame({ loopM: 600 }, { loopM: 600, clockS: 100, fromS: 290, toS: 2690 }), false)
  })

  test('is judged by time and length alone on a treadmill', () => {
    const indoors = recording({ hasPlaces: false })
    const match = sameRun(indoors, recording())
    assert.ok(match.isSame)
    assert.equal(match.placeFrac, undefined)
    assert.equal(spanS(indoors), RUN_S)
  })
})

test('a foot pod that counts too much, worn from start to end, is the same run', () => {
  const match = sameRun(recording(), recording({ hasPlaces: false, distanceFactor: 1.12 }))
  assert.deepEqual([match.isSame, match.isPart], [true, false])
})

describe('a part of the same run', () => {
  test('is a watch that stopped half-way, and a half of a run cut in two', () => {
    for (const part of [{ toS: 1200 }, { fromS: 1230 }, { fromS: 600, toS: 1500 }]) {
      const match = sameRun(recording(), recording({ ...part, everyS: 1 }))
      assert.deepEqual([match.isSame, match.isPart, match.richer], [true, true, 'first'])
    }
    assert.equal(areSame({ toS: 1200 }, { fromS: 1230 }), false)
  })

  test('has the whole for the richer one, however much the part recorded', () => {
    const match = sameRun(recording({ toS: 1200 }), recording({ everyS: 30 }))
    assert.deepEqual([match.isPart, match.richer], [true, 'second'])
  })

  test('may have a clock that differs, where one end is common', () => {
    assert.ok(areSame({}, { toS: 1200, clockS: 90 }))
    assert.ok(areSame({}, { fromS: 1200, clockS: -90 }))
  })

  test('is no other place, nor a run that reaches out by a fifth', () => {
    assert.equal(areSame({}, { toS: 1200, northM: 3000 }), false)
    assert.equal(areSame({}, { fromS: 1440, toS: 2640 }), false)
  })

  test('needs no places when it went no farther than the whole', () => {
    const indoors = { hasPlaces: false } as const
    assert.ok(areSame({}, { ...indoors, toS: 1200 }))
    assert.ok(areSame(indoors, { ...indoors, distanceFactor: 1.06, clockS: 30 }))
    assert.equal(areSame(indoors, { ...indoors, toS: 1200, distanceFactor: 2.5 }), false)
  })

  test('of a strap that knows no distance is the watch, and the watch is richer', () => {
    const strap = recording({ hasPlaces: false, hasDistance: false })
    const match = sameRun(strap, recording({ fromS: 300, toS: 2000 }))
    assert.deepEqual([match.isPart, match.richer], [true, 'second'])
  })
})

const MIRRORED = { first: 'second', second: 'first', equal: 'equal' } as const

const anyTrack = fc
  .array(
    fc.record({
      gapS: fc.oneof(fc.constant(0), realBetween(0, 200)),
      latitudeDeg: fc.oneof(fc.constant(NaN), realBetween(-90, 90)),
      longitudeDeg: realBetween(-180, 180),
      distanceM: fc.oneof(fc.constant(NaN), realBetween(0, 1e5)),
    }),
    { maxLength: 40 },
  )
  .map((rows) => {
    let sumS = 0
    const atS = rows.map(({ gapS }) => (sumS += gapS))
    return testTrack(atS, {
      latitudeDeg: rows.map((row) => row.latitudeDeg),
      longitudeDeg: rows.map((row) => (Number.isNaN(row.latitudeDeg) ? NaN : row.longitudeDeg)),
      distanceM: rows.map((row) => row.distanceM),
    })
  })

const anyActivity = fc
  .tuple(anyTrack, fc.oneof(fc.constant(0), realBetween(-900, 900)))
  .map(([track, startS]) => {
    const run = testActivity(track)
    return { ...run, startAtMs: run.startAtMs + Math.round(startS * 1000) }
  })

/** A run that turns as it likes, at 2 to 6 m/s, a sample every few seconds. */
const anyRun = fc
  .record({
    paceMps: realBetween(2, 6),
    everyS: fc.integer({ min: 1, max: 8 }),
    turns: fc.array(realBetween(-0.4, 0.4), { minLength: 100, maxLength: 300 }),
    latitudeDeg: realBetween(-70, 70),
  })
  .map(({ paceMps, everyS, turns, latitudeDeg }) => {
    let [headingRad, northM, eastM] = [0, 0, 0]
    const places = turns.map((turnRad) => {
      headingRad += turnRad
      northM += Math.cos(headingRad) * paceMps * everyS
      eastM += Math.sin(headingRad) * paceMps * everyS
      return { northM, eastM }
    })
    const lonMPerDeg = M_PER_DEG * Math.cos((latitudeDeg * Math.PI) / 180)
    return testActivity(
      testTrack(
        places.map((_, n) => n * everyS),
        {
          latitudeDeg: places.map((place) => latitudeDeg + place.northM / M_PER_DEG),
          longitudeDeg: places.map((place) => 10 + place.eastM / lonMPerDeg),
        },
      ),
    )
  })

describe('laws of the same run', () => {
  test('both ways round the answer is one, with the richer one mirrored', () => {
    fc.assert(
      fc.property(anyActivity, anyActivity, (one, other) => {
        const [there, back] = [sameRun(one, other), sameRun(other, one)]
        assert.deepEqual(back, {
          ...there,
          clockOffS: 0 - there.clockOffS,
          richer: MIRRORED[there.richer],
        })
      }),
    )
  })

  test('a run is the same as itself at any difference of clocks up to the limit', () => {
    fc.assert(
      fc.property(anyRun, realBetween(-1, 1), (run, frac) => {
        const limitS = Math.min(300, spanS(run) / 2)
        const late = { ...run, startAtMs: run.startAtMs + Math.round(frac * limitS * 999) }
        const match = sameRun(run, late)
        assert.ok(match.isSame, JSON.stringify(match))
        assert.equal(match.isPart, false)
      }),
    )
  })

  test('shares are shares, and a verdict is reached, for any two recordings', () => {
    fc.assert(
      fc.property(anyActivity, anyActivity, (one, other) => {
        const {
          overlapFrac,
          durationFrac,
          placeFrac = 0,
          clockOffS,
          isPart,
          isSame,
        } = sameRun(one, other)
        for (const frac of [overlapFrac, durationFrac, placeFrac]) assert.ok(frac >= 0 && frac <= 1)
        assert.ok(Math.abs(clockOffS) <= 300)
        assert.ok(isSame || !isPart)
      }),
    )
  })
})
