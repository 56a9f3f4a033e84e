import type { Plan } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { flagName } from '../words/plan-words.ts'
import { words } from '../words/words.ts'

/** Said instead of numbers when a condition or medicine forbids them. */
export function Refused({ plan }: { plan: Plan }): JSX.Element | null {
  const w = words('app')
  const { fluid } = plan
  if (fluid.capBy !== 'refused') return null
  const flags = fluid.refusedBy.map(flagName)
  return (
    <Notice tone="stop">
      <h2>{w.refusedTitle}</h2>
      <p>{w.refusedText(preferences.q.value.list(flags))}</p>
    </Notice>
  )
}
