import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { words } from '../words/words.ts'
import { crewLink } from './crew-plan.ts'

/** The link for those who wait along the way. */
export function CrewSection(): JSX.Element | null {
  const w = words('crew')
  const [isCopied, setCopied] = useState(false)
  const link = crewLink(planner.draft.value, planner.runner.value)
  if (link === undefined) return null
  const path = `/crew${link}`
  return (
    <section class="section">
      <h2>{w.linkTitle}</h2>
      <p>{w.linkLead}</p>
      <p class="row">
        <button
          type="button"
          class="button"
          onClick={() =>
            void navigator.clipboard
              .writeText(`${location.origin}${path}`)
              .then(() => setCopied(true))
          }
        >
          {isCopied ? words('care').copied : w.linkCopy}
        </button>
        <a class="button button-quiet" href={path}>
          {w.linkOpen}
        </a>
      </p>
    </section>
  )
}
