import { SHARE_FROM_COUNT, type OptionShare, type SweatRecord } from '@uncramp/core/learning'
import { firstMileVerdict, type FirstMileVerdict } from '@uncramp/core/pacing'
import type { Plan } from '@uncramp/core/plan'

/**
 * What the core said, as documents that say what they are: the same at every door. Schemas are
 * elsewhere, so that whoever only writes documents loads no validator.
 */
export function documented<N extends string, V extends object>(
  name: N,
  value: V,
): Readonly<{ schema: `uncramp.${N}/1` }> & V {
  return { schema: `uncramp.${name}/1`, ...value }
}

/** `uncramp.what-works/1`: a share only where enough answers stand behind it. */
export function whatWorksDocument(shares: readonly OptionShare[]): object {
  const options = shares.map(({ share, ...one }) => ({
    ...one,
    ...(one.triedCount < SHARE_FROM_COUNT ? {} : { share }),
  }))
  return documented('what-works', { options })
}

/** `uncramp.first-mile/1`: the verdict with the time it was held against. */
export function firstMileDocument(
  plan: Pick<Plan, 'pace'>,
  atS: number,
): Readonly<{ targetS: number; atS: number }> & FirstMileVerdict {
  const verdict = firstMileVerdict({ plan: plan.pace, atS })
  return documented('first-mile', { targetS: plan.pace.firstMile.targetS, atS, ...verdict })
}

/** `uncramp.sweat-record/1`: each test with its rate or why it has none, each square with its own. */
export function sweatRecordDocument(record: SweatRecord): object {
  return documented('sweat-record', {
    ...record,
    tests: record.tests.map(({ weighIn, result, isOld }) => {
      if (!result.ok) return { weighIn, refusedBy: result.error.code, isOld }
      const { sweatMlPerH, lowMlPerH, highMlPerH } = result.value
      return { weighIn, sweatMlPerH, lowMlPerH, highMlPerH, isOld }
    }),
    cells: record.cells.map(({ estimate, ...cell }) => {
      const { sweatMlPerH, lowMlPerH, highMlPerH } = estimate
      return { ...cell, sweatMlPerH, lowMlPerH, highMlPerH }
    }),
  })
}
