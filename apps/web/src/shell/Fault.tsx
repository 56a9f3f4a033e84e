import type { JSX } from 'preact'

import { words } from '../words/words.ts'

/** Something broke on our side: what is safe, and what to do. */
export function Fault(): JSX.Element {
  const w = words('app')
  return (
    <div class="screen screen-narrow" role="alert">
      <h1>{w.faultTitle}</h1>
      <p>{w.faultText}</p>
      <p>
        <button type="button" class="button button-main" onClick={() => location.reload()}>
          {w.reload}
        </button>
      </p>
    </div>
  )
}
