import { app } from '@uncramp/text/en/app'
import { parse } from '@uncramp/text/en/parse'
import { planNames } from '@uncramp/text/en/plan-names'
import { planNotices } from '@uncramp/text/en/plan-notices'

/** What the first screen says before anybody asks why; no plan is shown without its cautions. */
export const first = { ...app, parse, plan: { ...planNames, ...planNotices } }
