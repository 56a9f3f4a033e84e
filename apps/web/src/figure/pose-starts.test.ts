import assert from 'node:assert/strict'
import { test } from 'node:test'

import { FIGURES, figureDurationS, figureSvg } from '@uncramp/core/figure'

import { poseStartsS } from './pose-starts.ts'

test('every pose of every figure is reached at its start, within the loop', () => {
  for (const [name, figure] of Object.entries(FIGURES)) {
    const startsS = poseStartsS(figure)
    assert.equal(startsS.length, figure.keyPoses.length, name)
    assert.equal(startsS[0], 0, name)
    for (const startS of startsS.slice(1)) assert.ok(startS < figureDurationS(figure), name)
    for (const [index, startS] of startsS.entries()) {
      // The same pose, held for long: what is drawn in the middle of its hold is the pose itself.
      const keyPoses = figure.keyPoses.map((pose, i) =>
        i === index ? { ...pose, holdS: 1000 } : pose,
      )
      const held = figureSvg({ ...figure, keyPoses }, startS + 500)
      assert.ok(figureSvg(figure, startS) === held, `${name}, pose ${index}`)
    }
  }
})
