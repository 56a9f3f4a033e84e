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
      </dl>
      {next.length > 0 && (
        <div>
          <h3>{w.newDrinks}</h3>
          <ol class="repaired-drinks num">
            {next.map((drink) => (
              <li key={drink.atM}>
                <b>{q.distance(drink.atM)}</b>
                <span>{q.fluid(drink.fluidMl)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
      <ul class="repaired-why soft">
        {repaired.because.map((reason) => (
          <li key={reason.code}>{phrase(w.repair, reason, q)}</li>
        ))}
      </ul>
    </section>
  )
}
