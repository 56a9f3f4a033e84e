import type { Analysis, GateReason } from '@uncramp/core/analysis'
import type { ComponentChildren, JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Icon, type IconName } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'

type Tone = 'go' | 'care' | 'plain'

const ICON_OF: Readonly<Record<Tone, IconName>> = { go: 'ok', care: 'worry', plain: 'info' }

/** Start, second half, heart, steps, sweat: each a sentence, or why there is none. */
export function RunVerdicts({ analysis }: { analysis: Analysis }): JSX.Element {
  const w = words('history')
  return (
    <section class="section">
      <h2>{w.verdictsTitle}</h2>
      {analysis.judged !== null && (
        <p class="fine soft">{w.analysis.judgedPart(analysis.judged, preferences.q.value)}</p>
      )}
      <div class="verdicts">
        {analysis.steadiness.why_not === null ? (
          <>
            <Start start={analysis.start} />
            <Fade analysis={analysis} />
            <Drift drift={analysis.drift} />
            <Cadence cadence={analysis.cadence} />
          </>
        ) : (
          <NotSteady why={analysis.steadiness.why_not} />
        )}
        <Sweat fluid={analysis.fluid} />
        {analysis.plan !== null && <BesidePlan plan={analysis.plan} />}
      </div>
    </section>
  )
}

function VerdictView(props: {
  name: string
  tone: Tone
  children: ComponentChildren
}): JSX.Element {
  return (
    <div class={`run-verdict is-${props.tone}`}>
      <Icon name={ICON_OF[props.tone]} size={22} />
      <div>
        <h3>{props.name}</h3>
        {props.children}
      </div>
    </div>
  )
}

/** One reason speaks for all four. */
function NotSteady({ why }: { why: GateReason }): JSX.Element {
  const w = words('history').analysis
  const { start, fade, heart, cadence } = w.headings
  return (
    <VerdictView name={preferences.q.value.list([start, fade, heart, cadence])} tone="plain">
      <p class="soft">{w.notJudged[why]}</p>
    </VerdictView>
  )
}

function Start({ start }: { start: Analysis['start'] }): JSX.Element {
  const w = words('history').analysis
  const q = preferences.q.value
  const { verdict, why, tooFastFrac, startToM, laterFromM, laterToM, estimatedCostS } = start
  const name = w.headings.start
  const isKnown =
    tooFastFrac !== null && startToM !== null && laterFromM !== null && laterToM !== null
  if (verdict === 'not_judged' || !isKnown)
    return (
      <VerdictView name={name} tone="plain">
        <p class="soft">{why === null ? '' : w.notJudged[why]}</p>
      </VerdictView>
    )
  return (
    <VerdictView name={name} tone={verdict === 'too_fast' ? 'care' : 'go'}>
      <p>{w.start[verdict]({ tooFastFrac, startToM, laterFromM, laterToM }, q)}</p>
      <p class="fine soft">
        {w.takenOut({ hills: start.hillsTakenOut, heatFrac: start.heatTakenOutFrac }, q)}
      </p>
      {estimatedCostS !== null && <p class="fine soft">{w.startCost(estimatedCostS, q)}</p>}
    </VerdictView>
  )
}

function Fade({ analysis }: { analysis: Analysis }): JSX.Element {
  const w = words('history').analysis
  const q = preferences.q.value
  const { verdict, why_not, gradeAdjustedFrac, wall, heatShareFrac, outlookAtHalfS } = analysis.fade
  const { hillsTakenOut } = analysis.start
  const name = w.headings.fade
  if (verdict === 'not_judged' || gradeAdjustedFrac === null)
    return (
      <VerdictView name={name} tone="plain">
        <p class="soft">{why_not === null ? '' : w.notJudged[why_not]}</p>
      </VerdictView>
    )
  return (
    <VerdictView name={name} tone={verdict === 'faded' || verdict === 'faded_hard' ? 'care' : 'go'}>
      <p>{w.fade[verdict]({ changeFrac: gradeAdjustedFrac - 1, hillsTakenOut }, q)}</p>
      {wall !== null && <p>{w.wall(wall, q)}</p>}
      {heatShareFrac > 0 && <p class="fine soft">{w.heatShare({ heatShareFrac }, q)}</p>}
      {outlookAtHalfS !== null && <p class="fine soft">{w.outlook(outlookAtHalfS, q)}</p>}
    </VerdictView>
  )
}

