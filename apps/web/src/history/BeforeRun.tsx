import type { JSX } from 'preact'

import { Choices } from '../controls/Choices.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { noteBefore } from './history-here.ts'
import type { LoggedRun } from './run-log.ts'

const S_PER_H = 3600
const HOURS = ['4', '5', '6', '7', '8', '9'] as const
const LEVELS = ['0', '1', '2', '3'] as const

/** The night and the legs before a run: no watch knows them, and patterns ask for them. */
export function BeforeRun({ run }: { run: LoggedRun }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const { sleepS, sorenessLevel } = run
  const slept = HOURS.find((hours) => Number(hours) * S_PER_H === sleepS)
  const level = LEVELS.find((one) => Number(one) === sorenessLevel)
  const known = [
    ...(sleepS === undefined ? [] : [w.hours(q.integer(Math.round(sleepS / S_PER_H)))]),
    ...(level === undefined ? [] : [w.sorenessLevels[level]]),
  ]
  return (
    <details class="fold">
      <summary>
        <span>{w.beforeRun}</span>
        <span class="fold-value">{known.join(', ')}</span>
      </summary>
      <div class="fold-body">
        <p class="fine soft">{w.beforeRunWhy}</p>
        <Choices
          legend={w.slept}
          options={HOURS.map((value) => ({ value, label: w.sleptHours[value] }))}
          value={slept}
          onChange={(hours) => void noteBefore(run.id, { sleepS: Number(hours) * S_PER_H })}
        />
        <Choices
          legend={w.sore}
          options={LEVELS.map((value) => ({ value, label: w.sorenessLevels[value] }))}
          value={level}
          onChange={(given) => void noteBefore(run.id, { sorenessLevel: Number(given) })}
        />
        {known.length > 0 && (
          <p>
            <button
              type="button"
              class="button"
              onClick={() => void noteBefore(run.id, { sleepS: null, sorenessLevel: null })}
            >
              {w.beforeRunForget}
            </button>
          </p>
        )}
      </div>
    </details>
  )
}
