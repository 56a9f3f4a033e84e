import './cramps.css'
import { crampFromTap, type CrampHelp, type CrampRecord } from '@uncramp/core/learning'
import { MUSCLES, type Muscle, type Side } from '@uncramp/core/relief'
import { parseDurationS } from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { isoDay } from '../before/run-draft.ts'
import { without } from '../before/without.ts'
import { Choices, optionsOf } from '../controls/Choices.tsx'
import { DayAndClock } from '../controls/DayAndClock.tsx'
import { TextField } from '../controls/TextField.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { Sheet } from '../shell/Sheet.tsx'
import { words } from '../words/words.ts'
import { crampValues, helpsByUse, type LoggedCramp } from './cramp-log.ts'
import { cramps, remove, saveCramp } from './history-here.ts'
import { sentence } from './place-name.ts'

const SIDES: readonly Side[] = ['left', 'right', 'both']
const STRENGTHS = ['1', '2', '3'] as const
const STRENGTH_OF = { '1': 1, '2': 2, '3': 3 } as const

/** Everything there is to say about one cramp; only when and where are needed. */
export function CrampForm(props: {
  cramp?: LoggedCramp
  /** What is known of a new one. */
  first?: Readonly<{ crampAtMs: number; muscle?: Muscle; side?: Side }>
  onClose: () => void
}): JSX.Element {
  const w = words('history')
  const known = props.cramp
  const [cramp, setCramp] = useState<CrampRecord>(
    () =>
      known ??
      crampFromTap({ crampAtMs: Date.now(), muscle: 'calf', side: 'left', ...props.first }),
  )
  const [problem, setProblem] = useState('')
  const change = (part: Partial<CrampRecord>): void => setCramp({ ...cramp, ...part })
  const save = (): void => {
    if (cramp.crampAtMs > Date.now() + 60_000) {
      setProblem(w.later)
      return
    }
    void saveCramp(crampValues(cramp), known?.id)
    props.onClose()
  }
  return (
    <Sheet title={known === undefined ? w.formNew : w.formEdit} onClose={props.onClose}>
      <Where cramp={cramp} change={change} />
      <When cramp={cramp} change={change} problem={problem} />
      <HowBad cramp={cramp} change={change} setCramp={setCramp} />
      <Helped cramp={cramp} change={change} />
      <div class="row">
        <button type="button" class="button button-main" onClick={save}>
          {words('app').save}
        </button>
        {known !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() => {
              void remove(known.id, 'cramp')
              props.onClose()
            }}
          >
            {w.remove}
          </button>
        )}
      </div>
    </Sheet>
  )
}

type PartProps = Readonly<{ cramp: CrampRecord; change: (part: Partial<CrampRecord>) => void }>

function Where({ cramp, change }: PartProps): JSX.Element {
  const w = words('history')
  const muscles: readonly Readonly<{ value: Muscle; label: string }>[] = MUSCLES.map((value) => ({
    value,
    label: sentence(w.muscles[value]),
  }))
  return (
    <>
      <Choices
        legend={w.muscle}
        options={muscles}
        value={cramp.muscle}
        onChange={(muscle) => change({ muscle })}
      />
      <Choices
        legend={w.side}
        options={optionsOf(SIDES, w.sideNames).map(({ value, label }) => ({
          value,
          label: sentence(label),
        }))}
        value={cramp.side}
        onChange={(side) => change({ side })}
      />
    </>
  )
}

function When(props: PartProps & { problem: string }): JSX.Element {
  const w = words('history')
  const { cramp, change, problem } = props
  const at = new Date(cramp.crampAtMs)
  const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  const move = (day: string, time: string): void => {
    const crampAtMs = new Date(`${day}T${time}`).getTime()
    if (Number.isFinite(crampAtMs)) change({ crampAtMs })
  }
  return (
    <fieldset class="field">
      <legend class="label">{w.when}</legend>
      <DayAndClock
        dayLabel={w.day}
        clockLabel={w.clock}
        day={isoDay(at)}
        clock={clock}
        lastDay={isoDay(new Date())}
        problem={problem}
        onDay={(day) => move(day, clock)}
        onClock={(time) => move(isoDay(at), time)}
      />
      <Tick
        label={w.atNight}
        isOn={cramp.isNight}
        onChange={(isNight) => change({ isNight, disturbedSleep: isNight })}
      />
      {cramp.isNight && (
        <Tick
          label={w.wokeMe}
          isOn={cramp.disturbedSleep}
          onChange={(disturbedSleep) => change({ disturbedSleep })}
        />
      )}
    </fieldset>
  )
}

function HowBad(props: PartProps & { setCramp: (cramp: CrampRecord) => void }): JSX.Element {
  const w = words('history')
  const { cramp, change } = props
  return (
    <>
      <Choices
        legend={w.strength}
        options={optionsOf(STRENGTHS, w.strengths)}
        value={STRENGTHS.find((value) => STRENGTH_OF[value] === cramp.strength)}
        onChange={(value) => change({ strength: STRENGTH_OF[value] })}
      />
      <TextField
        label={w.lasted}
        hint={w.lastedHint}
        shown={cramp.durationS === undefined ? '' : preferences.q.value.duration(cramp.durationS)}
        read={parseDurationS}
        onAnswer={(durationS) => change({ durationS })}
        onEmpty={() => props.setCramp(without(cramp, 'durationS'))}
      />
    </>
  )
}

function Helped({ cramp, change }: PartProps): JSX.Element {
  const w = words('history')
  // Decided once: what one taps must not move away under the finger.
  const [helps] = useState(() => helpsByUse(cramps.value))
  const toggle = (help: CrampHelp, isOn: boolean): void =>
    change({
      whatHelped: isOn
        ? [...cramp.whatHelped, help]
        : cramp.whatHelped.filter((other) => other !== help),
    })
  return (
    <fieldset class="field">
      <legend class="label">{w.helped}</legend>
      <div class="help-ticks">
        {helps.map((help) => (
          <Tick
            key={help}
            label={w.helps[help]}
            isOn={cramp.whatHelped.includes(help)}
            onChange={(isOn) => toggle(help, isOn)}
          />
        ))}
      </div>
      <Tick
        label={w.weakness}
        isOn={cramp.hasWeakness}
        onChange={(hasWeakness) => change({ hasWeakness })}
      />
    </fieldset>
  )
}
