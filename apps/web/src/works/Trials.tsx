import { judgeTrial } from '@uncramp/core/learning'
import { trialVerdictText } from '@uncramp/text/trial-verdict'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { joined, trials } from '../history/history-here.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

/** Every change that was tried alone: from when to when, and what came of it. */
export function Trials(): JSX.Element | null {
  const w = words('log')
  const q = preferences.q.value
  const [nowAtMs] = useState(() => Date.now())
  if (trials.value.length === 0) return null
  return (
    <section class="section">
      <h2>{w.trialsTitle}</h2>
      <ol class="works-list">
        {trials.value.toReversed().map((trial) => (
          <li key={trial.startAtMs} class="works-line">
            <b>{w.learning.changes[trial.change]}</b>
            <span class="fine soft">
              {w.trialSpan(q.day(trial.startAtMs), q.day(trial.endAtMs))}
            </span>
            <p>
              {trialVerdictText(
                w.learning.trials,
                judgeTrial({ trial, runs: joined.value.runs, nowAtMs }),
                q,
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
