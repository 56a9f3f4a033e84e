import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { cramps, runs } from './history-here.ts'
import { monthAfter, monthOf, monthWeeks, type MonthDay } from './month.ts'

const TAGS = { en: 'en-GB', es: 'es-ES' } as const
/** The bar of a day is full from here on. */
const FULL_BAR_M = 30_000
// A Monday and the six days after it, to name the columns.
const WEEKDAYS_AT_MS = Array.from({ length: 7 }, (_, day) =>
  new Date(2026, 0, 5 + day, 12).getTime(),
)

/** One month at a time: a bar for what was run, a bolt for each cramp. */
export function MonthCalendar(): JSX.Element {
  const w = words('history')
  const [nowAtMs] = useState(() => Date.now())
  const [month, setMonth] = useState(() => monthOf(nowAtMs))
  const weeks = monthWeeks(month, { runs: runs.value, cramps: cramps.value, nowAtMs })
  const tag = TAGS[preferences.locale.value]
  const name = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' })
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'narrow' })
  const longWeekday = new Intl.DateTimeFormat(tag, { weekday: 'long' })
  const isNow = JSON.stringify(month) === JSON.stringify(monthOf(nowAtMs))
  return (
    <div class="month">
      <div class="month-head">
        <button
          type="button"
          class="icon-button is-back"
          aria-label={w.monthBefore}
          onClick={() => setMonth(monthAfter(month, -1))}
        >
          <Icon name="arrow" />
        </button>
        <h3 aria-live="polite">{name.format(new Date(month.year, month.month, 15))}</h3>
        <button
          type="button"
          class="icon-button"
          aria-label={w.monthAfter}
          disabled={isNow}
          onClick={() => setMonth(monthAfter(month, 1))}
        >
          <Icon name="arrow" />
        </button>
      </div>
      <table>
        <caption class="visually-hidden">{w.calendar}</caption>
        <thead>
          <tr>
            {WEEKDAYS_AT_MS.map((atMs) => (
              <th key={atMs} scope="col">
                <abbr title={longWeekday.format(atMs)}>{weekday.format(atMs)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, place) =>
                day === null ? <td key={place} /> : <DayCell key={place} day={day} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="month-key fine soft">
        <i class="month-bar" /> {w.dayRun}
        <Icon name="cramp" size={16} /> {w.dayCramp}
      </p>
    </div>
  )
}

function DayCell({ day }: { day: MonthDay }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const said = [
    ...(day.runsCount > 0 ? [`${w.dayRun} ${q.distance(day.runsM)}`] : []),
    ...(day.crampsCount > 0 ? [`${w.dayCramp} ${day.crampsCount}`] : []),
  ]
  const share = Math.min(1, day.runsM / FULL_BAR_M)
  return (
    <td
      class={`${day.isToday ? 'is-today' : ''} ${day.crampsCount > 0 ? 'has-cramp' : ''}`}
      {...(day.isToday ? { 'aria-current': 'date' } : {})}
    >
      <span class="month-date num">{day.date}</span>
      {said.length > 0 && <span class="visually-hidden">{said.join(', ')}</span>}
      {day.crampsCount > 0 && <Icon name="cramp" size={18} />}
      {day.runsCount > 0 && <i class="month-bar" style={{ inlineSize: `${20 + 80 * share}%` }} />}
    </td>
  )
}
