import type { Muscle, Side } from '@uncramp/core/relief'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { BodyMap, sideOnLeft, type BodyViewName } from '../figure/BodyMap.tsx'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { lastPlace, startCramp } from './relief-here.ts'

const MUSCLES_OF: Readonly<Record<BodyViewName, readonly Muscle[]>> = {
  back: ['glute', 'hamstring', 'calf'],
  front: ['side_stitch', 'hip_flexor', 'quad', 'adductor', 'foot'],
}

/** Where it cramps: the last place first, then the body from the back and the front. */
export function MusclePicker(): JSX.Element {
  const w = words('run')
  const last = lastPlace()
  return (
    <div class="screen cramp-screen">
      <header class="screen-head">
        <h1>{w.crampTitle}</h1>
        <p class="cramp-lead">{w.crampLead}</p>
      </header>
      {last !== undefined && (
        <button
          type="button"
          class="button button-main button-big button-wide"
          onClick={() => startCramp(last.muscle, last.side)}
        >
          <Icon name="cramp" /> {`${w.lastUsed}: ${placeName(last.muscle, last.side)}`}
        </button>
      )}
      <div class="body-views">
        <BodyView view="back" />
        <BodyView view="front" />
      </div>
      <p>
        <a class="button" href="/worry">
          <Icon name="worry" /> {w.notACramp}
        </a>
      </p>
    </div>
  )
}

/** `left calf`, in the order of the language. */
export function placeName(muscle: Muscle, side: Side): string {
  const w = words('run')
  return muscle === 'side_stitch' || side === 'both'
    ? w.muscles[muscle]
    : w.muscleOnSide(w.muscles[muscle], w.sideNames[side])
}

function BodyView({ view }: { view: BodyViewName }): JSX.Element {
  const w = words('run')
  const [at, setAt] = useState<string>()
  const left = sideOnLeft(view)
  const right = left === 'left' ? 'right' : 'left'
  const column = (side: 'left' | 'right'): JSX.Element => (
    <ul class="body-column">
      {MUSCLES_OF[view].map((muscle) => (
        <li key={muscle}>
          <button
            type="button"
            class="body-button"
            onClick={() => startCramp(muscle, side)}
            onFocus={() => setAt(`${muscle}-${side}`)}
            onPointerEnter={() => setAt(`${muscle}-${side}`)}
          >
            <b>{w.muscles[muscle]}</b>
            <span>{w.sides[side]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-label={w[view]} class="body-view">
      <h2>{w[view]}</h2>
      {column(left)}
      <BodyMap
        view={view}
        marks={(muscle, side) => (at === `${muscle}-${side}` ? 1 : 0)}
        onPick={startCramp}
      />
      {column(right)}
    </section>
  )
}
