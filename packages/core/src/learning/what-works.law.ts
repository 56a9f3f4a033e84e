import assert from 'node:assert/strict'

import fc from 'fast-check'

import { shareRange } from './beta-share.ts'
import { FEEDBACK_KINDS, orderOptions, whatWorks } from './index.ts'
import { type Law } from './log.arbitrary.law.ts'

const feedback = fc.array(
  fc.record({
    givenAtMs: fc.nat(1000),
    kind: fc.constantFrom(...FEEDBACK_KINDS),
    option: fc.constantFrom('a', 'b', 'c', 'd'),
    wasHelpful: fc.boolean(),
  }),
  { maxLength: 30 },
)

/** Shares and orders made of answers. */
export const WHAT_WORKS_LAWS: readonly Law[] = [
  {
    name: 'a share lies inside its range, and one more yes never lowers it',
    property: fc.property(fc.nat(60), fc.nat(60), (yesCount, noCount) => {
      const { lowFrac, midFrac, highFrac } = shareRange({ yesCount, noCount })
      assert.ok(lowFrac >= 0 && lowFrac <= midFrac && midFrac <= highFrac && highFrac <= 1)
      const more = shareRange({ yesCount: yesCount + 1, noCount })
      assert.ok(more.lowFrac >= lowFrac && more.midFrac > midFrac && more.highFrac >= highFrac)
    }),
  },
  {
    name: 'ordering options by what helped adds none and leaves none out',
    property: fc.property(
      feedback,
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
      (given, options) => {
        const ordered = orderOptions(options, 'relief', given)
        assert.deepEqual(ordered.toSorted(), options.toSorted())
        for (const { helpfulCount, triedCount } of whatWorks(given))
          assert.ok(helpfulCount <= triedCount)
      },
    ),
  },
]
