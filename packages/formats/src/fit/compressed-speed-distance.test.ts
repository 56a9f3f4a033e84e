import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { decodedFit } from '../testing/decoded-fit.ts'
import { FIT, FitBytes, TEST_FIT_S } from '../testing/fit-bytes.ts'

const packed = (counter: number) => 300 | (counter << 12)

describe('foot pods of old', () => {
  test('speed and distance come out of three bytes, and the distance counter runs over', () => {
    const file = new FitBytes().define(0, 20, {
      fields: [
        [253, FIT.uint32],
        [8, FIT.byte, 3],
      ],
    })
    // 300 cm/s; counter at 4,090/16 m, then 10/16 m after running over.
    file.data(0, [TEST_FIT_S, packed(4090)]).data(0, [TEST_FIT_S + 1, packed(10)])
    const { track } = decodedFit(file.bytes()).activity
    assert.deepEqual([...track.speedMps], [3, 3])
    assert.deepEqual([...track.distanceM], [4090 / 16, 4106 / 16])
  })
})
