import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { decodedFit } from '../testing/decoded-fit.ts'
import { FIT, FitBytes, TEST_FIT_S } from '../testing/fit-bytes.ts'

describe('sessions', () => {
  test('of several sports are all there, sorted, and the run names the activity', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [4, FIT.uint8],
        ],
      })
      .define(1, 18, {
        fields: [
          [2, FIT.uint32],
          [7, FIT.uint32],
          [5, FIT.enum],
        ],
      })
      .data(1, [TEST_FIT_S + 50, 50_000, 1])
      .data(1, [TEST_FIT_S, 49_000, 2])
    for (let second = 0; second <= 100; second += 10) file.data(0, [TEST_FIT_S + second, 80])
    const { activity } = decodedFit(file.bytes())
    assert.deepEqual(
      activity.sessions.map(({ sport, fromS, toS }) => [sport, fromS, toS]),
      [
        ['cycling', 0, 49],
        ['running', 50, 100],
      ],
    )
    assert.equal(activity.sport, 'running')
    assert.equal(activity.track.cadenceSpm[1], 80)
    assert.equal(activity.track.cadenceSpm[9], 160)
  })

  test('a lap run after a workout step bears its name', () => {
    const file = new FitBytes()
      .define(0, 20, { fields: [[253, FIT.uint32]] })
      .data(0, [TEST_FIT_S])
      .define(1, 26, { fields: [[8, FIT.text, 16]] })
      .data(1, ['Long run'])
      .define(2, 27, {
        fields: [
          [254, FIT.uint16],
          [0, FIT.text, 16],
        ],
      })
      .data(2, [3, 'DRINK 200ml'])
      .define(3, 19, {
        fields: [
          [253, FIT.uint32],
          [2, FIT.uint32],
          [7, FIT.uint32],
          [71, FIT.uint16],
        ],
      })
      .data(3, [TEST_FIT_S + 9, TEST_FIT_S, 9000, 3])
    const { activity } = decodedFit(file.bytes())
    assert.equal(activity.workoutName, 'Long run')
    assert.equal(activity.laps[0]?.name, 'DRINK 200ml')
  })
})

/** Ten minutes without session or sport, as a file breaks off; a sample every ten seconds. */
function cutOff(cadenceRpm: number, paceMps: number) {
  const file = new FitBytes()
    .define(0, 20, {
      fields: [
        [253, FIT.uint32],
        [4, FIT.uint8],
        [5, FIT.uint32],
      ],
    })
    .define(1, 19, {
      fields: [
        [253, FIT.uint32],
        [2, FIT.uint32],
        [7, FIT.uint32],
        [17, FIT.uint8],
      ],
    })
  for (let second = 0; second <= 600; second += 10) {
    file.data(0, [TEST_FIT_S + second, cadenceRpm, second * paceMps * 100])
  }
  return decodedFit(file.data(1, [TEST_FIT_S + 600, TEST_FIT_S, 600_000, cadenceRpm]).bytes())
    .activity
}

describe('a recording that names no sport', () => {
  test('counts both feet where one foot was counted, in its laps as well', () => {
    const { sport, track, laps } = cutOff(85, 3)
    assert.equal(sport, 'unknown')
    assert.deepEqual([track.cadenceSpm[0], track.cadenceSpm[60]], [170, 170])
    assert.equal(laps[0]?.totals.averageCadenceSpm, 170)
  })

  test('keeps the cadence of steps already counted twice, and of a bicycle', () => {
    assert.equal(cutOff(170, 3).track.cadenceSpm[0], 170)
    assert.equal(cutOff(85, 8).track.cadenceSpm[0], 85)
    assert.equal(cutOff(85, 8).laps[0]?.totals.averageCadenceSpm, 85)
  })
})
