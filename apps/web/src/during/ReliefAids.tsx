import '../controls/urgent.css'
import { reliefAids } from '@uncramp/core/relief'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

/** What people take against a cramp and what is to be said of it; pickle juice only when asked for. */
export function ReliefAids(): JSX.Element {
  const w = words('run')
  const [asksForPickleJuice, setAsks] = useState(false)
  const aids = reliefAids({ runner: planner.runner.value, asksForPickleJuice })
  return (
    <details class="fold">
      <summary>{w.aidsTitle}</summary>
      <div class="fold-body">
        <ul class="stack" aria-live="polite">
          {aids.map((aid) => (
            <li key={aid.code}>
              <p>{phrase(w.aids, aid, preferences.q.value)}</p>
            </li>
          ))}
        </ul>
        {!asksForPickleJuice && (
          <p>
            <button type="button" class="button button-tall" onClick={() => setAsks(true)}>
              {w.aidsPickle}
            </button>
          </p>
        )}
      </div>
    </details>
  )
}
