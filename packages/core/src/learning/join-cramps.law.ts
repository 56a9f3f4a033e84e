import assert from 'node:assert/strict'

import fc from 'fast-check'

import { joinCramps } from './index.ts'
import { anyLog, type Law } from './log.arbitrary.law.ts'

/** No cramp is lost or counted twice. */
export const JOIN_LAWS: readonly Law[] = [
  {
    name: 'every cramp is joined to one run, to none, or was tapped twice',
    property: fc.property(anyLog, ({ runs, cramps }) => {
      const joined = joinCramps(runs, cramps)
      const twiceCount = joined.issues.filter(({ code }) => code === 'cramp_twice').length
      const inRuns = joined.runs.reduce(
        (sum, one) => sum + one.cramps.length + one.nightCramps.length + one.stitchesCount,
        0,
      )
      assert.equal(inRuns + joined.unjoined.length + twiceCount, cramps.length)
      for (const one of joined.runs)
        for (const cramp of one.cramps) assert.ok(cramp.muscle !== 'side_stitch' && !cramp.isNight)
    }),
  },
]
