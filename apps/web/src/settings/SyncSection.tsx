import type { Conflict } from '@uncramp/contract/records'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { store } from '../store/store-here.ts'
import { setSync, sync } from '../store/sync-here.ts'
import { words } from '../words/words.ts'
import { fieldText, valueTexts } from './conflict-text.ts'

/** The runner's own server: on or off, how it stands, and what two devices wrote at once. */
export function SyncSection(): JSX.Element {
  const w = words('settings')
  const [isOn, setOn] = useState(() => preferences.hasSync())
  const pendingCount = sync.pendingCount.value
  const conflicts = sync.conflicts.value
  return (
    <section class="section" id="sync">
      <h2>{w.sync}</h2>
      <p class="soft">{w.syncLead}</p>
      <Tick
        label={w.syncOn}
        isOn={isOn}
        onChange={(next) => {
          setOn(next)
          setSync(next)
        }}
      />
      {isOn && (
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={sync.state.value === 'working'}
            onClick={() => void sync.now()}
          >
            {w.syncNow}
          </button>
          <span role="status">
            {w.syncStates[sync.state.value]}
            {pendingCount > 0 && ` (${w.pending(pendingCount)})`}
          </span>
        </div>
      )}
      <p>
        <a class="button button-quiet" href="/people">
          {w.toPeople}
        </a>
      </p>
      {conflicts.length > 0 && (
        <div class="stack">
          <h3>{w.conflicts}</h3>
          {conflicts.map((conflict) => (
            <ConflictView key={conflict.id} conflict={conflict} />
          ))}
        </div>
      )}
    </section>
  )
}

function ConflictView({ conflict }: { conflict: Conflict }): JSX.Element {
  const w = words('settings')
  const { field, kept, lost } = conflict
  const texts = valueTexts(
    { field, kept: kept.value, lost: lost.value },
    { w, q: preferences.q.value },
  )
  const takeOther = async (): Promise<void> => {
    const kind = store.docs.value.get(conflict.recordId)?.kind
    if (kind !== undefined) await store.put(kind, { [field]: lost.value }, conflict.recordId)
    await sync.settle(conflict.id)
  }
  return (
    <div class="conflict stack">
      <h4>{fieldText(field, w)}</h4>
      <p class="soft">{w.conflictText}</p>
      <dl class="facts">
        <div>
          <dt>{w.conflictKept}</dt>
          <dd>{texts.kept}</dd>
        </div>
        <div>
          <dt>{w.conflictLost}</dt>
          <dd>{texts.lost}</dd>
        </div>
      </dl>
      <div class="row">
        <button type="button" class="button" onClick={() => void sync.settle(conflict.id)}>
          {w.conflictKeep}
        </button>
        <button type="button" class="button" onClick={() => void takeOther()}>
          {w.conflictOther}
        </button>
      </div>
    </div>
  )
}
