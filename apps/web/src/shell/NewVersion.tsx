import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { isTakingUpdate, isUpdateHeld, takeUpdate } from './take-update.ts'

/** A newer build waits; the runner says when. */
export function NewVersion(): JSX.Element {
  const w = words('app')
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
