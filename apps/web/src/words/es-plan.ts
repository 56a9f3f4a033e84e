import { planCauses, planChanges } from '@uncramp/text/es/plan'
import { allPlanReasons } from '@uncramp/text/es/plan-reasons'

/** Why a plan is as it is: reasons and changes. */
export const plan = { reasons: allPlanReasons, causes: planCauses, changes: planChanges }
