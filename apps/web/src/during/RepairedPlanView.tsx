import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { session } from './run-here.ts'

/** What a cramp changes for the rest of the run. */
export function RepairedPlanView(): JSX.Element | null {
  const w = words('run')
  const q = preferences.q.value
  const repaired = session.live.value?.repaired
  if (repaired === undefined) return null
  const next = repaired.drinks.slice(0, 3)
  return (
    <section class="section">
      <h2>{w.newPlan}</h2>
      <dl class="facts">
        <div>
          <dt>{w.newCeiling}</dt>
          <dd>{q.pace(repaired.ceilingPaceSPerKm)}</dd>
        </div>
        <div>
          <dt>{w.newFinish}</dt>
          <dd>{`${q.duration(repaired.finishLowS)}–${q.duration(repaired.finishHighS)}`}</dd>
        </div>
        {next.length > 0 && (
          <div>
            <dt>{w.newDrinks}</dt>
            <dd>
              {next
                .map((drink) => `${q.fluid(drink.fluidMl)} · ${q.distance(drink.atM)}`)
                .join(', ')}
            </dd>
          </div>
        )}
      </dl>
      <ul>
        {repaired.because.map((reason) => (
          <li key={reason.code} class="fine soft">
            {phrase(w.repair, reason, q)}
          </li>
        ))}
      </ul>
    </section>
  )
}
