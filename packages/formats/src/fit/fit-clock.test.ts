import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { codesOf, decodedFit } from '../testing/decoded-fit.ts'
import { FIT, FitBytes, TEST_FIT_S } from '../testing/fit-bytes.ts'

const timed = (...seconds: readonly (number | undefined)[]) => {
  const file = new FitBytes().define(0, 20, {
    fields: [
      [253, FIT.uint32],
      [7, FIT.uint16],
    ],
  })
  seconds.forEach((second, index) =>
    file.data(0, [second === undefined ? undefined : TEST_FIT_S + second, index]),
  )
  return decodedFit(file.bytes())
}

describe('time', () => {
  test('in compressed headers counts on from the last full timestamp, over the edge of 32 s', () => {
    const from = TEST_FIT_S - (TEST_FIT_S & 31) + 30
    const file = new FitBytes()
      .define(0, 20, {
        fields: [
          [253, FIT.uint32],
          [3, FIT.uint8],
        ],
      })
      .data(0, [from, 140])
      .define(1, 20, { fields: [[3, FIT.uint8]] })
      .compressed(1, 31, [141])
      .compressed(1, 2, [142])
      .compressed(1, 1, [143])
    const { track } = decodedFit(file.bytes()).activity
    assert.deepEqual([...track.atS], [0, 1, 4, 35])
    assert.deepEqual([...track.heartRateBpm], [140, 141, 142, 143])
  })

  test('a record without a time is left out and said', () => {
    const { activity, issues } = timed(0, undefined, 2)
    assert.deepEqual([...activity.track.powerW], [0, 2])
    assert.deepEqual(codesOf(issues), ['time_missing'])
  })

  test('a record a little late is sorted in', () => {
    const { activity, issues } = timed(0, 1, 3, 2, 4)
    assert.deepEqual([...activity.track.powerW], [0, 1, 3, 2, 4])
    assert.deepEqual(codesOf(issues), ['time_backwards'])
  })

  test('a leap of twenty years is left out, wherever it stands', () => {
    for (const at of [0, 2, 4]) {
      const seconds = [0, 1, 2, 3]
      seconds.splice(at, 0, 631_000_000)
      const { activity, issues } = timed(...seconds)
      assert.deepEqual([...activity.track.atS], [0, 1, 2, 3])
      assert.deepEqual(codesOf(issues), ['time_implausible'])
    }
  })

  test('the same second twice stays twice', () => {
    const { activity, issues } = timed(0, 1, 1, 2)
    assert.deepEqual([...activity.track.atS], [0, 1, 1, 2])
    assert.deepEqual(issues, [])
  })
})
