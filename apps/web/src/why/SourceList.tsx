import { SOURCES, type SourceKind } from '@uncramp/core/evidence'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { words } from '../words/words.ts'
import { planSources } from './plan-numbers.ts'
import { SourceSearch, sourceHref, type ListedSource } from './source-search.ts'

/** What the plan rests on comes first; the rest on request. */
const SHOWN_COUNT = 12

/** The one search of this page. */
export const search = new SourceSearch(SOURCES)

/** Everything the numbers rest on, to be searched, with what was really read of it. */
export function SourceList(): JSX.Element {
  const w = words('why')
  const id = useId()
  const plan = planner.plan.value
  const used = plan === undefined ? new Set<string>() : planSources(plan)
  const kinds: readonly (SourceKind | 'all')[] = ['all', ...search.kinds]
  const found = search.found.value.toSorted(
    (a, b) => Number(used.has(b.id)) - Number(used.has(a.id)),
  )
  const isSearched = search.query.value !== '' || search.kind.value !== 'all'
  const [isOpen, setOpen] = useState(location.hash !== '')
  const shown = isOpen || isSearched ? found : found.slice(0, SHOWN_COUNT)
  return (
    <section class="section" id="sources">
      <h2>{w.sourcesTitle}</h2>
      <p class="soft">{w.sourcesLead(search.all.length)}</p>
      <div class="source-tools">
        <div class="field">
          <label for={`${id}-search`}>{w.search}</label>
          <input
            id={`${id}-search`}
            class="input"
            type="search"
            autocomplete="off"
            value={search.query.value}
            onInput={(event) => {
              search.query.value = event.currentTarget.value
            }}
          />
        </div>
        <div class="kinds" role="group" aria-label={w.sourcesTitle}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              class="kind"
              aria-pressed={search.kind.value === kind}
              onClick={() => {
                search.kind.value = kind
              }}
            >
              {kind === 'all' ? w.everyKind : w.kinds[kind]}
            </button>
          ))}
        </div>
      </div>
      <p class="soft num" role="status">
        {w.found(found.length)}
      </p>
      <ul class="sources">
        {shown.map((source) => (
          <SourceCard key={source.id} source={source} isUsed={used.has(source.id)} />
        ))}
      </ul>
      {shown.length < found.length && (
        <p>
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {`${words('app').showAll} (${found.length})`}
          </button>
        </p>
      )}
    </section>
  )
}

function SourceCard(props: { source: ListedSource; isUsed: boolean }): JSX.Element {
  const w = words('why')
  const { source, isUsed } = props
  const href = sourceHref(source)
  return (
    <li class="source" id={source.id} tabIndex={-1}>
      <p class="source-title">
        {href === undefined ? (
          <cite>{source.title}</cite>
        ) : (
          <a href={href} target="_blank" rel="noreferrer noopener">
            <cite>{source.title}</cite>
          </a>
        )}
      </p>
      <p class="fine soft">{`${source.authors}, ${source.year}`}</p>
      <p class="source-marks fine">
        <span>{w.kinds[source.kind]}</span>
        <span class={`read is-${source.read}`}>{w.reads[source.read]}</span>
        {isUsed && <span class="is-used">{w.inYourPlan}</span>}
      </p>
    </li>
  )
}
