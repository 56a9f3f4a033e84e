import './sweat.css'
import { sweatRecord, type SweatRecord } from '@uncramp/core/learning'
import { isFluidRefused } from '@uncramp/core/runner'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { UpLink } from '../shell/UpLink.tsx'
import { words } from '../words/words.ts'
import { SweatAdd } from './SweatAdd.tsx'
import { SweatGrid } from './SweatGrid.tsx'
import { SweatTests } from './SweatTests.tsx'

/** Weighed runs over time: what they say together, what is still missing, and one more. */
export function Sweat(): JSX.Element {
  const w = words('log')
  const [nowAtMs] = useState(() => Date.now())
  const record = sweatRecord({
    runner: planner.runner.value,
    nowAtMs,
    wanted: { temperatureC: planner.draft.value.weather.temperatureC, effortBand: 'race' },
  })
  return (
    <div class="screen sweat">
      <header class="screen-head">
        <UpLink to="settings" />
        <h1>{w.sweatTitle}</h1>
        <p class="soft">{w.sweatLead}</p>
      </header>
      <div class="columns sweat-columns">
        <div class="stack-wide">
          <Expected record={record} />
          <Cautions record={record} />
          <SweatGrid record={record} />
        </div>
        <div class="stack-wide">
          <SweatAdd />
          <SweatTests record={record} />
        </div>
      </div>
    </div>
  )
}

/** What the next plan reckons with, and how much of it is the runner's own. */
function Expected({ record }: { record: SweatRecord }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const plan = planner.plan.value
  const countedCount = record.tests.filter(({ result, isOld }) => result.ok && !isOld).length
  if (isFluidRefused(planner.runner.value))
    return (
      <Notice tone="stop">
        <p>{w.sweatRefused}</p>
      </Notice>
    )
  if (plan === undefined || plan.fluid.capBy === 'refused')
    return <p class="soft">{w.sweatUsed(countedCount)}</p>
  const { sweatMlPerH, sweatLowMlPerH, sweatHighMlPerH } = plan.fluid
  return (
    <Bib band={w.sweatBand} aside={q.temperature(plan.weather.temperatureC)}>
      <span class="bib-number">{q.fluidRate(sweatMlPerH)}</span>
      <p class="num-line">
        {w.sweatRange(q.fluidRate(sweatLowMlPerH), q.fluidRate(sweatHighMlPerH))}
      </p>
      <p class="soft">{w.sweatUsed(countedCount)}</p>
    </Bib>
  )
}

function Cautions({ record }: { record: SweatRecord }): JSX.Element | null {
  const w = words('log')
  if (record.cautions.length === 0) return null
  return (
    <div class="stack">
      {record.cautions.map((caution, index) => (
        <Notice key={index} tone={caution.level}>
          <p>{phrase(w.learning.sweatCautions, caution, preferences.q.value)}</p>
        </Notice>
      ))}
    </div>
  )
}
