import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

async function openLinked(hash: string): Promise<'opened' | 'broken'> {
  const { readPlanLink } = await import('../carry/plan-link.ts')
  const linked = readPlanLink(hash, planner.draft.value)
  if (linked?.ok === true) planner.open(linked.value.draft, linked.value.runner)
  history.replaceState(undefined, '', location.pathname)
  return linked?.ok === true ? 'opened' : 'broken'
}

/** Opens the plan in the address, if there is one. */
export function LinkedPlan(): JSX.Element | null {
  const w = words('app')
  const [state, setState] = useState<'none' | 'opened' | 'broken'>('none')
  useEffect(() => {
    const { hash } = location
    if (!hash.startsWith('#plan=')) return
    void openLinked(hash).then(setState)
  }, [])
  if (state === 'none') return null
  return (
    <Notice tone={state === 'opened' ? 'info' : 'warn'}>
      <p>{state === 'opened' ? w.linkOpened : w.linkBroken}</p>
    </Notice>
  )
}
