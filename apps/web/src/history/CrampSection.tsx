import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { BodyMap, type BodyViewName } from '../figure/BodyMap.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { placeCounts, placeStrength, type LoggedCramp } from './cramp-log.ts'
import { CrampForm } from './CrampForm.tsx'
import { cramps } from './history-here.ts'
import { MonthCalendar } from './MonthCalendar.tsx'
import { dayName, placeName, sentence } from './place-name.ts'
import { ToldCramps } from './ToldCramps.tsx'

const FIRST_COUNT = 5
const MORE_COUNT = 20
const VIEWS: readonly BodyViewName[] = ['back', 'front']

/** Where it cramps, when, and each cramp to be looked at and changed. */
export function CrampSection(): JSX.Element {
  const w = words('history')
  const [editing, setEditing] = useState<LoggedCramp | 'new'>()
  const [shownCount, setShownCount] = useState(FIRST_COUNT)
  const all = cramps.value
  return (
    <section class="section" id="cramps">
      <div class="section-head">
        <h2>{w.cramps}</h2>
        <button type="button" class="button" onClick={() => setEditing('new')}>
          <Icon name="plus" size={20} /> {w.addCramp}
        </button>
      </div>
      <ToldCramps />
      <CrampMaps />
      {all.length === 0 && <p class="soft">{w.crampsNone}</p>}
      <ul class="cramp-list">
        {all.slice(0, shownCount).map((cramp) => (
          <li key={cramp.id}>
            <CrampLine cramp={cramp} onEdit={() => setEditing(cramp)} />
          </li>
        ))}
      </ul>
      {all.length > shownCount && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => setShownCount(shownCount + MORE_COUNT)}
        >
          {w.more(Math.min(MORE_COUNT, all.length - shownCount))}
        </button>
      )}
      <MonthCalendar />
      {editing !== undefined && (
        <CrampForm
          {...(editing === 'new' ? {} : { cramp: editing })}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  )
}

/** Both sides of the body, coloured by how often; said in words for those who do not see it. */
function CrampMaps(): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const strength = placeStrength(cramps.value)
  const places = placeCounts(cramps.value).map(({ muscle, side, crampsCount }) =>
    w.placeTimes(placeName(muscle, side), crampsCount),
  )
  return (
    <figure class="cramp-maps">
      {VIEWS.map((view) => (
        <div key={view} class="cramp-map">
          <span class="fine soft">{view === 'back' ? w.backShort : w.frontShort}</span>
          <BodyMap view={view} marks={strength} />
        </div>
      ))}
      {places.length > 0 && <figcaption>{sentence(w.mapLabel(q.list(places)))}.</figcaption>}
    </figure>
  )
}

function CrampLine(props: { cramp: LoggedCramp; onEdit: () => void }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const { cramp } = props
  const facts = [
    w.strengths[`${cramp.strength}`],
    ...(cramp.durationS === undefined ? [] : [q.duration(cramp.durationS)]),
    ...(cramp.runAtM === undefined ? [] : [q.distance(cramp.runAtM)]),
    ...(cramp.isNight ? [w.atNight] : []),
    ...cramp.whatHelped.map((help) => w.helps[help]),
  ]
  return (
    <button type="button" class="cramp-line" aria-haspopup="dialog" onClick={props.onEdit}>
      <span class="cramp-bolt">
        <Icon name="cramp" size={20} />
      </span>
      <span class="stack-line">
        <b>{sentence(placeName(cramp.muscle, cramp.side))}</b>
        <span class="fine soft">{facts.join(' · ')}</span>
      </span>
      <span class="cramp-when num">
        {dayName(cramp.crampAtMs)}
        <span class="fine soft">{q.clock(cramp.crampAtMs)}</span>
      </span>
    </button>
  )
}
