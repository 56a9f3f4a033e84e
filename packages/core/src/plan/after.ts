import type { MassageTiming, RollPlan } from '../massage/index.ts'
import type { StretchPlan } from '../stretching/index.ts'
import { S_PER_H, S_PER_MIN, fromGunAtS } from '../units.ts'
import type { UrineCheck } from '../urine/index.ts'
import { itemId, type DraftItem } from './item.ts'
import { stretchItems } from './stretch-items.ts'

/** The answers of the features that fill the two days after the finish. */
export type AfterParts = Readonly<{
  finishS: number
  stretches: StretchPlan
  rolling: RollPlan
  massage: MassageTiming
  urineChecks: readonly UrineCheck[]
  isFluidRefused: boolean
}>

const WEIGH_AFTER_S = 10 * S_PER_MIN
const DRINK_AFTER_S = 15 * S_PER_MIN
const STRETCH_AFTER_S = 25 * S_PER_MIN
const MEAL_AFTER_S = S_PER_H
const ROLL_AFTER_S = 3 * S_PER_H
const REST_AFTER_S = 24 * S_PER_H
const LAST_AFTER_S = 48 * S_PER_H

/**
 * Everything from the finish to two days later, not yet sorted. What to drink waits for the scale:
 * a plan made before the run cannot know the loss, so it names no volume.
 *
 * @source acsm2007, eah2015, coach_rules, uncramp_engineering
 */
export function afterItems(parts: AfterParts): readonly DraftItem[] {
  return [
    ...scaleAndDrink(parts),
    ...stretchItems(parts.stretches, parts.finishS + STRETCH_AFTER_S),
    ...rollItems(parts),
    ...massageItems(parts),
    ...parts.urineChecks.map((check) => urineItem(check)),
    {
      id: 'meal-after',
      phase: 'after',
      kind: 'eat',
      atS: parts.finishS + MEAL_AFTER_S,
      what: 'meal',
      isOptional: false,
      because: [{ code: 'meal_after', sources: ['acsm2007'] }],
      grade: 'A',
    },
    {
      id: 'rest-after',
      phase: 'after',
      kind: 'rest',
      atS: parts.finishS + REST_AFTER_S,
      what: 'easy_day',
      isOptional: false,
      because: [{ code: 'rest_until_legs_are_back', sources: ['miller2022'] }],
      grade: 'C',
    },
  ]
}

function scaleAndDrink({ finishS, isFluidRefused }: AfterParts): readonly DraftItem[] {
  const weigh: DraftItem = {
    id: 'weigh-after',
    phase: 'after',
    kind: 'weigh',
    atS: finishS + WEIGH_AFTER_S,
    what: 'weigh_after',
    isOptional: false,
    because: [{ code: 'weigh_gates_drinking', sources: ['acsm2007', 'eah2015'] }],
    grade: 'A',
  }
  if (isFluidRefused) return [weigh]
  return [
    weigh,
    {
      id: 'drink-after',
      phase: 'after',
      kind: 'drink',
      atS: finishS + DRINK_AFTER_S,
      what: 'by_thirst',
      isOptional: true,
      ruleOfThumb: { rule: 'S5', followed: true },
      because: [{ code: 'drink_after_by_thirst', sources: ['acsm2007', 'eah2015'] }],
      grade: 'A',
    },
  ]
}

function rollItems({ finishS, rolling }: AfterParts): readonly DraftItem[] {
  let atS = finishS + ROLL_AFTER_S
  return rolling.steps.map((step): DraftItem => {
    const fromAtS = atS
    atS += step.durationS
    return {
      id: itemId('roll', step.muscle),
      phase: 'after',
      kind: 'roll',
      atS: fromAtS,
      durationS: step.durationS,
      what: step.muscle,
      side: 'both',
      isOptional: true,
      ruleOfThumb: { rule: 'S13', followed: true },
      because: rolling.because,
      grade: rolling.grade,
    }
  })
}

function massageItems({ finishS, massage }: AfterParts): readonly DraftItem[] {
  return massage.windows
    .filter(
      ({ phase, fromAtS }) => phase === 'after' && fromAtS <= fromGunAtS(finishS + LAST_AFTER_S),
    )
    .map((window): DraftItem => ({
      id: itemId('massage', window.kind),
      phase: 'after',
      kind: 'massage',
      atS: window.fromAtS,
      what: window.kind,
      isOptional: true,
      ruleOfThumb: { rule: 'S13', followed: true },
      because: massage.because,
      grade: massage.grade,
    }))
}

function urineItem({ code, atS, isGated }: UrineCheck): DraftItem {
  return {
    id: itemId('urine', code),
    phase: 'after',
    kind: 'urine_check',
    atS,
    what: code,
    isOptional: false,
    ruleOfThumb: { rule: 'S5', followed: true },
    because: isGated
      ? [{ code: 'urine_gated', sources: ['eah2015', 'acsm2007'] }]
      : [{ code: 'urine_light_lemonade', sources: ['coach_rules', 'acsm2007'] }],
    grade: 'B',
  }
}
