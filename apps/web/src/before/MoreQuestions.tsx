import type { ComponentChildren, JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { CourseQuestions } from './CourseQuestions.tsx'
import { CrampQuestions } from './CrampQuestions.tsx'
import { HealthQuestions } from './HealthQuestions.tsx'
import { MethodQuestions } from './MethodQuestions.tsx'
import { choiceOf } from './pantry.ts'
import { PantryQuestions } from './PantryQuestions.tsx'
import { planner } from './plan-here.ts'
import { RecentQuestions } from './RecentQuestions.tsx'
import { SweatQuestions } from './SweatQuestions.tsx'
import { WeatherQuestions } from './WeatherQuestions.tsx'
import { YouQuestions } from './YouQuestions.tsx'

/** All that can be told and need not be: each fold shows what stands in it. */
export function MoreQuestions(): JSX.Element {
  const w = words('app')
  const { pantry, kinds } = words('pantry')
  const q = preferences.q.value
  const { weather, course, recentRace, method, pantry: bottles } = planner.draft.value
  const drink = choiceOf(bottles[0])
  const { conditions, medicines, sex, crampHistory, sweatRateMlPerH } = planner.runner.value
  const flagsCount = conditions.length + medicines.length
  return (
    <section class="more">
      <h2>{w.more}</h2>
      <p class="soft fine">{w.moreLead}</p>
      <Fold name={w.weather} value={q.temperature(weather.temperatureC)}>
        <WeatherQuestions />
      </Fold>
      <Fold name={w.health} value={flagsCount === 0 ? w.healthNone : w.healthCount(flagsCount)}>
        <HealthQuestions />
      </Fold>
      <Fold name={w.cramps} value={w.crampHistories[crampHistory]}>
        <CrampQuestions />
      </Fold>
      <Fold name={w.you} value={sex === 'unknown' ? '' : w.sexes[sex]}>
        <YouQuestions />
      </Fold>
      <Fold
        name={w.sweat}
        value={sweatRateMlPerH === undefined ? '' : q.fluidRate(sweatRateMlPerH)}
      >
        <SweatQuestions />
      </Fold>
      <Fold name={pantry} value={drink === 'own' ? (bottles[0]?.name ?? '') : kinds[drink]}>
        <PantryQuestions />
      </Fold>
      <Fold
        name={w.course}
        value={course === undefined ? w.courseNone : q.distance(course.distanceM)}
      >
        <CourseQuestions />
      </Fold>
      <Fold name={w.recent} value={recentRace === undefined ? '' : q.duration(recentRace.finishS)}>
        <RecentQuestions />
      </Fold>
      <Fold name={w.method} value={w.methods[method]}>
        <MethodQuestions />
      </Fold>
    </section>
  )
}

function Fold(props: { name: string; value: string; children: ComponentChildren }): JSX.Element {
  return (
    <details class="fold">
      <summary>
        <span>{props.name}</span>
        <span class="fold-value num">{props.value}</span>
      </summary>
      <div class="fold-body">{props.children}</div>
    </details>
  )
}
