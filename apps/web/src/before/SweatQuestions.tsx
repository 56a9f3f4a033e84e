import { parseSweatRateMlPerH, parseSweatSodiumMgPerL } from '@uncramp/text/parse'
import type { JSX } from 'preact'

import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'
import { without } from './without.ts'

export function SweatQuestions(): JSX.Element {
  const m = words('more')
  const q = preferences.q.value
  const pantry = words('pantry')
  const runner = planner.runner.value
  const testsCount = runner.weighIns.length
  return (
    <>
      <p class="row">
        <span>{testsCount === 0 ? pantry.noneInPlan : pantry.inPlan(testsCount)}</span>
        <a class="button button-quiet" href="/sweat">
          {pantry.toSweat}
        </a>
      </p>
      <div class="pair">
        <TextField
          label={m.sweatRate}
          shown={runner.sweatRateMlPerH === undefined ? '' : q.fluidRate(runner.sweatRateMlPerH)}
          read={(text) =>
            parseSweatRateMlPerH(
              withUnit(text.replace('fl oz', 'oz'), unitWords(q.units).sweatRate),
            )
          }
          onAnswer={(sweatRateMlPerH) => planner.changeRunner({ sweatRateMlPerH })}
          onEmpty={() => {
            planner.runner.value = without(planner.runner.value, 'sweatRateMlPerH')
          }}
        />
        <TextField
          label={m.sweatSodium}
          shown={
            runner.sweatSodiumMgPerL === undefined
              ? ''
              : `${q.integer(runner.sweatSodiumMgPerL)} mg/L`
          }
          read={(text) => parseSweatSodiumMgPerL(withUnit(text, 'mg/l'))}
          onAnswer={(sweatSodiumMgPerL) => planner.changeRunner({ sweatSodiumMgPerL })}
          onEmpty={() => {
            planner.runner.value = without(planner.runner.value, 'sweatSodiumMgPerL')
          }}
        />
      </div>
      <Tick
        label={m.isSaltySweater}
        isOn={runner.isSaltySweater}
        onChange={(isSaltySweater) => planner.changeRunner({ isSaltySweater })}
      />
      <Tick
        label={m.wantsSaltShot}
        isOn={planner.draft.value.wantsSaltShot}
        onChange={(wantsSaltShot) => planner.change({ wantsSaltShot })}
      />
    </>
  )
}
