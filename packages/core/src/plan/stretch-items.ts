import type { StretchPlan } from '../stretching/index.ts'
import { fromGunAtS } from '../units.ts'
import { itemId, type DraftItem } from './item.ts'

/** The stretches of a set one after the other, the first one at `startsAtS` from the gun. */
export function stretchItems(stretches: StretchPlan, startsAtS: number): readonly DraftItem[] {
  const { phase, ruleOfThumb } = stretches
  let nextAtS = startsAtS
  return stretches.steps.map((step): DraftItem => {
    const atS = nextAtS
    nextAtS += fromGunAtS(step.durationS)
    return {
      id: itemId(phase, 'stretch', step.stretch),
      phase,
      kind: 'stretch',
      atS,
      durationS: step.durationS,
      what: step.stretch,
      side: 'both',
      isOptional: true,
      ruleOfThumb: {
        rule: 'S7',
        durationLowS: ruleOfThumb.holdLowS,
        durationHighS: ruleOfThumb.holdHighS,
        followed: ruleOfThumb.followed,
      },
      because: stretches.because,
      grade: stretches.grade,
    }
  })
}
