import {
  CONDITIONS,
  MEDICINES,
  type ConditionCode,
  type HealthFlag,
  type MedicineCode,
} from '@uncramp/core/runner'
import type { JSX } from 'preact'

import { Tick } from '../controls/Tick.tsx'
import { flagName } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

const isCondition = (code: string): code is ConditionCode => code in CONDITIONS
const isMedicine = (code: string): code is MedicineCode => code in MEDICINES

/** What changes the plan comes first: the lists that forbid numbers or salt. */
const WEIGHT: Readonly<Record<string, number>> = { B: 0, A: 1, note: 2, nsaid: 2, anticoagulant: 2 }

function byWeight<C extends string>(
  codes: readonly C[],
  lists: Readonly<Record<C, Readonly<{ list: string }>>>,
): readonly C[] {
  return codes.toSorted((a, b) => (WEIGHT[lists[a].list] ?? 3) - (WEIGHT[lists[b].list] ?? 3))
}

export function HealthQuestions(): JSX.Element {
  const m = words('more')
  const w = words('app')
  const runner = planner.runner.value
  return (
    <>
      <p class="soft fine">{m.healthLead}</p>
      <Codes
        legend={w.conditions}
        codes={byWeight(Object.keys(CONDITIONS).filter(isCondition), CONDITIONS)}
        chosen={runner.conditions}
        onChange={(conditions) => planner.changeRunner({ conditions })}
      />
      <Codes
        legend={w.medicines}
        codes={byWeight(Object.keys(MEDICINES).filter(isMedicine), MEDICINES)}
        chosen={runner.medicines}
        onChange={(medicines) => planner.changeRunner({ medicines })}
      />
    </>
  )
}

function Codes<C extends HealthFlag>(props: {
  legend: string
  codes: readonly C[]
  chosen: readonly C[]
  onChange: (chosen: readonly C[]) => void
}): JSX.Element {
  return (
    <fieldset class="field">
      <legend class="label">{props.legend}</legend>
      <div class="ticks is-scrolling" tabIndex={0} role="group" aria-label={props.legend}>
        {props.codes.map((code) => (
          <Tick
            key={code}
            label={flagName(code)}
            isOn={props.chosen.includes(code)}
            onChange={(isOn) =>
              props.onChange(
                isOn ? [...props.chosen, code] : props.chosen.filter((other) => other !== code),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
