import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

/** On a phone the plan stands below the questions: this strip stays in sight while one answers, and leads there. */
export function PlanPeek(): JSX.Element | null {
  const q = preferences.q.value
  const plan = planner.plan.value
  if (plan === undefined) return null
  const { fluid, pace } = plan
  return (
    <button
      type="button"
      class="plan-peek"
      onClick={() => {
        const place = document.querySelector<HTMLElement>('#plan')
        place?.scrollIntoView()
        place?.focus({ preventScroll: true })
      }}
    >
      <b class="num">{q.duration(pace.finishS)}</b>
      {fluid.capBy !== 'refused' && <b class="num">{q.fluidRate(fluid.planMlPerH)}</b>}
      <span>{words('app').seePlan}</span>
      <Icon name="arrow" size={20} />
    </button>
  )
}
