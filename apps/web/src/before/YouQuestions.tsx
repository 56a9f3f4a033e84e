import type { Sex, TrainingLevel } from '@uncramp/core/runner'
import { parseAgeYears, parseHeightM } from '@uncramp/text/parse'
import type { JSX } from 'preact'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'
import { without } from './without.ts'

const SEXES: readonly Sex[] = ['f', 'm', 'unknown']
const TRAININGS: readonly TrainingLevel[] = ['novice', 'regular', 'well']

export function YouQuestions(): JSX.Element {
  const m = words('more')
  const w = words('app')
  const q = preferences.q.value
  const runner = planner.runner.value
  return (
    <>
      <Choices
        legend={w.sex}
        options={optionsOf(SEXES, w.sexes)}
        value={runner.sex}
        onChange={(sex) => planner.changeRunner({ sex })}
      />
      <div class="pair">
        <TextField
          label={m.age}
          inputMode="numeric"
          shown={runner.ageYears === undefined ? '' : q.integer(runner.ageYears)}
          read={parseAgeYears}
          onAnswer={(ageYears) => planner.changeRunner({ ageYears })}
          onEmpty={() => {
            planner.runner.value = without(planner.runner.value, 'ageYears')
          }}
        />
        <TextField
          label={m.height}
          shown={runner.heightM === undefined ? '' : q.height(runner.heightM)}
          read={(text) => parseHeightM(withUnit(text, unitWords(q.units).height))}
          onAnswer={(heightM) => planner.changeRunner({ heightM })}
          onEmpty={() => {
            planner.runner.value = without(planner.runner.value, 'heightM')
          }}
        />
      </div>
      <Choices
        legend={m.training}
        options={optionsOf(TRAININGS, m.trainings)}
        value={runner.training}
        onChange={(training) => planner.changeRunner({ training })}
      />
      <Tick
        label={m.isAcclimatised}
        isOn={runner.isAcclimatised}
        onChange={(isAcclimatised) => planner.changeRunner({ isAcclimatised })}
      />
      <Tick
        label={m.isFirstAtDistance}
        isOn={runner.isFirstAtDistance}
        onChange={(isFirstAtDistance) => planner.changeRunner({ isFirstAtDistance })}
      />
      <Tick
        label={m.drinksAtEveryStation}
        isOn={runner.drinksAtEveryStation}
        onChange={(drinksAtEveryStation) => planner.changeRunner({ drinksAtEveryStation })}
      />
    </>
  )
}
