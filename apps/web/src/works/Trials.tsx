import { judgeTrial, type TrialVerdict } from '@uncramp/core/learning'
import type { Quantities } from '@uncramp/text'
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
            <p>{verdictText(judgeTrial({ trial, runs: joined.value.runs, nowAtMs }), q)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function verdictText(verdict: TrialVerdict, q: Quantities): string {
  const says = words('log').learning.trials
  switch (verdict.kind) {
    case 'running':
      return says.running(verdict, q)
    case 'too_few_runs':
      return says.too_few_runs(verdict, q)
    case 'nothing_to_compare':
      return says.nothing_to_compare(verdict, q)
    case 'not_changed':
      return says.not_changed(verdict, q)
    case 'seems_to_help':
    case 'seems_worse':
    case 'cannot_tell':
      return says[verdict.kind](verdict, q)
  }
}
