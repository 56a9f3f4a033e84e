import type { Analysis, RunSplit } from '@uncramp/core/analysis'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

const SHORT_M = 100

/** Split by split: time, pace with the hills taken out, heart; beside the plan where there was one. */
export function SplitTable(props: {
  splits: readonly RunSplit[]
  plan: Analysis['plan']
}): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const splits = props.splits.filter((split) => split.toM - split.fromM >= SHORT_M)
  const paces = splits.map(paceOf)
  const [fastest, slowest] = [Math.min(...paces), Math.max(...paces)]
  const hasHeart = splits.some(({ heartRateBpm }) => heartRateBpm !== null)
  const hasHills = splits.some(({ gradeFrac }) => gradeFrac !== null)
  const { plan } = props
  return (
    <section class="section">
      <h2>{w.splitsTitle}</h2>
      <div class="split-scroll" tabIndex={0} role="group" aria-label={w.splitsTitle}>
        <table class="splits">
          <thead>
            <tr>
              <th scope="col">{w.splitTo}</th>
              <th scope="col">{w.paceName}</th>
              {hasHills && <th scope="col">{w.splitEffort}</th>}
              {hasHeart && <th scope="col">{w.heartName}</th>}
              {plan !== null && <th scope="col">{w.againstPlan}</th>}
            </tr>
          </thead>
          <tbody>
            {splits.map((split) => (
              <tr key={split.toM}>
                <th scope="row">{q.distance(split.toM)}</th>
                <td>
                  <span class="split-pace">
                    <i style={{ inlineSize: `${barShare(paceOf(split), fastest, slowest)}%` }} />
                    <b>{q.pace(paceOf(split))}</b>
                  </span>
                </td>
                {hasHills && (
                  <td class="soft">
                    {split.gradeAdjustedSPerKm === null ? '–' : q.pace(split.gradeAdjustedSPerKm)}
                  </td>
                )}
                {hasHeart && (
                  <td class="soft">
                    {split.heartRateBpm === null ? '–' : q.integer(split.heartRateBpm)}
                  </td>
                )}
                {plan !== null && <td class="soft">{besidePlan(plan, split)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function paceOf({ durationS, fromM, toM }: RunSplit): number {
  return (durationS / Math.max(1, toM - fromM)) * 1000
}

/** The fastest split is a full bar, the slowest still a third of one. */
function barShare(pace: number, fastest: number, slowest: number): number {
  if (!(slowest > fastest)) return 100
  return 33 + (67 * (slowest - pace)) / (slowest - fastest)
}

function besidePlan(plan: NonNullable<Analysis['plan']>, split: RunSplit): string {
  const w = words('history')
  const q = preferences.q.value
  const beside = plan.splits.find(({ toM }) => Math.abs(toM - split.toM) < SHORT_M)
  if (beside === undefined) return '–'
  const aheadS = Math.round(beside.aheadS)
  const span = q.duration(Math.abs(aheadS))
  return aheadS >= 0 ? w.aheadBy(span) : w.behindBy(span)
}
