import type { JSX } from 'preact'

import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { isFull, takeUpdate, waitingBuild } from './updates.ts'

/** What the app itself has to say: a new version, no space. Silent while a run is on. */
export function Announcements(): JSX.Element | null {
  const w = words('app')
  const isRunning = document.documentElement.hasAttribute('data-running')
  const isStuck = isFull.value || store.failure.value !== undefined
  if (isStuck) {
    return (
      <div class="update" role="alert">
        <span>{w.storageFull}</span>
        <a class="button" href="/settings">
          {w.settings}
        </a>
      </div>
    )
  }
  if (waitingBuild.value === undefined || isRunning) return null
  return (
    <div class="update" role="status">
      <span>{w.updateReady}</span>
      <button type="button" class="button" onClick={takeUpdate}>
        {w.updateNow}
      </button>
    </div>
  )
}
