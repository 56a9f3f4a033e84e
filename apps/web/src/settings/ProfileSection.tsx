import { parseMassKg } from '@uncramp/text/parse'
import type { JSX } from 'preact'

import { CrampQuestions } from '../before/CrampQuestions.tsx'
import { planner } from '../before/plan-here.ts'
import { SweatQuestions } from '../before/SweatQuestions.tsx'
import { YouQuestions } from '../before/YouQuestions.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

/** The same answers as in the planner, without a run in mind. */
export function ProfileSection(): JSX.Element {
  const w = words('settings')
  const app = words('app')
  const q = preferences.q.value
  const runner = planner.runner.value
  return (
    <section class="section">
      <h2>{w.profile}</h2>
      <TextField
        label={w.mass}
        inputMode="decimal"
        shown={q.mass(runner.massKg)}
        read={(text) => parseMassKg(withUnit(text, unitWords(q.units).mass))}
        onAnswer={(massKg) => planner.changeRunner({ massKg })}
      />
      <details class="fold">
        <summary>
          <span>{app.you}</span>
          <span class="fold-value">{runner.sex === 'unknown' ? '' : app.sexes[runner.sex]}</span>
        </summary>
        <div class="fold-body">
          <YouQuestions />
        </div>
      </details>
      <details class="fold">
        <summary>
          <span>{app.sweat}</span>
          <span class="fold-value num">
            {runner.sweatRateMlPerH === undefined ? '' : q.fluidRate(runner.sweatRateMlPerH)}
          </span>
        </summary>
        <div class="fold-body">
          <SweatQuestions />
        </div>
      </details>
      <details class="fold">
        <summary>
          <span>{app.cramps}</span>
          <span class="fold-value">{app.crampHistories[runner.crampHistory]}</span>
        </summary>
        <div class="fold-body">
          <CrampQuestions />
        </div>
      </details>
    </section>
  )
}
