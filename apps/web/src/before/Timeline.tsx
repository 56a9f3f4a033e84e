import './timeline.css'
import type { Plan, TimelineItem, TimelinePhase } from '@uncramp/core/plan'
import type { Quantities } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Icon, isIconName, type IconName } from '../shell/Icon.tsx'
import { itemAmount, itemName, ruleText } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { asked, sourcesOf } from './answer.ts'
import { groupItems, type ItemGroup } from './groups.ts'

const PHASES: readonly TimelinePhase[] = ['before', 'during', 'after']
/** Longer than this and the middle of the run is folded on first sight. */
const SHOWN_COUNT = 8

/**
 * The plan along a chalk line: clock, what to do, how much; each item answers for itself. On the
 * very first visit one phase comes after the other.
 */
export function Timeline(props: { plan: Plan; phasesCount: number }): JSX.Element {
  const { plan, phasesCount } = props
  const q = preferences.quantitiesIn(plan.run.zone)
  return (
    <div class="timeline">
      {PHASES.slice(0, phasesCount).map((phase) => (
        <Phase
          key={phase}
          phase={phase}
          q={q}
          groups={groupItems(plan.timeline.filter((item) => item.phase === phase))}
        />
      ))}
    </div>
  )
}

function Phase(props: {
  phase: TimelinePhase
  groups: readonly ItemGroup[]
  q: Quantities
}): JSX.Element | null {
  const w = words('app')
  const [isOpen, setOpen] = useState(false)
  const { groups, phase, q } = props
  if (groups.length === 0) return null
  const folds = phase === 'during' && groups.length > SHOWN_COUNT + 2
  const shown = folds && !isOpen ? groups.slice(0, SHOWN_COUNT) : groups
  const name = w.plan.phases[phase]
  return (
    <section class={`phase is-${phase}`} aria-label={name}>
      <h3 class="phase-name">{name}</h3>
      <ol>
        {shown.map((group) =>
          group.items.length === 1 ? (
            <Item key={group.id} item={group.items[0]} q={q} />
          ) : (
            <Sitting key={group.id} group={group} q={q} />
          ),
        )}
      </ol>
      {folds && (
        <button
          type="button"
          class="button button-quiet"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? w.showLess : `${w.showAll}: ${w.pauseItems(groups.length - SHOWN_COUNT)}`}
        </button>
      )}
    </section>
  )
}

function iconOf(item: Pick<TimelineItem, 'kind' | 'drink'>): IconName {
  if (item.kind === 'drink') return item.drink ?? 'water'
  return isIconName(item.kind) ? item.kind : 'cue'
}

function whenText(item: TimelineItem, q: Quantities): readonly [big: string, small: string] {
  const w = words('app')
  if (item.phase === 'during') {
    const time = item.clockMs === undefined ? q.duration(item.atS) : q.clock(item.clockMs)
    // Where to think of something is felt, not measured: its time is enough.
    return item.atM === undefined || item.kind === 'cue' ? [time, ''] : [q.distance(item.atM), time]
  }
  if (item.clockMs !== undefined) {
    const gunAtMs = item.clockMs - item.atS * 1000
    const isOtherDay = q.day(item.clockMs) !== q.day(gunAtMs)
    return [q.clock(item.clockMs), isOtherDay ? (q.day(item.clockMs).split(/[ ,]/)[0] ?? '') : '']
  }
  const span = q.span(Math.abs(item.atS))
  return ['', item.atS < 0 ? w.beforeGun(span) : item.atS === 0 ? w.atGun : w.afterGun(span)]
}

function When({ item, q }: { item: TimelineItem; q: Quantities }): JSX.Element {
  const [big, small] = whenText(item, q)
  return (
    <span class="item-when num">
      <b>{big}</b>
      {small !== '' && <span class="fine soft">{small}</span>}
    </span>
  )
}

function ask(item: TimelineItem, q: Quantities): void {
  const rule = item.ruleOfThumb
  const ruleShown = rule === undefined ? undefined : ruleText(rule, q)
  const amount = itemAmount(item, q)
  asked.value = {
    title: itemName(item),
    ...(amount === undefined ? {} : { yours: amount }),
    ...(rule === undefined || ruleShown === undefined
      ? {}
      : { rule: { name: rule.rule, text: ruleShown, followed: rule.followed } }),
    because: item.because,
    sources: sourcesOf(item.because),
    grade: item.grade,
  }
}

function Item({ item, q }: { item: TimelineItem; q: Quantities }): JSX.Element {
  const w = words('app')
  const amount = itemAmount(item, q)
  const rule = item.ruleOfThumb
  const ruleShown = rule === undefined ? undefined : ruleText(rule, q)
  return (
    <li class={`item is-${item.kind} ${item.drink === undefined ? '' : `is-${item.drink}`}`}>
      <When item={item} q={q} />
      <span class="item-dot">
        <Icon name={iconOf(item)} size={20} />
      </span>
      <button type="button" class="item-what" aria-haspopup="dialog" onClick={() => ask(item, q)}>
        <span class="item-line">
          {amount !== undefined && <b class="poster num">{amount}</b>} <span>{itemName(item)}</span>
          {item.station !== undefined && item.station !== '' && (
            <span class="soft"> · {item.station}</span>
          )}
        </span>
        <span class="item-notes fine soft">
          {item.isOptional && <span>{w.optionalItem}</span>}
          {ruleShown !== undefined && rule?.followed === false && (
            <span>
              {w.rule} <s class="struck num">{ruleShown}</s>
            </span>
          )}
        </span>
      </button>
    </li>
  )
}

/** Several parts in one go, opened on demand; the player leads through them. */
function Sitting({ group, q }: { group: ItemGroup; q: Quantities }): JSX.Element {
  const w = words('app')
  const [first] = group.items
  const isOptional = group.items.every((item) => item.isOptional)
  return (
    <li class={`item is-${group.kind}`}>
      <When item={first} q={q} />
      <span class="item-dot">
        <Icon name={iconOf({ kind: group.kind })} size={20} />
      </span>
      <details class="sitting">
        <summary class="item-what">
          <span class="item-line">
            <b class="poster num">{q.span(group.durationS)}</b>{' '}
            <span>{w.plan.kinds[group.kind]}</span>
          </span>
          <span class="item-notes fine soft">
            <span>{q.list(group.items.slice(0, 3).map(itemName))}</span>
            {isOptional && <span>{w.optionalItem}</span>}
          </span>
        </summary>
        <ul>
          {group.items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                class="sitting-part"
                aria-haspopup="dialog"
                onClick={() => ask(item, q)}
              >
                <span>{itemName(item)}</span>
                <span class="num soft">{itemAmount(item, q)}</span>
              </button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
