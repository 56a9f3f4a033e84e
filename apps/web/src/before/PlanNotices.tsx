import type { Plan } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { Cautions } from './Cautions.tsx'
import { DelayQuestion } from './DelayQuestion.tsx'
import { PlanChanges } from './PlanChanges.tsx'
import { Refused } from './Refused.tsx'

/** What a plan has to say about itself: changes, delay, refusals, cautions. */
export function PlanNotices({ plan }: { plan: Plan }): JSX.Element {
  return (
    <div class="stack">
      <Refused plan={plan} />
      <Cautions cautions={plan.cautions} />
      <PlanChanges />
      <DelayQuestion />
    </div>
  )
}
