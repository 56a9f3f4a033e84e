import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { decodedFit } from '../testing/decoded-fit.ts'
import { FIT, FitBytes, TEST_FIT_S } from '../testing/fit-bytes.ts'

describe('timer', () => {
  test('stops are intervals with a cause; the last stop of a file is none', () => {
    const file = new FitBytes()
      .define(1, 21, {
        fields: [
          [253, FIT.uint32],
          [0, FIT.enum],
          [1, FIT.enum],
          [3, FIT.uint32],
        ],
      })
      .define(0, 20, { fields: [[253, FIT.uint32]] })
      .data(1, [TEST_FIT_S, 0, 0, 0])
    for (let second = 0; second <= 100; second += 10) file.data(0, [TEST_FIT_S + second])
    file
      .data(1, [TEST_FIT_S + 20, 0, 4, 0])
      .data(1, [TEST_FIT_S + 35, 0, 0, 0])
      .data(1, [TEST_FIT_S + 60, 0, 1, 1])
      .data(1, [TEST_FIT_S + 61, 0, 0, 1])
      .data(1, [TEST_FIT_S + 100, 0, 9, 0])
    assert.deepEqual(decodedFit(file.bytes()).activity.stops, [
      { fromS: 20, toS: 35, cause: 'button' },
      { fromS: 60, toS: 61, cause: 'auto_pause' },
    ])
  })
})
