import type { MedicineCode } from '@uncramp/core/runner'
import { healthEffects, type HealthEffect } from '@uncramp/core/triage'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

import { HealthQuestions } from '../before/HealthQuestions.tsx'
import { planner } from '../before/plan-here.ts'
import { isoDay } from '../before/run-draft.ts'
import { medicineStarts } from '../history/feedback-log.ts'
import { store } from '../store/store-here.ts'
import { flagName } from '../words/plan-words.ts'
import { words } from '../words/words.ts'

/** Conditions and medicines, and what each of them changes. */
export function HealthSection(): JSX.Element {
  const w = words('settings')
  const app = words('app')
  const { conditions, medicines } = planner.runner.value
  const flagsCount = conditions.length + medicines.length
  const effects = healthEffects(planner.runner.value)
  return (
    <section class="section" id="health">
      <h2>{w.health}</h2>
      <details class="fold">
        <summary>
          <span>{w.healthChoose}</span>
          <span class="fold-value num">
            {flagsCount === 0 ? app.healthNone : app.healthCount(flagsCount)}
          </span>
        </summary>
        <div class="fold-body">
          <HealthQuestions />
        </div>
      </details>
      <h3>{w.effectsTitle}</h3>
      {effects.length === 0 ? (
        <p class="soft">{w.effectsNone}</p>
      ) : (
        <ul class="effects">
          {effects.map((effect) => (
            <EffectView key={effect.flag} effect={effect} />
          ))}
        </ul>
      )}
    </section>
  )
}

function EffectView({ effect }: { effect: HealthEffect }): JSX.Element {
  const w = words('settings')
  const { flag, effects } = effect
  const isSerious = effects.includes('no_fluid_numbers')
  const medicine = planner.runner.value.medicines.find((code) => code === flag)
  return (
    <li class={isSerious ? 'is-serious' : ''}>
      <h4>{flag === 'under_18' ? w.under18 : flagName(flag)}</h4>
      <ul>
        {effects.map((code) => (
          <li key={code}>{w.effects[code]}</li>
        ))}
      </ul>
      {medicine !== undefined && <SinceField medicine={medicine} />}
    </li>
  )
}

/** Since when a medicine is taken: cramps that begin after it are noticed in History. */
function SinceField({ medicine }: { medicine: MedicineCode }): JSX.Element {
  const w = words('settings')
  const id = useId()
  const start = medicineStarts(store.of('feedback').value).find((one) => one.medicine === medicine)
  const write = (day: string): void => {
    const startedAtMs = new Date(`${day}T12:00`).getTime()
    if (Number.isFinite(startedAtMs))
      void store.put('feedback', { about: 'medicine_start', medicine, startedAtMs }, start?.id)
    else if (start !== undefined) void store.remove(start.id)
  }
  return (
    <div class="field since">
      <label for={id}>{w.since}</label>
      <input
        id={id}
        class="input"
        type="date"
        max={isoDay(new Date())}
        value={start === undefined ? '' : isoDay(new Date(start.startedAtMs))}
        aria-describedby={`${id}-hint`}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <span class="hint" id={`${id}-hint`}>
        {w.sinceHint}
      </span>
    </div>
  )
}
