import type { BeforeItem } from '../hydration/index.ts'
import type { PacingReason } from '../pacing/index.ts'
import type { PlanPace } from '../pacing/pace-document.ts'
import type { StretchPlan } from '../stretching/index.ts'
import { S_PER_H } from '../units.ts'
import type { WarmUpPlan } from '../warmup/index.ts'
import { defined, itemId, type DraftItem } from './item.ts'
import { stretchItems } from './stretch-items.ts'

/** The answers of the features that fill the hours before the gun. */
export type BeforeParts = Readonly<{
  drinks: readonly BeforeItem[]
  warmUp: WarmUpPlan
  stretches: StretchPlan
  corral: PlanPace['corral']
  corralReasons: readonly PacingReason[]
}>

const EVENING_AT_S = -13 * S_PER_H
const BED_AT_S = -10 * S_PER_H
/** Late enough to count the early drinks as in, early enough to be done with at home. */
const WEIGH_AT_S = -1.25 * S_PER_H

/**
 * Everything from the evening before to the gun, not yet sorted.
 *
 * @source miller2022, acsm2007, coach_rules, uncramp_engineering
 */
export function beforeItems(parts: BeforeParts): readonly DraftItem[] {
  return [...eveningItems(), ...parts.drinks.map(drinkItem), ...bodyItems(parts), penItem(parts)]
}

function eveningItems(): readonly DraftItem[] {
  return [
    {
      id: 'evening-meal',
      phase: 'before',
      kind: 'eat',
      atS: EVENING_AT_S,
      what: 'normal_meal',
      isOptional: false,
      because: [{ code: 'salted_meal_evening', sources: ['acsm2007'] }],
      grade: 'B',
    },
    {
      id: 'evening-rest',
      phase: 'before',
      kind: 'rest',
      atS: BED_AT_S,
      what: 'sleep',
      isOptional: false,
      because: [{ code: 'sleep_and_ease_off', sources: ['miller2022'] }],
      grade: 'C',
    },
    {
      id: 'weigh-before',
      phase: 'before',
      kind: 'weigh',
      atS: WEIGH_AT_S,
      what: 'weigh_before',
      isOptional: true,
      because: [{ code: 'weigh_to_learn', sources: ['acsm2007'] }],
      grade: 'B',
    },
  ]
}

function drinkItem(item: BeforeItem, index: number): DraftItem {
  const { kind, atS, fluidMl, isOptional, ruleOfThumb, because, grade } = item
  const drink = kind === 'drink' ? 'water' : undefined
  return defined<DraftItem>({
    id: itemId('before', kind, index + 1),
    phase: 'before',
    kind,
    atS,
    durationS: undefined,
    atM: undefined,
    drink,
    fluidMl,
    sodiumMg: undefined,
    carbohydrateG: undefined,
    what: undefined,
    station: undefined,
    side: undefined,
    isOptional,
    ruleOfThumb,
    because,
    grade,
  })
}

/** Optional stretches end where the warm-up begins; the drills follow without a gap. */
function bodyItems({ warmUp, stretches }: BeforeParts): readonly DraftItem[] {
  const holds = stretchItems(stretches, warmUp.startsAtS - stretches.durationS)
  const drills = warmUp.steps.map((step): DraftItem => ({
    id: itemId('warm-up', step.exercise),
    phase: 'before',
    kind: step.exercise === 'easy_jog' ? 'warm_up' : 'drill',
    atS: step.atS,
    durationS: step.durationS,
    what: step.exercise,
    isOptional: false,
    ruleOfThumb: {
      rule: 'S6',
      durationLowS: warmUp.ruleOfThumb.jogS,
      durationHighS: warmUp.ruleOfThumb.jogS,
      followed: warmUp.ruleOfThumb.followed,
    },
    because: warmUp.because,
    grade: warmUp.grade,
  }))
  return [...holds, ...drills]
}

function penItem({ corral, corralReasons }: BeforeParts): DraftItem {
  return {
    id: 'corral',
    phase: 'before',
    kind: 'corral',
    atS: -corral.beThereBeforeStartS,
    what: corral.advice,
    isOptional: false,
    ruleOfThumb: { rule: 'S9', followed: true },
    because: [
      {
        code: 'be_in_the_pen',
        sources: ['coach_rules'],
        beforeStartS: corral.beThereBeforeStartS,
      },
      ...corralReasons,
    ],
    grade: 'C',
  }
}
