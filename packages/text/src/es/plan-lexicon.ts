import type { PlanLexicon } from '../plan-lexicon.ts'
import { hydration } from './hydration.ts'
import { massageCautions, massageReasons } from './massage.ts'
import {
  corralPlace,
  paceCue,
  pacingCaution,
  pacingError,
  pacingReason,
  practiceText,
} from './pacing.ts'
import {
  planCautions,
  planKinds,
  planPhases,
  planReasons,
  planRefusals,
  planWhats,
} from './plan.ts'
import { muscleNames } from './relief.ts'
import { runner } from './runner.ts'
import { stretchCautions, stretchNames, stretchReasons } from './stretching.ts'
import { triageCautions } from './triage-cautions.ts'
import { warmUpCautions, warmUpNames, warmUpReasons } from './warmup.ts'

/** Everything a whole plan can say, gathered from the features that decide it. */
export const planLexicon: PlanLexicon = {
  reasons: {
    ...planReasons,
    ...hydration.reasons,
    ...pacingReason,
    ...warmUpReasons,
    ...stretchReasons,
    ...massageReasons,
  },
  cautions: {
    ...planCautions,
    ...triageCautions,
    ...hydration.cautions,
    ...pacingCaution,
    ...warmUpCautions,
    ...stretchCautions,
    ...massageCautions,
  },
  refusals: { ...pacingError, ...planRefusals },
  phases: planPhases,
  kinds: planKinds,
  whats: planWhats,
  warmUps: warmUpNames,
  stretches: stretchNames,
  muscles: muscleNames,
  cues: paceCue,
  places: corralPlace,
  practice: practiceText,
  drinks: { water: 'agua', sports_drink: 'bebida isotónica' },
  conditions: runner.conditions,
  medicines: runner.medicines,
}
