import type { PlanMethod } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'
import { without } from './without.ts'

const METHODS: readonly PlanMethod[] = ['personal', 'rule_of_thumb']
const SPLIT_UNITS = ['km', 'mile'] as const
const SHAPES = ['usual', 'even', 'negative'] as const

export function MethodQuestions(): JSX.Element {
  const m = words('more')
  const w = words('app')
  const { method, splitUnit, shape } = planner.draft.value
  return (
    <>
      <Choices
        legend={w.method}
        options={optionsOf(METHODS, w.methods)}
        value={method}
        onChange={(chosen) => planner.change({ method: chosen })}
      />
      <p class="soft fine">{m.methodHint}</p>
      <Choices
        legend={m.splitUnit}
        options={optionsOf(SPLIT_UNITS, m.splitUnits)}
        value={splitUnit}
        onChange={(chosen) => planner.change({ splitUnit: chosen })}
      />
      <Choices
        legend={m.shape}
        options={optionsOf(SHAPES, m.shapes)}
        value={shape ?? 'usual'}
        onChange={(chosen) => {
          const rest = without(planner.draft.value, 'shape')
          planner.draft.value = chosen === 'usual' ? rest : { ...rest, shape: chosen }
        }}
      />
    </>
  )
}
