import { app } from '@uncramp/text/en/app'
import { parse } from '@uncramp/text/en/parse'
import { planCauses, planChanges } from '@uncramp/text/en/plan'
import { planLexicon } from '@uncramp/text/en/plan-lexicon'

/** What the first screen says. */
export const first = { ...app, parse, plan: planLexicon, causes: planCauses, changes: planChanges }
