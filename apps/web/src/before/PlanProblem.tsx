import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { refusalText } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

/** Why the answers make no plan, and what would. */
export function PlanProblem(): JSX.Element {
  const w = words('app')
  const result = planner.result.value
  return (
    <div aria-live="polite">
      {!result.ok && (
        <Notice tone="stop">
          <p>
            <b>{refusalText(result.error, preferences.q.value)}</b>
          </p>
          {planner.plan.value !== undefined && <p class="fine">{w.lastPlanStays}</p>}
        </Notice>
      )}
    </div>
  )
}
