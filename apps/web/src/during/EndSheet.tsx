import type { JSX } from 'preact'

import { Sheet } from '../shell/Sheet.tsx'
import { words } from '../words/words.ts'

/** Asked once: only the runner ends a run. */
export function EndSheet(props: { onClose: () => void; onEnd: () => void }): JSX.Element {
  const w = words('run')
  return (
    <Sheet title={w.finishAsk} onClose={props.onClose}>
      <button type="button" class="button button-main button-big" onClick={props.onEnd}>
        {w.finishYes}
      </button>
      <button type="button" class="button button-big" onClick={props.onClose}>
        {w.finishNo}
      </button>
    </Sheet>
  )
}
