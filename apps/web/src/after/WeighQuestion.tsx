import { phrase } from '@uncramp/text'
import { parseDurationS, parseFluidMl, parseMassKg } from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Choices } from '../controls/Choices.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import type { AfterCheck } from './after-check.ts'

const HOURS = [0, 1, 2, 4, 8, 24] as const

/** The scale before and after, and what went in and out between. */
export function WeighQuestion({ check }: { check: AfterCheck }): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const units = unitWords(q.units)
  const answers = check.answers.value
  const readMass = (text: string): ReturnType<typeof parseMassKg> =>
    parseMassKg(withUnit(text, units.mass))
  const readFluid = (text: string): ReturnType<typeof parseFluidMl> =>
    parseFluidMl(withUnit(text, units.fluid))
  return (
    <section class="section">
      <h2>{w.weighTitle}</h2>
      <div class="pair">
        <TextField
          label={w.massBefore}
          kind="input-large"
          shown={q.mass(answers.massBeforeKg)}
          read={readMass}
          onAnswer={(massBeforeKg) => check.change({ massBeforeKg })}
        />
        <TextField
          label={w.massAfter}
          kind="input-large"
          shown={answers.massAfterKg === undefined ? '' : q.mass(answers.massAfterKg)}
          read={readMass}
          onAnswer={(massAfterKg) => check.change({ massAfterKg })}
        />
      </div>
      <Change check={check} />
      <div class="pair">
        <TextField
          label={w.drunk}
          shown={q.fluid(answers.drunkMl)}
          read={readFluid}
          onAnswer={(drunkMl) => check.change({ drunkMl })}
        />
        <TextField
          label={w.urineOut}
          shown={q.fluid(answers.urineMl)}
          read={readFluid}
          onAnswer={(urineMl) => check.change({ urineMl })}
        />
        <TextField
          label={w.duration}
          shown={q.duration(answers.durationS)}
          read={parseDurationS}
          onAnswer={(durationS) => check.change({ durationS })}
        />
      </div>
      <Choices
        legend={w.hoursSince}
        options={HOURS.map((hours) => ({ value: String(hours), label: q.integer(hours) }))}
        value={String(answers.hoursSinceH)}
        onChange={(hours) => check.change({ hoursSinceH: Number(hours) })}
      />
      <Tick
        label={w.nextHard}
        isOn={answers.hasHardRunSoon}
        onChange={(hasHardRunSoon) => check.change({ hasHardRunSoon })}
      />
      <SweatLine check={check} />
    </section>
  )
}

function Change({ check }: { check: AfterCheck }): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const changeKg = check.massChangeKg.value
  const { massBeforeKg } = check.answers.value
  const text =
    changeKg === undefined
      ? ''
      : Math.abs(changeKg) < 0.05
        ? w.changeSame
        : changeKg > 0
          ? w.changeGained(q.mass(changeKg))
          : w.changeLost(q.mass(-changeKg), q.percent(-changeKg / massBeforeKg))
  return (
    <p class="mass-change poster" aria-live="polite">
      {text}
    </p>
  )
}

function SweatLine({ check }: { check: AfterCheck }): JSX.Element | null {
  const w = words('care')
  const q = preferences.q.value
  const [isKept, setKept] = useState(false)
  const sweat = check.sweat.value
  const weighIn = check.weighIn.value
  if (sweat === undefined || weighIn === undefined) return null
  if (!sweat.ok) return <p class="soft">{phrase(w.hydration.weighInErrors, sweat.error, q)}</p>
  const keep = (): void => {
    setKept(true)
    void store.put('sweat_test', { ...weighIn })
  }
  return (
    <div class="stack" aria-live="polite">
      <p>
        <b>{w.sweatFrom(q.fluidRate(sweat.value.sweatMlPerH))}</b>
      </p>
      <p class="row">
        <button type="button" class="button" disabled={isKept} onClick={keep}>
          {isKept ? w.weighingKept : w.saveWeighing}
        </button>
        <a class="button button-quiet" href="/sweat">
          {w.toSweat}
        </a>
      </p>
    </div>
  )
}
