import type { PlanLexicon } from '../plan-lexicon.ts'
import { hydration } from './hydration.ts'
import { massageReasons } from './massage.ts'
import { pacingReason } from './pacing.ts'
import { planReasons } from './plan.ts'
import { stretchReasons } from './stretching.ts'
import { warmUpReasons } from './warmup.ts'

/** Por qué cada cosa y cada número de un plan es como es. */
export const allPlanReasons: PlanLexicon['reasons'] = {
  ...planReasons,
  ...hydration.reasons,
  ...pacingReason,
  ...warmUpReasons,
  ...stretchReasons,
  ...massageReasons,
}
