import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { codesOf, decodedFit } from '../testing/decoded-fit.ts'
import { FIT, FitBytes, TEST_FIT_S } from '../testing/fit-bytes.ts'

const powerIn = (typeByte: number, value: number | undefined, isBig = false) =>
  decodedFit(
    new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [7, typeByte],
        ],
        isBig,
      })
      .data(0, [TEST_FIT_S, value])
      .bytes(),
  ).activity.track.powerW[0]

const withDeveloperPower = (hasNative: boolean) =>
  new FitBytes()
    .define(1, 206, {
      fields: [
        [0, FIT.uint8],
        [1, FIT.uint8],
        [2, FIT.uint8],
        [3, FIT.text, 8],
        [14, FIT.uint16],
        [15, FIT.uint8],
      ],
    })
    .data(1, [0, 5, FIT.uint16, 'Power', 20, 7])
    .define(0, 20, {
      fields: hasNative
        ? [
            [253, FIT.uint32],
            [7, FIT.uint16],
          ]
        : [[253, FIT.uint32]],
      developer: [[5, FIT.uint16]],
    })
    .data(0, hasNative ? [TEST_FIT_S, 200, 231] : [TEST_FIT_S, 231])
    .bytes()

describe('fields', () => {
  test('are read in whatever width the file declares, little- or big-endian', () => {
    for (const typeByte of [
      FIT.uint8,
      FIT.uint16,
      FIT.uint32,
      FIT.sint16,
      FIT.sint32,
      FIT.float32,
    ]) {
      assert.equal(powerIn(typeByte, 120), 120)
      assert.equal(powerIn(typeByte, 120, true), 120)
    }
  })

  test('that were not recorded are gaps', () => {
    for (const typeByte of [
      FIT.uint8,
      FIT.uint16,
      FIT.uint32,
      FIT.sint16,
      FIT.sint32,
      FIT.float32,
    ]) {
      assert.ok(Number.isNaN(powerIn(typeByte, undefined)))
    }
  })

  test('a negative temperature stays negative', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [13, FIT.sint8],
        ],
      })
      .data(0, [TEST_FIT_S, -12])
    assert.equal(decodedFit(file.bytes()).activity.track.temperatureC[0], -12)
  })

  test('enhanced speed and altitude win over the short ones', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [73, FIT.uint32],
          [6, FIT.uint16],
          [78, FIT.uint32],
          [2, FIT.uint16],
        ],
      })
      .data(0, [TEST_FIT_S, 3210, 3000, 2600, 2500])
      .data(0, [TEST_FIT_S + 1, undefined, 3000, undefined, 2500])
    const { track } = decodedFit(file.bytes()).activity
    assert.deepEqual([...track.speedMps], [3.21, 3])
    assert.deepEqual([...track.altitudeM], [20, 0])
  })

  test('a heart rate of 0 is none', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [3, FIT.uint8],
        ],
      })
      .data(0, [TEST_FIT_S, 0])
      .data(0, [TEST_FIT_S + 1, 140])
    assert.deepEqual([...decodedFit(file.bytes()).activity.track.heartRateBpm], [NaN, 140])
  })

  test('fractional cadence is added before both feet are counted', () => {
    const file = new FitBytes()
      .define(1, 12, { fields: [[0, FIT.enum]] })
      .data(1, [1])
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [4, FIT.uint8],
          [53, FIT.uint8],
        ],
      })
      .data(0, [TEST_FIT_S, 85, 64])
    assert.equal(decodedFit(file.bytes()).activity.track.cadenceSpm[0], 171)
  })

  test('a developer field stands in for a channel the watch lacks, and never for one it has', () => {
    assert.equal(decodedFit(withDeveloperPower(false)).activity.track.powerW[0], 231)
    assert.equal(decodedFit(withDeveloperPower(true)).activity.track.powerW[0], 200)
  })

  test('a size that fits no whole value is an issue, and only its field is lost', () => {
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [7, FIT.uint16, 3],
          [3, FIT.uint8],
        ],
      })
      .data(0, [TEST_FIT_S, 7, 150])
    const { activity, issues } = decodedFit(file.bytes())
    assert.deepEqual(codesOf(issues), ['bad_definition'])
    assert.equal(activity.track.heartRateBpm[0], 150)
    assert.ok(Number.isNaN(activity.track.powerW[0]))
  })
})
