import type { DuringDrink } from '../hydration/index.ts'
import type { PacePlan } from '../pacing/index.ts'
import { M_PER_MILE } from '../units.ts'
import { defined, itemId, type DraftItem } from './item.ts'

/** The answers of the features that fill the run itself. */
export type DuringParts = Readonly<{ drinks: readonly DuringDrink[]; pacePlan: PacePlan }>

/** Everything between gun and finish, not yet sorted. @source coach_rules, uncramp_engineering */
export function duringItems({ drinks, pacePlan }: DuringParts): readonly DraftItem[] {
  return [...drinks.map(drinkItem), firstMileItem(pacePlan), ...cueItems(pacePlan)]
}

function drinkItem(drink: DuringDrink, index: number): DraftItem {
  const { kind, atS, atM, fluidMl, sodiumMg, carbohydrateG, station, isOptional } = drink
  return defined<DraftItem>({
    id: itemId(kind, index + 1),
    phase: 'during',
    kind,
    atS,
    atM,
    durationS: undefined,
    drink: drink.drink,
    fluidMl,
    sodiumMg,
    carbohydrateG,
    what: kind === 'salt' ? 'salt_shot' : undefined,
    station,
    side: undefined,
    isOptional,
    ruleOfThumb: drink.ruleOfThumb,
    because: drink.because,
    grade: drink.grade,
  })
}

/** The look at the watch at the first mile marker (or at the finish of anything shorter). */
function firstMileItem({ pace, distanceM }: PacePlan): DraftItem {
  const atM = Math.min(M_PER_MILE, distanceM)
  const { targetS } = pace.firstMile
  return {
    id: 'first-mile-check',
    phase: 'during',
    kind: 'pace_check',
    atS: targetS,
    atM,
    what: 'first_mile',
    isOptional: false,
    ruleOfThumb: { rule: 'S10', followed: true },
    because: [
      {
        code: 'first_mile_check',
        sources: ['coach_rules', 'smyth2018', 'race_data'],
        targetS,
      },
    ],
    grade: 'B',
  }
}

function cueItems({ cues }: PacePlan): readonly DraftItem[] {
  return cues.map((cue, index): DraftItem => ({
    id: itemId('cue', index + 1, cue.code),
    phase: 'during',
    kind: 'cue',
    atS: cue.atS,
    atM: cue.atM,
    what: cue.code,
    isOptional: true,
    ruleOfThumb: { rule: 'S11', followed: true },
    because: cue.because,
    grade: 'C',
  }))
}
