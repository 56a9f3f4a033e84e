import { MIN_LONG_RUN_M, slowStartScore, type ScoredRun } from '@uncramp/core/analysis'
import type { JSX } from 'preact'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { countedRuns } from './history-here.ts'
import { dayName } from './place-name.ts'
import { scorableOf } from './run-log.ts'

const SHOWN_COUNT = 4

/** How well starts are held back in the long runs, and the next one to practise. */
export function PracticeSection(): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const plan = planner.plan.value
  const goal =
    plan === undefined ? undefined : { distanceM: plan.run.distanceM, finishS: plan.pace.finishS }
  const score = slowStartScore(countedRuns.value.map(scorableOf), goal)
  const { practice, startScore } = score
  return (
    <section class="section" id="practice">
      <h2>{w.practice}</h2>
      {startScore === null ? (
        <p class="soft">{w.practiceNone(q.distance(MIN_LONG_RUN_M))}</p>
      ) : (
        <div class="practice">
          <p class="practice-score poster">{startScore}</p>
          <p>
            <span class="soft">{w.practiceScore}</span>
            <br />
            <b>{w.analysis.trend[score.trend]}</b>
          </p>
        </div>
      )}
      {score.runs.length > 0 && (
        <ul class="practice-runs">
          {score.runs
            .slice(-SHOWN_COUNT)
            .toReversed()
            .map((run) => (
              <PracticeLine key={run.id} run={run} />
            ))}
        </ul>
      )}
      {practice !== null && (
        <p>
          {w.analysis.practice(
            {
              longRunM: practice.longRunM,
              firstThirdM: practice.firstThirdM,
              lowSPerKm: practice.firstThirdLowSPerKm,
              highSPerKm: practice.firstThirdHighSPerKm,
            },
            q,
          )}
        </p>
      )}
    </section>
  )
}

function PracticeLine({ run }: { run: ScoredRun }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const isSlower = run.firstThirdSlowerFrac >= 0
  return (
    <li>
      <a href={`/history/${run.id}`}>
        {dayName(run.startAtMs)}, {q.distance(run.distanceM)}
      </a>
      <span class="practice-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.max(2, run.runScore)}%` }} />
      </span>
      <span class="fine soft num">
        {w.practiceRow(q.percent(Math.abs(run.firstThirdSlowerFrac)), isSlower)}
      </span>
    </li>
  )
}
