import type { PlanLexicon } from '../plan-lexicon.ts'
import { practiceText } from './pacing.ts'
import { planNames } from './plan-names.ts'
import { planNotices } from './plan-notices.ts'
import { allPlanReasons } from './plan-reasons.ts'

/** Everything a whole plan can say, gathered from the features that decide it. */
export const planLexicon: PlanLexicon = {
  ...planNames,
  ...planNotices,
  reasons: allPlanReasons,
  practice: practiceText,
}
