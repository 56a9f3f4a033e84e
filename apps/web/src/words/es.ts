import { app } from '@uncramp/text/es/app'
import { parse } from '@uncramp/text/es/parse'
import { planNames } from '@uncramp/text/es/plan-names'
import { planNotices } from '@uncramp/text/es/plan-notices'

/** What the first screen says before anybody asks why; no plan is shown without its cautions. */
export const first = { ...app, parse, plan: { ...planNames, ...planNotices } }
