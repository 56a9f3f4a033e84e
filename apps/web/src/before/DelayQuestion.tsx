import type { JSX } from 'preact'

import { Choices } from '../controls/Choices.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

const DELAYS_MIN = [0, 5, 10, 15, 20, 30, 45, 60] as const

/** A late gun moves every clock time with it. */
export function DelayQuestion(): JSX.Element | null {
  const w = words('app')
  const { delayS, date, time } = planner.draft.value
  if (date === '' || time === '') return null
  return (
    <details class="fold">
      <summary>
        <span>{w.delayed}</span>
        <span class="fold-value num">
          {delayS === 0 ? w.onTime : w.delayedBy(preferences.q.value.span(delayS))}
        </span>
      </summary>
      <div class="fold-body">
        <Choices
          legend={w.delayed}
          isLegendHidden
          options={DELAYS_MIN.map((min) => ({
            value: String(min),
            label: min === 0 ? w.onTime : w.minutesLater(min),
          }))}
          value={String(delayS / 60)}
          onChange={(min) => planner.change({ delayS: Number(min) * 60 })}
        />
      </div>
    </details>
  )
}
