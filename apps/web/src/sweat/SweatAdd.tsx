import { sweatRecord } from '@uncramp/core/learning'
import { phrase } from '@uncramp/text'
import {
  parseDistanceM,
  parseDurationS,
  parseFluidMl,
  parseHumidityFrac,
  parseMassKg,
  parseTemperatureC,
} from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useId, useMemo, useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { Choices } from '../controls/Choices.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { runsOf, type LoggedRun } from '../history/run-log.ts'
import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { SweatForm, type SweatAnswers } from './sweat-form.ts'

const RECENT_COUNT = 10
const STEPS_KG = ['0.1', '0.2', '0.5'] as const

function firstAnswers(run?: LoggedRun): SweatAnswers {
  const { weather } = planner.draft.value
  const durationS = run?.elapsedS ?? 3600
  return {
    startAtMs: run?.startAtMs ?? Date.now() - durationS * 1000,
    drunkMl: run?.drunkMl ?? 0,
    urineMl: 0,
    durationS,
    distanceM: run?.distanceM ?? 10_000,
    temperatureC: run?.temperatureC ?? weather.temperatureC,
    humidityFrac: run?.humidityFrac ?? weather.humidityFrac,
    scaleStepKg: 0.1,
  }
}

/** One more weighed run: from a run of the list, or typed. */
export function SweatAdd(): JSX.Element {
  const w = words('log')
  const [round, setRound] = useState(0)
  const [isKept, setKept] = useState(false)
  const form = useMemo(() => new SweatForm(firstAnswers(), () => planner.runner.value), [round])
  const keep = (): void => {
    const weighIn = form.weighIn.value
    if (weighIn === undefined) return
    void store.put('sweat_test', { ...weighIn })
    setKept(true)
    setRound(round + 1)
  }
  return (
    <section class="section">
      <h2>{w.addTitle}</h2>
      <p class="soft">{w.addLead}</p>
      <Fields key={round} form={form} />
      <Outcome form={form} onKeep={keep} />
      <p role="status">
        <b>{isKept && form.weighIn.value === undefined ? w.kept : ''}</b>
      </p>
    </section>
  )
}

function Fields({ form }: { form: SweatForm }): JSX.Element {
  return (
    <>
      <WhichRun form={form} />
      <Weights form={form} />
      <Circumstances form={form} />
    </>
  )
}

/** A run that is already in the list needs no typing but the weights. */
function WhichRun({ form }: { form: SweatForm }): JSX.Element | null {
  const w = words('log')
  const q = preferences.q.value
  const id = useId()
  const all = runsOf(store.of('activity').value, store.of('drink_log').value)
  const recent = all.slice(0, RECENT_COUNT)
  if (recent.length === 0) return null
  return (
    <div class="field">
      <label for={id}>{w.ofRun}</label>
      <select
        id={id}
        class="input"
        onChange={(event) => {
          const run = recent.find((one) => one.id === event.currentTarget.value)
          form.change(firstAnswers(run))
        }}
      >
        <option value="">{w.noRun}</option>
        {recent.map((run) => (
          <option key={run.id} value={run.id}>
            {`${q.day(run.startAtMs)}, ${q.distance(run.distanceM)}`}
          </option>
        ))}
      </select>
    </div>
  )
}

