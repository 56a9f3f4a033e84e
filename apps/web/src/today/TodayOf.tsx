import './today.css'
import '../before/timeline.css'
import type { Plan, TimelineItem } from '@uncramp/core/plan'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { groupItems } from '../before/groups.ts'
import { planAnother, planner } from '../before/plan-here.ts'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { Icon, isIconName, type IconName } from '../shell/Icon.tsx'
import { itemAmount, itemName } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { daysBetween, nowNext } from './now-next.ts'

const BEAT_MS = 10_000
const THEN_COUNT = 5

function useNow(): number {
  const [nowAtMs, setNowAtMs] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowAtMs(Date.now()), BEAT_MS)
    return () => clearInterval(timer)
  }, [])
  return nowAtMs
}

/** The next run and what to do now. */
export function TodayOf({ plan }: { plan: Plan }): JSX.Element {
  const w = words('app')
  const nowAtMs = useNow()
  const { now, next, later, phase } = nowNext(plan, nowAtMs)
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
      <div class="actions-row">
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
      <Then items={later} />
    </div>
  )
}

/** The hours ahead on the chalk line, as far as one wants to see them at a glance. */
function Then({ items }: { items: readonly TimelineItem[] }): JSX.Element | null {
  const w = words('app')
  const q = preferences.quantitiesIn(planner.draft.value.zone)
  const groups = groupItems(items.filter(({ phase }) => phase !== 'during')).slice(0, THEN_COUNT)
  if (groups.length === 0) return null
  return (
    <section class="today-then">
      <h2>{w.doThen}</h2>
      <ol>
        {groups.map(({ id, kind, items: [first], durationS }) => (
          <li key={id} class={`item is-${kind}`}>
            <span class="item-when num">
              <b>{q.clock(first.clockMs ?? 0)}</b>
            </span>
            <span class="item-dot">
              <Icon name={iconOf({ ...first, kind })} size={20} />
            </span>
            <span class="item-what">
              <span class="item-line">
                <b class="poster num">
                  {durationS > 60 ? q.span(durationS) : itemAmount(first, q)}
                </b>{' '}
                {kind === first.kind && durationS <= 60 ? itemName(first) : w.plan.kinds[kind]}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
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

function iconOf(item: Pick<TimelineItem, 'kind' | 'drink'>): IconName {
  const name = item.kind === 'drink' ? (item.drink ?? 'water') : item.kind
  return isIconName(name) ? name : 'cue'
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
  return (
    <article class={`today-step ${props.isNow ? 'is-now' : ''}`}>
      <span class="today-dot">
        <Icon name={iconOf(item)} size={30} />
      </span>
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
