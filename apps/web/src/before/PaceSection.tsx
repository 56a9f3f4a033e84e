import type { Plan } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { asked } from './answer.ts'
import { PaceChart } from './PaceChart.tsx'

/** The pace of each split, the check at the first mile, and where to stand. */
export function PaceSection({ plan }: { plan: Plan }): JSX.Element {
  const w = words('app')
  const q = preferences.quantitiesIn(plan.run.zone)
  const { firstMile, fastStartCost, corral, practice } = plan.pace
  const check = plan.timeline.find((item) => item.kind === 'pace_check')
  const { low, high } = fastStartCost.lossPerSecondS
  const { startAtMs } = plan.run
  const { practice: practiceText } = words('plan')
  return (
    <section class="section">
      <h2>{w.paceTitle}</h2>
      <PaceChart pace={plan.pace} />
      <div class="gates">
        <h3>{w.paceCheckTitle}</h3>
        <dl class="facts">
          <Gate name={w.paceTarget} value={q.duration(firstMile.targetS)} kind="is-go" />
          <Gate name={w.paceAmber} value={q.duration(firstMile.amberBelowS)} kind="is-care" />
          <Gate name={w.paceRed} value={q.duration(firstMile.redBelowS)} kind="is-red" />
        </dl>
        {firstMile.fix.slice(0, 2).map((fix) => (
          <p key={fix.aheadS}>
            {w.paceFix(
              q.span(fix.aheadS),
              q.list(fix.nextSplitsS.map((splitS) => q.duration(splitS))),
            )}
          </p>
        ))}
        <button
          type="button"
          class="button button-quiet"
          aria-haspopup="dialog"
          onClick={() => {
            asked.value = {
              title: w.fastStart,
              yours: w.fastStartText(q.decimal(low), q.decimal(high)),
              because: check?.because ?? [],
              sources: fastStartCost.sources,
              ...(check === undefined ? {} : { grade: check.grade }),
            }
          }}
        >
          {w.fastStart}
        </button>
      </div>
      <div class="gates">
        <h3>{w.corral}</h3>
        <p>
          <b>{w.corralAdvice[corral.advice]}</b>{' '}
          {startAtMs === undefined
            ? w.corralBeThereBefore(q.span(corral.beThereBeforeStartS))
            : w.corralBeThere(q.clock(startAtMs - corral.beThereBeforeStartS * 1000))}
        </p>
        <p class="soft fine num">
          {w.corralPredicted(q.duration(corral.predictedLowS), q.duration(corral.predictedHighS))}
        </p>
        <p class="soft fine">{practiceText(practice, q)}</p>
      </div>
    </section>
  )
}

function Gate(props: { name: string; value: string; kind: string }): JSX.Element {
  return (
    <div class={`gate ${props.kind}`}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}
