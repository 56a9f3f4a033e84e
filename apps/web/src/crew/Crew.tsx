import './crew.css'
import type { Plan } from '@uncramp/core/plan'
import { crewArrivals, type CrewArrival } from '@uncramp/core/run'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { instantNear, wallTime } from './clock-input.ts'
import { crewPlan } from './crew-plan.ts'
import { crewPlaces, type CrewPlace } from './places.ts'
import { noteSeen, openSightings, sightings, undoSeen, type Seen } from './sightings.ts'

const REDRAW_MS = 15_000
const MS_PER_S = 1000

/** Times along the way for those who wait, moved by one tap whenever the runner passes. */
export function Crew(): JSX.Element {
  const w = words('crew')
  const [hash] = useState(() => location.hash)
  const plan = crewPlan(hash)
  if (plan === 'broken' || plan === undefined)
    return (
      <div class="screen screen-narrow">
        <h1>{w.title}</h1>
        <Notice tone="warn">
          <p>{w.noPlan}</p>
        </Notice>
      </div>
    )
  return <CrewOf plan={plan} />
}

function CrewOf({ plan }: { plan: Plan }): JSX.Element {
  const w = words('crew')
  const q = preferences.quantitiesIn(plan.run.zone)
  const { startAtMs, distanceM } = plan.run
  useEffect(() => void openSightings(`${distanceM} ${startAtMs ?? ''}`), [distanceM, startAtMs])
  return (
    <div class="screen screen-narrow crew">
      <header class="screen-head">
        <h1>{w.title}</h1>
        <p class="soft">{w.lead(q.distance(distanceM))}</p>
      </header>
      {startAtMs === undefined ? (
        <Notice tone="warn">
          <p>{w.noStart}</p>
        </Notice>
      ) : (
        <Board plan={plan} startAtMs={startAtMs} />
      )}
    </div>
  )
}

/** The present moment, anew every few seconds. */
function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), REDRAW_MS)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}

function Board({ plan, startAtMs }: { plan: Plan; startAtMs: number }): JSX.Element {
  const w = words('crew')
  const q = preferences.quantitiesIn(plan.run.zone)
  const nowMs = useNowMs()
  const unit = preferences.units.value.distance === 'mi' ? 'mile' : 'km'
  const places = crewPlaces(plan, unit)
  const seen = sightings.value
  const arrivals = arrivalsOf(plan, startAtMs, { places, seen })
  const shown = arrivals ?? arrivalsOf(plan, startAtMs, { places, seen: [] }) ?? []
  const hasStarted = nowMs >= startAtMs
  return (
    <>
      <p class="crew-start">{w.start(q.clock(startAtMs))}</p>
      {!hasStarted && <p class="soft">{w.notBefore}</p>}
      <LastSeen
        plan={plan}
        startAtMs={startAtMs}
        places={places}
        isPlausible={arrivals !== undefined}
      />
      <ul class="crew-list">
        {places.map((place, index) => (
          <PlaceRow
            key={place.atM}
            place={place}
            arrival={shown[index]}
            startAtMs={startAtMs}
            zone={plan.run.zone}
            seen={seen.find(({ atM }) => atM === place.atM)}
            canSee={hasStarted}
          />
        ))}
      </ul>
      <p class="soft fine">{w.honest}</p>
    </>
  )
}

function arrivalsOf(
  plan: Plan,
  startAtMs: number,
  known: Readonly<{ places: readonly CrewPlace[]; seen: readonly Seen[] }>,
): readonly CrewArrival[] | undefined {
  const arrivals = crewArrivals({
    pace: plan.pace,
    places: known.places.map(({ atM }) => atM),
    sightings: known.seen.map(({ atM, atMs }) => ({ atM, atS: (atMs - startAtMs) / MS_PER_S })),
  })
  return arrivals.ok ? arrivals.value : undefined
}

function placeName(place: CrewPlace): string {
  const w = words('crew')
  const distance = preferences.q.value.distance(place.atM)
  return place.kind === 'mark' ? distance : `${w[place.kind]}, ${distance}`
}

/** The furthest sighting: how it stands against the plan, its time to correct, and undo. */
function LastSeen(props: {
  plan: Plan
  startAtMs: number
  places: readonly CrewPlace[]
  isPlausible: boolean
}): JSX.Element | null {
  const w = words('crew')
  const last = sightings.value.at(-1)
  const place = props.places.find(({ atM }) => atM === last?.atM)
  if (last === undefined || place === undefined) return null
  return (
    <section class="crew-last" aria-live="polite">
      <p>
        <b>{placeName(place)}</b>{' '}
        {props.isPlausible ? standing(props.plan, props.startAtMs, last) : w.notPlausible}
      </p>
      <div class="row">
        <label class="row">
          <span>{w.correct}</span>
          <input
            class="input"
            type="time"
            value={wallTime(last.atMs)}
            onChange={(event) => {
              const atMs = instantNear(event.currentTarget.value, last.atMs)
              if (atMs !== undefined) void noteSeen({ atM: last.atM, atMs })
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => void undoSeen()}>
          {w.undo}
        </button>
      </div>
    </section>
  )
}

const ON_TIME_S = 45

/** How a sighting compares with the plan's own time there. */
function standing(plan: Plan, startAtMs: number, seen: Seen): string {
  const w = words('crew')
  const planned = crewArrivals({ pace: plan.pace, places: [seen.atM], sightings: [] })
  const [there] = planned.ok ? planned.value : []
  const lateS = (seen.atMs - startAtMs) / MS_PER_S - (there?.plannedS ?? 0)
  if (Math.abs(lateS) <= ON_TIME_S) return w.onTime
  const span = preferences.q.value.span(Math.abs(lateS))
  return lateS > 0 ? w.late(span) : w.early(span)
}

function PlaceRow(props: {
  place: CrewPlace
  arrival: CrewArrival | undefined
  startAtMs: number
  zone: string | undefined
  seen: Seen | undefined
  canSee: boolean
}): JSX.Element {
  const w = words('crew')
  const q = preferences.quantitiesIn(props.zone)
  const { arrival, seen, place } = props
  const clock = (atS: number): string => q.clock(props.startAtMs + atS * MS_PER_S)
  const isPassed = arrival?.isPassed === true
  return (
    <li class={`crew-place ${isPassed ? 'is-passed' : ''}`}>
      <span class="crew-name">{placeName(place)}</span>
      <span class="crew-time num">
        {seen !== undefined
          ? w.seenAt(q.clock(seen.atMs))
          : isPassed
            ? w.passed
            : arrival !== undefined && w.range(clock(arrival.lowS), clock(arrival.highS))}
      </span>
      {!isPassed && (
        <button
          type="button"
          class="button"
          disabled={!props.canSee}
          aria-label={w.seenNowAt(placeName(place))}
          onClick={() => void noteSeen({ atM: place.atM, atMs: Date.now() })}
        >
          {w.seenNow}
        </button>
      )}
    </li>
  )
}