function Drift({ drift }: { drift: Analysis['drift'] }): JSX.Element {
  const w = words('history').analysis
  const { verdict, heartRateDriftFrac, why_not } = drift
  const name = w.headings.heart
  if (verdict === 'not_judged' || heartRateDriftFrac === null)
    return (
      <VerdictView name={name} tone="plain">
        <p class="soft">{why_not === null ? '' : w.notJudged[why_not]}</p>
      </VerdictView>
    )
  return (
    <VerdictView name={name} tone={verdict === 'rising' ? 'care' : 'go'}>
      <p>{w.drift[verdict]({ driftFrac: heartRateDriftFrac }, preferences.q.value)}</p>
    </VerdictView>
  )
}

function Cadence({ cadence }: { cadence: Analysis['cadence'] }): JSX.Element {
  const w = words('history').analysis
  const { verdict, dropFrac, lateSpm, why_not } = cadence
  const name = w.headings.cadence
  if (verdict === 'not_judged' || dropFrac === null || lateSpm === null)
    return (
      <VerdictView name={name} tone="plain">
        <p class="soft">{why_not === null ? '' : w.notJudged[why_not]}</p>
      </VerdictView>
    )
  return (
    <VerdictView name={name} tone={verdict === 'fell' ? 'care' : 'go'}>
      <p>{w.cadence[verdict]({ dropFrac, lateSpm }, preferences.q.value)}</p>
    </VerdictView>
  )
}

function Sweat({ fluid }: { fluid: Analysis['fluid'] }): JSX.Element {
  const w = words('history').analysis
  const q = preferences.q.value
  const { lowMl, highMl, sodiumLowMg, sodiumHighMg, weatherFrom, temperatureC, why_not } = fluid
  const name = w.headings.sweat
  if (lowMl === null || highMl === null)
    return (
      <VerdictView name={name} tone="plain">
        <p class="soft">{why_not === null ? '' : w.noSweat[why_not]}</p>
      </VerdictView>
    )
  return (
    <VerdictView name={name} tone="plain">
      <p>{w.sweat({ lowMl, highMl }, q)}</p>
      {sodiumLowMg !== null && sodiumHighMg !== null && (
        <p class="fine soft">{w.sodium({ lowMg: sodiumLowMg, highMg: sodiumHighMg }, q)}</p>
      )}
      <p class="fine soft">{w.sweatNote}</p>
      {weatherFrom === 'recorded' && temperatureC !== null && (
        <p class="fine soft">{w.airGuessed({ temperatureC }, q)}</p>
      )}
    </VerdictView>
  )
}

function BesidePlan({ plan }: { plan: NonNullable<Analysis['plan']> }): JSX.Element {
  const w = words('history').analysis
  const q = preferences.q.value
  const { firstMile, finish } = plan
  const aheadS = firstMile.actualS === null ? 0 : firstMile.plannedS - firstMile.actualS
  const isFast = firstMile.verdict === 'amber' || firstMile.verdict === 'red'
  return (
    <VerdictView name={w.headings.plan} tone={isFast ? 'care' : 'go'}>
      <p>{w.planMile[firstMile.verdict]({ aheadS }, q)}</p>
      <p>
        {finish.actualS === null
          ? w.planUnfinished
          : w.planFinish({ plannedS: finish.plannedS, actualS: finish.actualS }, q)}
      </p>
    </VerdictView>
  )
}
