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

import type { PlanWhat } from './en/plan.ts'
import type { Labels, Phrases } from './phrases.ts'
import type { Quantities } from './quantities.ts'

/** Everything a whole plan can say, in one language; every app reads plans through it. */
export type PlanLexicon = Readonly<{
  reasons: Phrases<PlanReason>
  cautions: Phrases<PlanCaution>
  refusals: Phrases<PlanRefusal>
  phases: Labels<TimelinePhase>
  kinds: Labels<TimelineKind>
  whats: Labels<PlanWhat>
  warmUps: Labels<WarmUpExercise>
  stretches: Labels<StretchId>
  muscles: Labels<Muscle>
  cues: Labels<CueCode>
  places: Labels<PlanPace['corral']['advice']>
  practice: (target: PlanPace['practice'], q: Quantities) => string
  drinks: Labels<DrinkKind>
  conditions: Labels<ConditionCode>
  medicines: Labels<MedicineCode>
}>

/** Names of exercises and muscles collide, so which list a `what` is in follows from the kind. */
function namesFor(kind: TimelineKind, lexicon: PlanLexicon): Readonly<Record<string, string>> {
  switch (kind) {
    case 'warm_up':
    case 'drill':
      return lexicon.warmUps
    case 'stretch':
      return lexicon.stretches
    case 'roll':
      return lexicon.muscles
    case 'cue':
      return lexicon.cues
    case 'corral':
      return lexicon.places
    case 'drink':
    case 'salt':
    case 'toilet':
    case 'pace_check':
    case 'urine_check':
    case 'weigh':
    case 'massage':
    case 'eat':
    case 'rest':
      return lexicon.whats
  }
}

/** What an item is, without its amount: `High knees`, `Sports drink`, `Calf`. */
export function itemName(item: TimelineItem, lexicon: PlanLexicon): string {
  if (item.kind === 'drink' && item.what === undefined) return lexicon.drinks[item.drink ?? 'water']
  const named = item.what === undefined ? undefined : namesFor(item.kind, lexicon)[item.what]
  return named ?? lexicon.kinds[item.kind]
}

/** How much of it, where an item has an amount: `150 ml`, `30 s`. */
export function itemAmount(item: TimelineItem, q: Quantities): string | undefined {
  if (item.fluidMl !== undefined) return q.fluid(item.fluidMl)
  return item.durationS === undefined ? undefined : q.span(item.durationS)
}
