import type { PlanCaution } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { cautionText } from '../words/plan-words.ts'
import { words } from '../words/words.ts'

/** What must be read before running, the most serious first; what is only good to know is folded. */
export function Cautions({ cautions }: { cautions: readonly PlanCaution[] }): JSX.Element | null {
  const w = words('app')
  const q = preferences.q.value
  const of = (level: PlanCaution['level']): readonly PlanCaution[] =>
    cautions.filter((caution) => caution.level === level)
  const notes = of('info')
  if (cautions.length === 0) return null
  return (
    <div class="stack">
      {[...of('stop'), ...of('warn')].map((caution) => (
        <Notice key={caution.code} tone={caution.level}>
          <p>{cautionText(caution, q)}</p>
        </Notice>
      ))}
      {notes.length > 0 && (
        <details class="fold">
          <summary>
            <span>{w.goodToKnow}</span>
            <span class="fold-value num">{notes.length}</span>
          </summary>
          <ul class="fold-body">
            {notes.map((caution) => (
              <li key={caution.code}>
                <p>{cautionText(caution, q)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
