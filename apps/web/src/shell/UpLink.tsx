import type { JSX } from 'preact'

import { words } from '../words/words.ts'

/** From a screen that has no place in the bar to the one it belongs to. */
export function UpLink({ to }: { to: 'before' | 'history' | 'settings' }): JSX.Element {
  return (
    <a class="back-link" href={`/${to}`}>
      {words('app')[to]}
    </a>
  )
}
