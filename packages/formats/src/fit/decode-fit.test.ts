import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { decodedFit } from '../testing/decoded-fit.ts'
import { FIT, FitBytes, TEST_FIT_S, TEST_UNIX_S, testRun } from '../testing/fit-bytes.ts'
import { decodeFit } from './decode-fit.ts'

describe('a sound recording', () => {
  const { activity, issues } = decodedFit(testRun(60).bytes())

  test('has nothing to complain about', () => {
    assert.deepEqual(issues, [])
  })

  test('has one sample per record, in the units of the core', () => {
    const { track } = activity
    assert.equal(track.atS.length, 60)
    assert.equal(activity.startAtMs, TEST_UNIX_S * 1000)
    assert.equal(track.atS[59], 59)
    assert.ok(Math.abs((track.latitudeDeg[0] ?? 0) - 52) < 1e-7)
    assert.equal(track.distanceM[10], 30)
    assert.equal(track.altitudeM[0], 10)
    assert.equal(track.speedMps[0], 3)
    assert.equal(track.heartRateBpm[0], 150)
    assert.equal(track.temperatureC[0], 21)
  })

  test('counts both feet', () => {
    assert.equal(activity.track.cadenceSpm[0], 170)
    assert.equal(activity.totals.averageCadenceSpm, 170)
  })

  test('knows sport, lap, totals and device', () => {
    assert.equal(activity.sport, 'running')
    assert.equal(activity.subSport, 'trail')
    assert.equal(activity.laps.length, 1)
    assert.equal(activity.laps[0]?.trigger, 'session_end')
    assert.equal(activity.totals.distanceM, 180)
    assert.equal(activity.totals.elapsedS, 60)
    assert.deepEqual(activity.device, {
      maker: 'garmin',
      model: '2697',
      serial: '12345',
      firmware: undefined,
    })
  })

  test('leaves a channel that nobody recorded blank', () => {
    assert.ok(activity.track.powerW.every((value) => Number.isNaN(value)))
    assert.equal(activity.track.powerW.length, 60)
  })

  test('reads the same with the short header of 12 bytes', () => {
    const short = decodedFit(testRun(60).bytes({ headerBytes: 12 }))
    assert.deepEqual(short, { activity, others: [], issues })
  })
})

/** One sample, and an activity message whose local clock is so far from the other one. */
const withClocks = (maker: number, offsetS: number) =>
  decodedFit(
    new FitBytes()
      .define(0, 0, { fields: [[1, FIT.uint16]] })
      .data(0, [maker])
      .define(1, 20, { fields: [[253, FIT.uint32]] })
      .data(1, [TEST_FIT_S])
      .define(2, 34, {
        fields: [
          [253, FIT.uint32],
          [5, FIT.uint32],
        ],
      })
      .data(2, [TEST_FIT_S + 60, TEST_FIT_S + 60 + offsetS])
      .bytes(),
  ).activity.utcOffsetS

test('two clocks tell the zone, but two that are the same of a COROS watch tell nothing', () => {
  const [garmin, coros] = [1, 294]
  assert.equal(withClocks(garmin, 7200), 7200)
  assert.equal(withClocks(garmin, 0), 0)
  assert.equal(withClocks(coros, 7200), 7200)
  assert.equal(withClocks(coros, 0), undefined)
})

const ofType = (type: number) =>
  new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [type])
    .bytes()

describe('what is no recording', () => {
  test('is refused with what it is', () => {
    assert.deepEqual(decodeFit(ofType(6)), {
      ok: false,
      error: { code: 'no_activity', holds: 'course' },
    })
    assert.deepEqual(decodeFit(ofType(2)), {
      ok: false,
      error: { code: 'no_activity', holds: 'settings' },
    })
    assert.deepEqual(decodeFit(ofType(4)), {
      ok: false,
      error: { code: 'no_activity', holds: 'nothing' },
    })
    assert.deepEqual(decodeFit(new Uint8Array(0)), { ok: false, error: { code: 'not_fit' } })
    assert.deepEqual(decodeFit(new Uint8Array(100)), { ok: false, error: { code: 'not_fit' } })
  })
})
