import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { keepPlan, keptPlan } from './plan-here.ts'

/** Keeps the plan as it stands, so that later changes are shown against it. */
export function KeepPlan({ isKept }: { isKept: boolean }): JSX.Element {
  const w = words('app')
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" disabled={isKept} onClick={() => void keepPlan()}>
          {isKept ? w.kept : keptPlan.value === undefined ? w.keepPlan : w.keptUpdate}
        </button>
      </div>
      {keptPlan.value === undefined && <p class="fine soft">{w.keepHint}</p>}
    </div>
  )
}
