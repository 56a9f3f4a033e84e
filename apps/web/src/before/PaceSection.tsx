import type { Plan } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { asked } from './answer.ts'
import { PaceChart } from './PaceChart.tsx'

/** The pace of each split, the check at the first mile, and where to stand. */
export function PaceSection({ plan }: { plan: Plan }): JSX.Element {
  const m = words('more')
  const w = words('app')
  const q = preferences.quantitiesIn(plan.run.zone)
  const { firstMile, fastStartCost, corral, practice } = plan.pace
  const check = plan.timeline.find((item) => item.kind === 'pace_check')
  const { low, high } = fastStartCost.lossPerSecondS
  const { startAtMs } = plan.run
  return (
    <section class="section">
      <h2>{m.paceTitle}</h2>
      <PaceChart pace={plan.pace} />
      <div class="gates">
        <h3>{m.paceCheckTitle}</h3>
        <dl class="facts">
          <Gate name={m.paceTarget} value={q.duration(firstMile.targetS)} kind="is-go" />
          <Gate name={m.paceAmber} value={q.duration(firstMile.amberBelowS)} kind="is-care" />
          <Gate name={m.paceRed} value={q.duration(firstMile.redBelowS)} kind="is-red" />
        </dl>
        {firstMile.fix.slice(0, 2).map((fix) => (
          <p key={fix.aheadS}>
            {m.paceFix(
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
              title: m.fastStart,
              yours: m.fastStartText(q.decimal(low), q.decimal(high)),
              because: check?.because ?? [],
              sources: fastStartCost.sources,
              ...(check === undefined ? {} : { grade: check.grade }),
            }
          }}
        >
          {m.fastStart}
        </button>
      </div>
      <div class="gates">
        <h3>{w.corral}</h3>
        <p>
          <b>{m.corralAdvice[corral.advice]}</b>{' '}
          {startAtMs === undefined
            ? m.corralBeThereBefore(q.span(corral.beThereBeforeStartS))
            : m.corralBeThere(q.clock(startAtMs - corral.beThereBeforeStartS * 1000))}
        </p>
        <p class="soft fine">
          {m.corralPredicted(q.duration(corral.predictedLowS), q.duration(corral.predictedHighS))}
        </p>
        <p class="soft fine">{m.practice(practice, q)}</p>
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