function Weights({ form }: { form: SweatForm }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const units = unitWords(q.units)
  const { massBeforeKg, massAfterKg, drunkMl, urineMl } = form.answers.value
  const mass = (massKg: number | undefined): string => (massKg === undefined ? '' : q.mass(massKg))
  const readMass = (text: string): ReturnType<typeof parseMassKg> =>
    parseMassKg(withUnit(text, units.mass))
  const readFluid = (text: string): ReturnType<typeof parseFluidMl> =>
    parseFluidMl(withUnit(text, units.fluid))
  return (
    <>
      <div class="pair">
        <TextField
          label={w.before}
          kind="input-large"
          inputMode="decimal"
          shown={mass(massBeforeKg)}
          read={readMass}
          onAnswer={(answerKg) => form.change({ massBeforeKg: answerKg })}
        />
        <TextField
          label={w.after}
          kind="input-large"
          inputMode="decimal"
          shown={mass(massAfterKg)}
          read={readMass}
          onAnswer={(answerKg) => form.change({ massAfterKg: answerKg })}
        />
      </div>
      <div class="pair">
        <TextField
          label={w.drunk}
          shown={q.fluid(drunkMl)}
          read={readFluid}
          onAnswer={(answerMl) => form.change({ drunkMl: answerMl })}
        />
        <TextField
          label={w.urine}
          shown={q.fluid(urineMl)}
          read={readFluid}
          onAnswer={(answerMl) => form.change({ urineMl: answerMl })}
        />
      </div>
    </>
  )
}

function Circumstances({ form }: { form: SweatForm }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const units = unitWords(q.units)
  const { durationS, distanceM, temperatureC, humidityFrac, scaleStepKg } = form.answers.value
  return (
    <>
      <div class="pair">
        <TextField
          label={w.lasted}
          shown={q.duration(durationS)}
          read={parseDurationS}
          onAnswer={(answerS) => form.change({ durationS: answerS })}
        />
        <TextField
          label={w.howFar}
          shown={q.distance(distanceM)}
          read={(text) => parseDistanceM(withUnit(text, units.distance))}
          onAnswer={(answerM) => form.change({ distanceM: answerM })}
        />
        <TextField
          label={w.air}
          shown={q.temperature(temperatureC)}
          read={(text) => parseTemperatureC(withUnit(text, units.temperature))}
          onAnswer={(answerC) => form.change({ temperatureC: answerC })}
        />
        <TextField
          label={w.humidity}
          shown={q.percent(humidityFrac)}
          read={(text) => parseHumidityFrac(withUnit(text.replace(/\s/g, ''), '%'))}
          onAnswer={(answerFrac) => form.change({ humidityFrac: answerFrac })}
        />
      </div>
      <Choices
        legend={w.scale}
        options={STEPS_KG.map((value) => ({ value, label: q.mass(Number(value)) }))}
        value={STEPS_KG.find((value) => Number(value) === scaleStepKg)}
        onChange={(value) => form.change({ scaleStepKg: Number(value) })}
      />
    </>
  )
}

function Outcome(props: { form: SweatForm; onKeep: () => void }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const result = props.form.result.value
  const weighIn = props.form.weighIn.value
  return (
    <div class="stack" aria-live="polite">
      {result?.ok === false && (
        <Notice tone="warn">
          <p>{phrase(w.weighInErrors, result.error, q)}</p>
        </Notice>
      )}
      {result?.ok === true && weighIn !== undefined && (
        <>
          <p>
            <b>
              {w.result(
                q.fluidRate(result.value.sweatMlPerH),
                q.fluidRate(result.value.lowMlPerH),
                q.fluidRate(result.value.highMlPerH),
              )}
            </b>{' '}
            <span class="soft">{effortText(weighIn)}</span>
          </p>
          {result.value.cautions.map((caution) => (
            <Notice key={caution.code} tone={caution.level}>
              <p>{phrase(w.cautions, caution, q)}</p>
            </Notice>
          ))}
        </>
      )}
      <p>
        <button
          type="button"
          class="button button-main"
          disabled={result?.ok !== true}
          onClick={props.onKeep}
        >
          {w.keep}
        </button>
      </p>
    </div>
  )
}

function effortText(weighIn: NonNullable<SweatForm['weighIn']['value']>): string {
  const w = words('log')
  const runner = { ...planner.runner.value, weighIns: [weighIn] }
  const [test] = sweatRecord({ runner, nowAtMs: weighIn.startAtMs }).tests
  if (test === undefined || weighIn.speedMps <= 0) return ''
  const pace = preferences.q.value.pace(1000 / weighIn.speedMps)
  return w.effortIs(w.learning.effortBands[test.effortBand], pace)
}
