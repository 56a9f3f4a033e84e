import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { keepBoth, keepOne, twins, type Twins } from './history-here.ts'
import type { LoggedRun } from './run-log.ts'
import { runName } from './run-name.ts'

/** Two records of one run, side by side; nothing is thrown away without being asked. */
export function TwinSection(): JSX.Element | null {
  const [pair] = twins.value
  if (pair === undefined) return null
  const w = words('history')
  return (
    <Notice tone="warn">
      <h2>{w.twinsTitle}</h2>
      <p>{w.twinsLead}</p>
      <div class="twins">
        <Twin pair={pair} run={pair.one} />
        <Twin pair={pair} run={pair.other} />
      </div>
      <p>
        <button type="button" class="button button-quiet" onClick={() => void keepBoth(pair)}>
          {w.keepBoth}
        </button>
      </p>
    </Notice>
  )
}

function Twin({ pair, run }: { pair: Twins; run: LoggedRun }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const isRicher = pair.richerId === run.id
  return (
    <div class="twin stack">
      <div>
        <h3>{runName(run)}</h3>
        <p class="fine soft">
          {run.fileName ?? w.fromPhone}
          {run.device === undefined ? '' : ` · ${run.device}`}
        </p>
      </div>
      <p class="num">
        {`${q.clock(run.startAtMs)} · ${q.distance(run.distanceM)} · ${q.duration(run.elapsedS)}`}
      </p>
      {isRicher && <span class="chip is-go">{w.richer}</span>}
      <button
        type="button"
        class={`button ${isRicher ? 'button-main' : ''}`}
        onClick={() => void keepOne(pair, run.id)}
      >
        {w.keepThis}
      </button>
    </div>
  )
}
