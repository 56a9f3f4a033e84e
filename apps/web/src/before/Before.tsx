import './before.css'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { later } from '../shell/later.tsx'
import { loadWords, words } from '../words/words.ts'
import { AnswerSheetDoor } from './AnswerSheetDoor.tsx'
import { LinkedPlan } from './LinkedPlan.tsx'
import { planner } from './plan-here.ts'
import { PlanPeek } from './PlanPeek.tsx'
import { Questions } from './Questions.tsx'
import { Summary } from './Summary.tsx'
import { Timeline } from './Timeline.tsx'

/** The planner: questions on one side, the plan they make on the other. */
const withPlanWords = async (): Promise<void> => loadWords(preferences.locale.value, ['plan'])
const MoreQuestions = later(async () => {
  await Promise.all([withPlanWords(), loadWords(preferences.locale.value, ['pantry'])])
  return (await import('./MoreQuestions.tsx')).MoreQuestions
})
const PlanNotices = later(async () => {
  await withPlanWords()
  return (await import('./PlanNotices.tsx')).PlanNotices
})
const PaceSection = later(async () => {
  await withPlanWords()
  return (await import('./PaceSection.tsx')).PaceSection
})
const BalanceChart = later(async () => (await import('./BalanceChart.tsx')).BalanceChart)
const PlanProblem = later(async () => {
  await withPlanWords()
  return (await import('./PlanProblem.tsx')).PlanProblem
})

export function Before(): JSX.Element {
  const w = words('app')
  return (
    <div class="screen before">
      <div class="before-ask">
        <header class="screen-head">
          <h1>{w.plannerTitle}</h1>
          <p class="soft">{w.plannerLead}</p>
        </header>
        <PlanPeek />
        <Questions />
        <div class="more-place">
          <MoreQuestions />
        </div>
      </div>
      <div class="before-plan stack-wide" id="plan" tabIndex={-1} aria-live="off">
        <LinkedPlan />
        <PlanProblem />
        <PlanView />
      </div>
      <AnswerSheetDoor />
    </div>
  )
}

function PlanView(): JSX.Element | null {
  const w = words('app')
  const plan = planner.plan.value
  if (plan === undefined) return null
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
      <PlanNotices plan={plan} />
      <Timeline plan={plan} />
      {plan.fluid.capBy !== 'refused' && (
        <section class="section">
          <h2>{w.balanceTitle}</h2>
          <BalanceChart fluid={plan.fluid} />
        </section>
      )}
      <PaceSection plan={plan} />
      <p class="fine soft">{w.general}</p>
    </>
  )
}
