import { MUSCLES } from '@uncramp/core/relief'
import type { CrampHistory } from '@uncramp/core/runner'
import type { JSX } from 'preact'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { Tick } from '../controls/Tick.tsx'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

const HISTORIES: readonly CrampHistory[] = ['none', 'some', 'often']

export function CrampQuestions(): JSX.Element {
  const m = words('more')
  const w = words('app')
  const runner = planner.runner.value
  const { crampMuscles } = planner.draft.value
  return (
    <>
      <Choices
        legend={w.crampHistory}
        options={optionsOf(HISTORIES, w.crampHistories)}
        value={runner.crampHistory}
        onChange={(crampHistory) => planner.changeRunner({ crampHistory })}
      />
      <fieldset class="field">
        <legend class="label">{m.crampWhere}</legend>
        <div class="ticks">
          {MUSCLES.map((muscle) => (
            <Tick
              key={muscle}
              label={w.plan.muscles[muscle]}
              isOn={crampMuscles.includes(muscle)}
              onChange={(isOn) =>
                planner.change({
                  crampMuscles: isOn
                    ? [...crampMuscles, muscle]
                    : crampMuscles.filter((other) => other !== muscle),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <Tick
        label={m.hasRecentMuscleInjury}
        isOn={runner.hasRecentMuscleInjury}
        onChange={(hasRecentMuscleInjury) => planner.changeRunner({ hasRecentMuscleInjury })}
      />
      <Tick
        label={m.hasFamilyCramps}
        isOn={runner.hasFamilyCramps}
        onChange={(hasFamilyCramps) => planner.changeRunner({ hasFamilyCramps })}
      />
    </>
  )
}
