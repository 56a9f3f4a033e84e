import { HALF_MARATHON_M, MARATHON_M } from '@uncramp/core'
import { parseDistanceM, parseDurationS, parseMassKg } from '@uncramp/text/parse'
import type { JSX } from 'preact'

import { Choices } from '../controls/Choices.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { goalRange } from './goal-range.ts'
import { planner } from './plan-here.ts'
import { runDistanceM } from './run-draft.ts'
import { StartQuestion } from './StartQuestion.tsx'

const NAMED_M: Readonly<Record<string, number>> = {
  five: 5000,
  ten: 10_000,
  half: HALF_MARATHON_M,
  marathon: MARATHON_M,
}
const LIGHTEST_KG = 40
const HEAVIEST_KG = 130

/** The four questions. Each answer changes the plan at once. */
export function Questions(): JSX.Element {
  return (
    <ol class="questions">
      <li>
        <HowFar />
      </li>
      <li>
        <HowFast />
      </li>
      <li>
        <StartQuestion />
      </li>
      <li>
        <HowHeavy />
      </li>
    </ol>
  )
}

function HowFar(): JSX.Element {
  const w = words('app')
  const q = preferences.q.value
  const { distanceM } = planner.draft.value
  const named = Object.keys(NAMED_M).find((name) => NAMED_M[name] === distanceM) ?? 'other'
  const options = [
    { value: 'five', label: w.fiveK },
    { value: 'ten', label: w.tenK },
    { value: 'half', label: w.half },
    { value: 'marathon', label: w.marathon },
    { value: 'other', label: w.otherDistance },
  ]
  return (
    <div class="question">
      <h2>{w.howFar}</h2>
      <Choices
        legend={w.howFar}
        isLegendHidden
        options={options}
        value={named}
        onChange={(name) => planner.changeDistance(NAMED_M[name] ?? 30_000)}
      />
      {named === 'other' && (
        <TextField
          label={w.otherDistanceLabel}
          shown={q.distance(distanceM)}
          inputMode="decimal"
          read={(text) => parseDistanceM(withUnit(text, unitWords(q.units).distance))}
          onAnswer={(answerM) => planner.changeDistance(answerM)}
        />
      )}
    </div>
  )
}

function HowFast(): JSX.Element {
  const w = words('app')
  const q = preferences.q.value
  const { goalS } = planner.draft.value
  const distanceM = runDistanceM(planner.draft.value)
  const range = goalRange(distanceM)
  return (
    <div class="question">
      <h2>{w.howFast}</h2>
      <div class="question-answer">
        <TextField
          label={w.howFastHint}
          isLabelHidden
          kind="input-poster"
          inputMode="text"
          shown={q.duration(goalS)}
          read={parseDurationS}
          onAnswer={(answerS) => planner.change({ goalS: answerS })}
        />
        <span class="soft num">{w.paceOf(q.pace((goalS * 1000) / distanceM))}</span>
      </div>
      <input
        class="slider"
        type="range"
        aria-label={w.howFastSlider}
        aria-valuetext={q.duration(goalS)}
        min={range.lowS}
        max={range.highS}
        step={range.stepS}
        value={goalS}
        onInput={(event) => planner.change({ goalS: event.currentTarget.valueAsNumber })}
      />
    </div>
  )
}

function HowHeavy(): JSX.Element {
  const w = words('app')
  const q = preferences.q.value
  const { massKg } = planner.runner.value
  return (
    <div class="question">
      <h2>{w.howHeavy}</h2>
      <div class="question-answer">
        <TextField
          label={w.howHeavy}
          isLabelHidden
          kind="input-poster"
          inputMode="decimal"
          shown={q.mass(massKg)}
          read={(text) => parseMassKg(withUnit(text, unitWords(q.units).mass))}
          onAnswer={(answerKg) => planner.changeRunner({ massKg: answerKg })}
        />
        <span class="soft fine">{w.howHeavyHint}</span>
      </div>
      <input
        class="slider"
        type="range"
        aria-label={w.howHeavy}
        aria-valuetext={q.mass(massKg)}
        min={LIGHTEST_KG}
        max={HEAVIEST_KG}
        step={q.units.mass === 'kg' ? 0.5 : 0.45359237}
        value={massKg}
        onInput={(event) => planner.changeRunner({ massKg: event.currentTarget.valueAsNumber })}
      />
    </div>
  )
}
