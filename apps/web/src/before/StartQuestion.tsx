import { phrase } from '@uncramp/text'
import type { ParseError } from '@uncramp/text/parse'
import type { JSX } from 'preact'

import { DayAndClock } from '../controls/DayAndClock.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

/** The day and the gun, in the clock of the place. */
export function StartQuestion(): JSX.Element {
  const w = words('app')
  const { date, time } = planner.draft.value
  const start = planner.start.value
  const problem =
    start?.ok === false ? phrase<ParseError>(w.parse, start.error, preferences.q.value) : ''
  return (
    <div class="question">
      <h2>{w.when}</h2>
      <DayAndClock
        dayLabel={w.date}
        clockLabel={w.time}
        day={date}
        clock={time}
        problem={problem}
        onDay={(day) => planner.change({ date: day })}
        onClock={(clock) => planner.change({ time: clock })}
      />
      {start === undefined && <p class="soft fine">{w.noTime}</p>}
    </div>
  )
}
