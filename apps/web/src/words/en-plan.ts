import { planCauses, planChanges } from '@uncramp/text/en/plan'
import { allPlanReasons } from '@uncramp/text/en/plan-reasons'

/** Why a plan is as it is: reasons and changes. */
export const plan = { reasons: allPlanReasons, causes: planCauses, changes: planChanges }
