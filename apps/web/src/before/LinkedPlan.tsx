import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

/** Opens the plan in the address, if there is one. */
export function LinkedPlan(): JSX.Element | null {
  const w = words('app')
  const [state, setState] = useState<'none' | 'opened' | 'broken'>('none')
  useEffect(() => {
    const { hash } = location
    if (!hash.startsWith('#plan=')) return
    void import('../carry/plan-link.ts').then(({ readPlanLink }) => {
      const linked = readPlanLink(hash, planner.draft.value)
      if (linked?.ok === true) planner.open(linked.value.draft, linked.value.runner)
      setState(linked?.ok === true ? 'opened' : 'broken')
      history.replaceState(undefined, '', location.pathname)
    })
  }, [])
  if (state === 'none') return null
  return (
    <Notice tone={state === 'opened' ? 'info' : 'warn'}>
      <p>{state === 'opened' ? w.linkOpened : w.linkBroken}</p>
    </Notice>
  )
}
