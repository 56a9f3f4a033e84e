import type { DrinkKind } from '@uncramp/core/hydration'
import type { CueCode } from '@uncramp/core/pacing'
import type {
  PlanCaution,
  PlanPace,
  PlanReason,
  PlanRefusal,
  TimelineItem,
  TimelineKind,
  TimelinePhase,
} from '@uncramp/core/plan'
import type { Muscle } from '@uncramp/core/relief'
import type { ConditionCode, MedicineCode } from '@uncramp/core/runner'
import type { StretchId } from '@uncramp/core/stretching'
import type { WarmUpExercise } from '@uncramp/core/warmup'

import type { Labels, Phrases } from './phrases.ts'
import type { Quantities } from './quantities.ts'

/** Codes of `what` that belong to the plan itself rather than to a feature. */
export type PlanWhat =
  | 'normal_meal'
  | 'sleep'
  | 'weigh_before'
  | 'weigh_after'
  | 'by_thirst'
  | 'meal'
  | 'easy_day'
  | 'salt_shot'
  | 'first_mile'
  | 'deep'
  | 'light'
  | 'first_look'
  | 'second_look'
  | 'gate_lifts'
  | 'next_morning'
  | 'front_of_pen'
  | 'middle_of_pen'
  | 'back_of_pen'
  | 'one_pen_back'

/** The part of a plan's words that names things: enough to show a plan before anybody asks why. */
export type PlanNames = Readonly<{
  phases: Labels<TimelinePhase>
  kinds: Labels<TimelineKind>
  whats: Labels<PlanWhat>
  warmUps: Labels<WarmUpExercise>
  stretches: Labels<StretchId>
  muscles: Labels<Muscle>
  cues: Labels<CueCode>
  places: Labels<PlanPace['corral']['advice']>
  drinks: Labels<DrinkKind>
}>

/** What a plan must say before it is followed, and the names of conditions and medicines it rests on. */
export type PlanNotices = Readonly<{
  cautions: Phrases<PlanCaution>
  refusals: Phrases<PlanRefusal>
  conditions: Labels<ConditionCode>
  medicines: Labels<MedicineCode>
}>

/** Everything a whole plan can say, in one language; every app reads plans through it. */
export type PlanLexicon = PlanNames &
  PlanNotices &
  Readonly<{
    reasons: Phrases<PlanReason>
    practice: (target: PlanPace['practice'], q: Quantities) => string
  }>

/** Names of exercises and muscles collide, so which list a `what` is in follows from the kind. */
function namesFor(kind: TimelineKind, names: PlanNames): Readonly<Record<string, string>> {
  switch (kind) {
    case 'warm_up':
    case 'drill':
      return names.warmUps
    case 'stretch':
      return names.stretches
    case 'roll':
      return names.muscles
    case 'cue':
      return names.cues
    case 'corral':
      return names.places
    case 'drink':
    case 'salt':
    case 'toilet':
    case 'pace_check':
    case 'urine_check':
    case 'weigh':
    case 'massage':
    case 'eat':
    case 'rest':
      return names.whats
  }
}

/** What an item is, without its amount: `High knees`, `Sports drink`, `Calf`. */
export function itemName(item: TimelineItem, names: PlanNames): string {
  if (item.kind === 'drink' && item.what === undefined) return names.drinks[item.drink ?? 'water']
  const named = item.what === undefined ? undefined : namesFor(item.kind, names)[item.what]
  return named ?? names.kinds[item.kind]
}

/** How much of it, where an item has an amount: `150 ml`, `30 s`. */
export function itemAmount(item: TimelineItem, q: Quantities): string | undefined {
  if (item.fluidMl !== undefined) return q.fluid(item.fluidMl)
  return item.durationS === undefined ? undefined : q.span(item.durationS)
}
