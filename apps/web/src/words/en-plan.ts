import { planCauses, planChanges } from '@uncramp/text/en/plan'
import { planLexicon } from '@uncramp/text/en/plan-lexicon'

/** Why a plan is as it is: reasons, cautions, refusals, conditions, changes. */
export const plan = { ...planLexicon, causes: planCauses, changes: planChanges }
