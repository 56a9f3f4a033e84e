import './before.css'
import type { Plan } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { Icon } from '../shell/Icon.tsx'
import { later, usePaints, useRested } from '../shell/later.tsx'
import { words } from '../words/words.ts'
import { AnswerSheetDoor } from './AnswerSheetDoor.tsx'
import { Cautions } from './Cautions.tsx'
import { DelayQuestion } from './DelayQuestion.tsx'
import { KeepPlan } from './KeepPlan.tsx'
import { LinkedPlan } from './LinkedPlan.tsx'
import { keptPlan, planner } from './plan-here.ts'
import { PlanPeek } from './PlanPeek.tsx'
import { PlanProblem } from './PlanProblem.tsx'
import { Questions } from './Questions.tsx'
import { Refused } from './Refused.tsx'
import { Summary } from './Summary.tsx'
import { Timeline } from './Timeline.tsx'

const MoreQuestions = later(
  ['pantry'],
  async () => (await import('./MoreQuestions.tsx')).MoreQuestions,
)
const PlanChanges = later(['plan'], async () => (await import('./PlanChanges.tsx')).PlanChanges)
const PaceSection = later(['more'], async () => (await import('./PaceSection.tsx')).PaceSection)
const BalanceChart = later(['more'], async () => (await import('./BalanceChart.tsx')).BalanceChart)

/** The planner: questions on one side, the plan they make on the other. */
export function Before(): JSX.Element {
  const w = words('app')
  const paintsCount = usePaints(5)
  return (
    <div class="screen before">
      <div class="before-ask">
        <header class="screen-head">
          <h1>{w.plannerTitle}</h1>
          <p class="soft">{w.plannerLead}</p>
        </header>
        {paintsCount > 0 && <PlanPeek />}
        <Questions />
        <div class="more-place">{paintsCount > 0 && <MoreQuestions />}</div>
      </div>
      <div class="before-plan stack-wide" id="plan" tabIndex={-1} aria-live="off">
        <LinkedPlan />
        {paintsCount > 0 && <PlanView paintsCount={paintsCount} />}
      </div>
      <AnswerSheetDoor />
    </div>
  )
}

function PlanView({ paintsCount }: { paintsCount: number }): JSX.Element {
  const w = words('app')
  const plan = planner.plan.value
  return (
    <>
      <PlanProblem />
      {plan !== undefined && <PlanTop plan={plan} />}
      {plan !== undefined && paintsCount > 1 && (
        <Timeline plan={plan} phasesCount={paintsCount - 1} />
      )}
      {plan !== undefined && paintsCount > 4 && <PlanCharts plan={plan} />}
      <p class="fine soft">{w.general}</p>
    </>
  )
}

/** The bib, the ways on, and all that must be read before running. */
function PlanTop({ plan }: { plan: Plan }): JSX.Element {
  const w = words('app')
  return (
    <>
      <Summary plan={plan} />
      <div class="actions-row">
        <a class="button button-main" href="/carry">
          <Icon name="watch" /> {w.takeAlong}
        </a>
        <a class="button" href="/play/warm-up">
          <Icon name="warm_up" /> {w.warmUp}
        </a>
        <a class="button" href="/run">
          <Icon name="run" /> {w.startRun}
        </a>
      </div>
      <div class="stack">
        <Refused plan={plan} />
        <Cautions cautions={plan.cautions} />
        {keptPlan.value === undefined ? <KeepPlan isKept={false} /> : <PlanChanges />}
        <DelayQuestion />
      </div>
    </>
  )
}

/** The charts follow once a slider rests: the numbers above must not wait for them. */
function PlanCharts({ plan: latest }: { plan: Plan }): JSX.Element {
  const w = words('app')
  const plan = useRested(latest)
  return (
    <>
      {plan.fluid.capBy !== 'refused' && (
        <section class="section">
          <h2>{w.balanceTitle}</h2>
          <BalanceChart fluid={plan.fluid} />
        </section>
      )}
      <PaceSection plan={plan} />
    </>
  )
}
