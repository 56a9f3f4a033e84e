import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { later } from '../shell/later.tsx'
import { words } from '../words/words.ts'
import { choiceOf } from './pantry.ts'
import { planner } from './plan-here.ts'

const CourseQuestions = later(
  ['more'],
  async () => (await import('./CourseQuestions.tsx')).CourseQuestions,
)
const CrampQuestions = later(
  ['more'],
  async () => (await import('./CrampQuestions.tsx')).CrampQuestions,
)
const HealthQuestions = later(
  ['more'],
  async () => (await import('./HealthQuestions.tsx')).HealthQuestions,
)
const MethodQuestions = later(
  ['more'],
  async () => (await import('./MethodQuestions.tsx')).MethodQuestions,
)
const PantryQuestions = later(
  ['more', 'pantry'],
  async () => (await import('./PantryQuestions.tsx')).PantryQuestions,
)
const RecentQuestions = later(
  ['more'],
  async () => (await import('./RecentQuestions.tsx')).RecentQuestions,
)
const SweatQuestions = later(
  ['more'],
  async () => (await import('./SweatQuestions.tsx')).SweatQuestions,
)
const WeatherQuestions = later(
  ['more'],
  async () => (await import('./WeatherQuestions.tsx')).WeatherQuestions,
)
const YouQuestions = later(['more'], async () => (await import('./YouQuestions.tsx')).YouQuestions)

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

/** What stands in a fold is fetched and built when it is first opened. */
function Fold(props: { name: string; value: string; children: ComponentChildren }): JSX.Element {
  const [wasOpened, setOpened] = useState(false)
  return (
    <details class="fold" onToggle={() => setOpened(true)}>
      <summary>
        <span>{props.name}</span>
        <span class="fold-value num">{props.value}</span>
      </summary>
      <div class="fold-body">{wasOpened && props.children}</div>
    </details>
  )
}
