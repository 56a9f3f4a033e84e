import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { words } from '../words/words.ts'

/** Something that is shown once, and a button to take it along. */
export function OnceCode(props: { lead: string; code: string }): JSX.Element {
  const w = words('people')
  const [isCopied, setCopied] = useState(false)
  return (
    <div class="once stack" role="status">
      <p>{props.lead}</p>
      <output class="once-code">{props.code}</output>
      <p class="row">
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(props.code).then(() => setCopied(true))}
        >
          {w.copy}
        </button>
        <span>{isCopied ? w.copied : ''}</span>
      </p>
    </div>
  )
}
