import { app } from '@uncramp/text/es/app'
import { parse } from '@uncramp/text/es/parse'
import { planCauses, planChanges } from '@uncramp/text/es/plan'
import { planLexicon } from '@uncramp/text/es/plan-lexicon'

/** What the first screen says. */
export const first = { ...app, parse, plan: planLexicon, causes: planCauses, changes: planChanges }
