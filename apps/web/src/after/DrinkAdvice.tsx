import '../controls/urgent.css'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'

import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { reasonText } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { CallNumbers } from '../worry/CallNumbers.tsx'
import type { AfterCheck } from './after-check.ts'

/** How much, or how little, and why; an emergency takes the place of all of it. */
export function DrinkAdvice({ check }: { check: AfterCheck }): JSX.Element {
  const w = words('care')
  const { triage } = check.screen.value
  if (triage !== undefined) {
    const level = w.triage.levels[triage.level]
    // The lines above say whom to call.
    const actions = triage.actions.filter((action) => action !== 'call_emergency')
    return (
      <section class={triage.coachingEnds ? 'stop-panel' : 'notice is-warn'} role="alert">
        <Icon name={triage.coachingEnds ? 'stop' : 'worry'} size={40} />
        <div class="stack">
          <h2>{level.name}</h2>
          <p>
            <b>{level.now}</b>
          </p>
          {triage.level === 'emergency' && <CallNumbers />}
          <ul>
            {actions.map((action) => (
              <li key={action}>{w.triage.actions[action]}</li>
            ))}
          </ul>
          <p>
            <a class="button" href={`/worry?sign=${check.answers.value.signs.join(',')}`}>
              {w.toWorry}
            </a>
          </p>
        </div>
      </section>
    )
  }
  return (
    <Bib band={w.drinkTitle}>
      <Advice check={check} />
    </Bib>
  )
}

function Advice({ check }: { check: AfterCheck }): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const drinking = check.drinking.value
  if (!drinking.ok)
    return <p class="advice-line">{phrase(w.hydration.rehydrationErrors, drinking.error, q)}</p>
  const advice = drinking.value
  return (
    <>
      <p class="advice-line" aria-live="polite">
        {advice.advice === 'drink_volume'
          ? w.drinkVolume(q.fluid(advice.lowMl), q.fluid(advice.highMl), q.span(advice.overS))
          : advice.advice === 'nothing_until_urine'
            ? w.drinkNothing
            : w.drinkThirst}
      </p>
      {advice.advice === 'nothing_until_urine' && <p>{w.drinkNothingText}</p>}
      {advice.advice === 'drink_volume' && advice.withSodium && <p>{w.drinkWithSalt}</p>}
      {advice.because.map((reason) => (
        <p key={reason.code} class="soft fine">
          {reasonText(reason, q)}
        </p>
      ))}
      {check.screen.value.isLossNoProof && <p class="soft fine">{w.triage.lossIsNoProof}</p>}
    </>
  )
}
