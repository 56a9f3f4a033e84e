import './today.css'
import '../before/before.css'
import type { Plan, TimelineItem } from '@uncramp/core/plan'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { Before } from '../before/Before.tsx'
import { hasPlan, planAnother, planner } from '../before/plan-here.ts'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { Icon, isIconName } from '../shell/Icon.tsx'
import { itemAmount, itemName } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { daysBetween, nowNext } from './now-next.ts'

const BEAT_MS = 10_000

/** The next run and what to do now; whoever has planned nothing yet starts with the four questions. */
export function Today(): JSX.Element {
  const plan = planner.plan.value
  // Decided once: a first plan is kept while one still types, and must not push the questions away.
  const [isFirst] = useState(!hasPlan.value)
  if (isFirst || plan === undefined) return <Before />
  return <TodayOf plan={plan} />
}

function useNow(): number {
  const [nowAtMs, setNowAtMs] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowAtMs(Date.now()), BEAT_MS)
    return () => clearInterval(timer)
  }, [])
  return nowAtMs
}

function TodayOf({ plan }: { plan: Plan }): JSX.Element {
  const w = words('app')
  const nowAtMs = useNow()
  const { now, next, phase } = nowNext(plan, nowAtMs)
  return (
    <div class="screen today">
      <h1>{words('app').today}</h1>
      <RunBib plan={plan} nowAtMs={nowAtMs} />
      <section class="today-now" aria-live="polite">
        {now.map((item) => (
          <Step key={item.id} item={item} title={w.doNow} nowAtMs={nowAtMs} isNow />
        ))}
        {next !== undefined && (
          <Step item={next} title={w.doNext} nowAtMs={nowAtMs} isNow={false} />
        )}
        {now.length === 0 && next === undefined && <p class="soft">{w.nothingPlanned}</p>}
      </section>
      <div class="row">
        {phase === 'after' || phase === 'over' ? (
          <a class="button button-main" href="/after">
            <Icon name="after" /> {w.toAfter}
          </a>
        ) : (
          <a class="button button-main" href="/run">
            <Icon name="run" /> {words('app').startRun}
          </a>
        )}
        <a class="button" href="/before">
          {w.changePlan}
        </a>
        <a class="button" href="/carry">
          <Icon name="watch" /> {words('app').takeAlong}
        </a>
        {phase === 'over' && (
          <a class="button" href="/before" onClick={planAnother}>
            {w.anotherRun}
          </a>
        )}
      </div>
    </div>
  )
}

function RunBib({ plan, nowAtMs }: { plan: Plan; nowAtMs: number }): JSX.Element {
  const w = words('app')
  const q = preferences.quantitiesIn(plan.run.zone)
  const { startAtMs, distanceM } = plan.run
  const days = startAtMs === undefined ? undefined : daysBetween(nowAtMs, startAtMs)
  const band =
    days === undefined || days < 0
      ? w.nextRun
      : `${w.nextRun}: ${days === 0 ? w.todayIs : w.countdownDays(days)}`
  return (
    <Bib
      band={band}
      aside={startAtMs === undefined ? undefined : `${q.day(startAtMs)}, ${q.clock(startAtMs)}`}
    >
      <p class="today-run">
        <span class="bib-number">{q.distance(distanceM)}</span>
        <span class="today-goal num">{q.duration(plan.pace.finishS)}</span>
      </p>
      {plan.fluid.capBy !== 'refused' && (
        <dl class="facts">
          <div>
            <dt>{w.drinkRate}</dt>
            <dd>{q.fluidRate(plan.fluid.planMlPerH)}</dd>
          </div>
          <div>
            <dt>{w.ceiling}</dt>
            <dd>{q.fluidRate(plan.fluid.capMlPerH)}</dd>
          </div>
          <div>
            <dt>{w.firstMile}</dt>
            <dd>{q.duration(plan.pace.firstMile.targetS)}</dd>
          </div>
        </dl>
      )}
    </Bib>
  )
}

function Step(props: {
  item: TimelineItem
  title: string
  nowAtMs: number
  isNow: boolean
}): JSX.Element {
  const w = words('app')
  const { item, nowAtMs } = props
  const q = preferences.quantitiesIn(planner.draft.value.zone)
  const amount = itemAmount(item, q)
  const atMs = item.clockMs ?? nowAtMs
  const span = q.span(Math.abs(atMs - nowAtMs) / 1000)
  const icon = item.kind === 'drink' ? (item.drink ?? 'water') : item.kind
  return (
    <article class={`today-step ${props.isNow ? 'is-now' : ''}`}>
      <Icon name={isIconName(icon) ? icon : 'cue'} size={36} />
      <div>
        <p class="today-when num">
          {`${props.title} · ${q.clock(atMs)}, ${props.isNow ? w.wasSpan(span) : w.inSpan(span)}`}
        </p>
        <h2>
          {amount === undefined ? '' : `${amount} `}
          {itemName(item)}
        </h2>
      </div>
    </article>
  )
}
