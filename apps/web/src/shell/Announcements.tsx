import type { JSX } from 'preact'

import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { isBusy } from './busy.ts'
import { later } from './later.tsx'
import { isFull, waitingBuild } from './updates.ts'

const NewVersion = later([], async () => (await import('./NewVersion.tsx')).NewVersion)

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
  return <NewVersion />
}
