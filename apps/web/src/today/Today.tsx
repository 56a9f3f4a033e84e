import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Before } from '../before/Before.tsx'
import { hasPlan, planner } from '../before/plan-here.ts'
import { later } from '../shell/later.tsx'

const TodayOf = later([], async () => (await import('./TodayOf.tsx')).TodayOf)

/** The next run and what to do now; whoever has planned nothing yet starts with the four questions. */
export function Today(): JSX.Element {
  // Decided once: a first plan is kept while one still types, and must not push the questions away.
  const [isFirst] = useState(!hasPlan.value)
  const plan = isFirst ? undefined : planner.plan.value
  return plan === undefined ? <Before /> : <TodayOf plan={plan} />
}
