import { phrase } from '@uncramp/text'
import type { ParseError } from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

/** The day and the gun, in the clock of the place. */
export function StartQuestion(): JSX.Element {
  const w = words('app')
  const id = useId()
  const { date, time } = planner.draft.value
  const start = planner.start.value
  const problem =
    start?.ok === false ? phrase<ParseError>(w.parse, start.error, preferences.q.value) : ''
  return (
    <div class="question">
      <h2>{w.when}</h2>
      <div class="pair">
        <div class="field">
          <label for={`${id}-date`}>{w.date}</label>
          <input
            id={`${id}-date`}
            class="input"
            type="date"
            value={date}
            onChange={(event) => planner.change({ date: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-time`}>{w.time}</label>
          <input
            id={`${id}-time`}
            class="input"
            type="time"
            value={time}
            aria-invalid={problem !== ''}
            aria-describedby={`${id}-problem`}
            onChange={(event) => planner.change({ time: event.currentTarget.value })}
          />
        </div>
      </div>
      <span class="problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </span>
      {start === undefined && <p class="soft fine">{w.noTime}</p>}
    </div>
  )
}
