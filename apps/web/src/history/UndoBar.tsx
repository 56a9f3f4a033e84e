import type { JSX } from 'preact'

import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { undoable } from './history-here.ts'

/** What was just deleted, and the way back. */
export function UndoBar(): JSX.Element {
  const w = words('history')
  const last = undoable.value
  return (
    <div role="status">
      {last !== undefined && (
        <div class="update">
          <span>{w.deleted[last.what]}</span>
          <button type="button" class="button" onClick={last.back}>
            <Icon name="undo" size={20} /> {w.undo}
          </button>
        </div>
      )}
    </div>
  )
}
