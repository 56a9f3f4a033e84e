import type { JSX } from 'preact'

import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { isBusy } from './busy.ts'
import { isFull, isTakingUpdate, isUpdateHeld, takeUpdate, waitingBuild } from './updates.ts'

/** What the app itself has to say: no space, a new version. Of that it is silent while a run is on. */
export function Announcements(): JSX.Element | null {
  const w = words('app')
  const { value: failure } = store.failure
  if (isFull.value || failure !== undefined) {
    return (
      <div class="update" role="alert">
        <span>{failure === 'no_database' ? w.nothingKept : w.storageFull}</span>
        <a class="button" href="/settings">
          {w.settings}
        </a>
      </div>
    )
  }
  if (waitingBuild.value === undefined || isBusy.value) return null
  return (
    <div class="update" role="status">
      <span>{isUpdateHeld.value ? w.updateHeld : w.updateReady}</span>
      <button
        type="button"
        class="button"
        disabled={isTakingUpdate.value}
        onClick={() => void takeUpdate()}
      >
        {w.updateNow}
      </button>
    </div>
  )
}
