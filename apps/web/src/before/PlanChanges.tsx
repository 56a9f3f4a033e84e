import { comparePlans } from '@uncramp/core/plan'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { KeepPlan } from './KeepPlan.tsx'
import { keptPlanRun, planner } from './plan-here.ts'

const MOST_CHANGES = 6

/** What is different from the plan that was kept, and why. */
export function PlanChanges(): JSX.Element | null {
  const w = words('app')
  const q = preferences.q.value
  const now = planner.plan.value
  const kept = keptPlanRun.value
  if (now === undefined) return null
  const comparison = kept?.ok === true ? comparePlans(kept.value, now) : undefined
  const isSame =
    comparison !== undefined && comparison.causes.length + comparison.changes.length === 0
  return (
    <div class="stack">
      {comparison !== undefined && !isSame && (
        <Notice tone="info">
          <h2>{w.planChanged}</h2>
          <ul class="change-list">
            {comparison.causes.map((cause) => (
              <li key={cause.code}>
                <b>{phrase(words('plan').causes, cause, q)}</b>
              </li>
            ))}
            {comparison.changes.slice(0, MOST_CHANGES).map((change, index) => (
              <li key={`${change.code}-${index}`}>{phrase(words('plan').changes, change, q)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <KeepPlan isKept={isSame} />
    </div>
  )
}
