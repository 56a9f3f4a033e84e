import './after.css'
import { massageTiming } from '@uncramp/core/massage'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { AfterCheck } from './after-check.ts'
import { DrinkAdvice } from './DrinkAdvice.tsx'
import { FeelQuestion } from './FeelQuestion.tsx'
import { HelpfulSection } from './HelpfulSection.tsx'
import { ImportSection } from './ImportSection.tsx'
import { lastRun } from './last-run.ts'
import { UrineChart } from './UrineChart.tsx'
import { WeighQuestion } from './WeighQuestion.tsx'

/** The kitchen, an hour later: scale, feeling, drink, colour, stretch. */
export function After(): JSX.Element {
  const w = words('care')
  const check = useMemo(makeCheck, [])
  const isOver = check.screen.value.triage?.coachingEnds === true
  return (
    <div class="screen after">
      <div class="stack-wide">
        <header class="screen-head">
          <h1>{w.afterTitle}</h1>
          <p class="soft">{w.afterLead}</p>
        </header>
        <WeighQuestion check={check} />
        <FeelQuestion check={check} />
      </div>
      <div class="stack-wide">
        <DrinkAdvice check={check} />
        {!isOver && (
          <>
            <UrineChart check={check} />
            <CareSection finishS={check.answers.value.durationS} />
            <ImportSection />
            <HelpfulSection />
          </>
        )}
      </div>
    </div>
  )
}

function makeCheck(): AfterCheck {
  const plan = planner.plan.value
  const { weather, distanceM, goalS } = planner.draft.value
  const run = lastRun({
    activities: store.of('activity').value,
    drinkLogs: store.of('drink_log').value,
    nowAtMs: Date.now(),
    planned: {
      durationS: plan?.pace.finishS ?? goalS,
      distanceM: plan?.run.distanceM ?? distanceM,
      massKg: planner.runner.value.massKg,
      temperatureC: weather.temperatureC,
      humidityFrac: weather.humidityFrac,
    },
  })
  return new AfterCheck(run, () => planner.runner.value)
}

function CareSection({ finishS }: { finishS: number }): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const { conditions, medicines } = planner.runner.value
  const timing = massageTiming({ finishS, runner: { conditions, medicines } })
  const nowAtMs = Date.now()
  const windows = timing.windows.filter((window) => window.phase === 'after')
  return (
    <section class="section">
      <h2>{w.careTitle}</h2>
      <div class="row">
        <a class="button" href="/play/stretch-after">
          <Icon name="stretch" /> {w.stretchNow}
        </a>
        <a class="button" href="/play/roll">
          <Icon name="roll" /> {w.rollNow}
        </a>
      </div>
      {windows.length > 0 && (
        <div>
          <h3>{w.massageTitle}</h3>
          {windows.map((window) => {
            const fromAtMs = nowAtMs + (window.fromAtS - finishS) * 1000
            const when = `${q.day(fromAtMs)}, ${q.clock(fromAtMs)}`
            return (
              <p key={window.kind}>
                {window.kind === 'light' ? w.massageLight(when) : w.massageDeep(when)}
              </p>
            )
          })}
        </div>
      )}
    </section>
  )
}
