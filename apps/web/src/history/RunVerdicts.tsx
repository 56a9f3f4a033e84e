import type { Analysis } from '@uncramp/core/analysis'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

/** What the recording says about start, fade, drift and stops; a verdict that is not fair says so. */
export function RunVerdicts({ analysis }: { analysis: Analysis }): JSX.Element {
  const w = words('log')
  return (
    <div class="verdicts">
      <Start analysis={analysis} />
      <Fade analysis={analysis} />
      <Drift analysis={analysis} />
      <section class="section">
        <h2>{w.stopsTitle}</h2>
        <Stops analysis={analysis} />
      </section>
    </div>
  )
}

function Start({ analysis }: { analysis: Analysis }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { start } = analysis
  const { verdict, why, tooFastFrac, estimatedCostS } = start
  return (
    <section class="section">
      <h2>{w.startTitle}</h2>
      <p class={`verdict-line is-${verdict}`}>{w.starts[verdict]}</p>
      {why !== null && <p class="soft">{w.gates[why]}</p>}
      {verdict === 'too_fast' && tooFastFrac !== null && <p>{w.startBy(q.percent(tooFastFrac))}</p>}
      {verdict === 'too_fast' && estimatedCostS !== null && (
        <p class="fine soft">
          {w.startCost(q.integer(estimatedCostS.low), q.integer(estimatedCostS.high))}
        </p>
      )}
    </section>
  )
}

function Fade({ analysis }: { analysis: Analysis }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { verdict, why_not, gradeAdjustedFrac } = analysis.fade
  return (
    <section class="section">
      <h2>{w.fadeTitle}</h2>
      <p class={`verdict-line is-${verdict}`}>{w.fades[verdict]}</p>
      {why_not !== null && <p class="soft">{w.gates[why_not]}</p>}
      {gradeAdjustedFrac !== null && <p>{w.fadeBy(q.percentChange(gradeAdjustedFrac - 1))}</p>}
    </section>
  )
}

function Drift({ analysis }: { analysis: Analysis }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { heartRateDriftFrac, why_not } = analysis.drift
  return (
    <section class="section">
      <h2>{w.driftTitle}</h2>
      {heartRateDriftFrac === null ? (
        <p class="soft">{why_not === null ? '' : w.gates[why_not]}</p>
      ) : (
        <>
          <p class="verdict-line">{q.percentChange(heartRateDriftFrac)}</p>
          <p>{w.driftBy(q.percentChange(heartRateDriftFrac))}</p>
        </>
      )}
    </section>
  )
}

function Stops({ analysis }: { analysis: Analysis }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  if (analysis.stops.length === 0) return <p>{w.noStops}</p>
  return (
    <ul class="stop-list">
      {analysis.stops.map((stop) => (
        <li key={stop.atS}>
          <b class="num">{q.distance(stop.atM)}</b>
          <span class="num">{q.span(stop.durationS)}</span>
          <span class="soft">{w.stopKinds[stop.suggests]}</span>
        </li>
      ))}
    </ul>
  )
}
