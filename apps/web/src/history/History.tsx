import './history.css'
import '../figure/figure.css'
import type { JSX } from 'preact'
import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'

import { BodyMap } from '../figure/BodyMap.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { Notice } from '../shell/Notice.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { calendarDays, crampEntries, crampShares, type CrampEntry } from './cramp-log.ts'
import { DropZone } from './DropZone.tsx'
import { mayBeSame, runSummary, type RunSummary } from './run-record.ts'

const LEAST_CRAMPS = 8

/** Runs and cramps over months. */
export function History(): JSX.Element {
  const w = words('log')
  const { route } = useLocation()
  useEffect(() => {
    void takeShared().then((id) => {
      if (id !== undefined) route(`/history/${id}`)
    })
  }, [])
  const runs = store
    .of('activity')
    .value.map(runSummary)
    .toSorted((a, b) => b.startAtMs - a.startAtMs)
  const cramps = crampEntries(store.of('cramp').value).toReversed()
  return (
    <div class="screen history">
      <header class="screen-head">
        <h1>{w.historyTitle}</h1>
        <p class="soft">{w.historyLead}</p>
      </header>
      <section class="section">
        <h2>{w.runsTitle}</h2>
        {runs.length === 0 && <p>{w.noRuns}</p>}
        <Similar runs={runs} />
        <ul class="run-list">
          {runs.map((run) => (
            <li key={run.id}>
              <RunLine run={run} />
            </li>
          ))}
        </ul>
        <DropZone label={w.importPick} hint={w.importHint} />
      </section>
      <Cramps cramps={cramps} runs={runs} />
    </div>
  )
}

/** A recording that another app handed over. */
async function takeShared(): Promise<string | undefined> {
  if (!new URLSearchParams(location.search).has('shared') || !('caches' in globalThis))
    return undefined
  const cache = await caches.open('uncramp-shared-file')
  const shared = await cache.match('/shared-recording')
  if (shared === undefined) return undefined
  await cache.delete('/shared-recording')
  const name = decodeURIComponent(shared.headers.get('x-name') ?? 'recording')
  const { takeFiles } = await import('./take-files.ts')
  return (await takeFiles([new File([await shared.blob()], name)])).lastId
}

function RunLine({ run }: { run: RunSummary }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const start =
    run.start === 'too_fast' || run.start === 'slow' || run.start === 'even' ? run.start : undefined
  return (
    <a class="run-line" href={`/history/${run.id}`}>
      <span class="run-when">
        {q.day(run.startAtMs)}
        <span class="soft fine num">{` ${q.clock(run.startAtMs)} ${run.name}`}</span>
      </span>
      <b class="poster num">{q.distance(run.distanceM)}</b>
      <span class="num">{q.duration(run.elapsedS)}</span>
      <span class="fine soft">{start === undefined ? '' : w.starts[start]}</span>
    </a>
  )
}

function Similar({ runs }: { runs: readonly RunSummary[] }): JSX.Element | null {
  const w = words('log')
  const q = preferences.q.value
  const pair = runs.flatMap((run, index) => {
    const other = runs.slice(index + 1).find((later) => mayBeSame(run, later))
    return other === undefined ? [] : [[run, other] as const]
  })[0]
  if (pair === undefined) return null
  return (
    <Notice tone="warn">
      <h3>{w.similarTitle}</h3>
      <p>{w.similarText}</p>
      <div class="pair">
        {pair.map((run) => (
          <div key={run.id} class="stack">
            <p class="num">
              <b>{run.from}</b> {q.distance(run.distanceM)}, {q.duration(run.elapsedS)}
            </p>
            <button type="button" class="button" onClick={() => void store.remove(run.id)}>
              {w.removeThis}
            </button>
          </div>
        ))}
      </div>
    </Notice>
  )
}

function Cramps(props: {
  cramps: readonly CrampEntry[]
  runs: readonly RunSummary[]
}): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { cramps, runs } = props
  const shares = crampShares(cramps)
  const names = [...new Set(cramps.map((cramp) => w.muscles[cramp.muscle]))]
  return (
    <section class="section">
      <div class="section-head">
        <h2>{w.crampsTitle}</h2>
        {cramps.length > 0 && <span class="num soft">{w.crampCount(cramps.length)}</span>}
      </div>
      {cramps.length === 0 ? (
        <p>{w.noCramps}</p>
      ) : (
        <div class="cramp-maps">
          <div class="cramp-bodies" role="img" aria-label={w.bodyMapLabel(q.list(names))}>
            <BodyMap view="back" marks={shares} />
            <BodyMap view="front" marks={shares} />
          </div>
          <ul class="cramp-list">
            {cramps.slice(0, 12).map((cramp) => (
              <li key={cramp.id}>
                <b>{`${w.muscles[cramp.muscle]}${cramp.side === 'both' ? '' : `, ${w.sideNames[cramp.side]}`}`}</b>
                <span class="soft fine num">
                  {`${q.day(cramp.atMs)} ${q.clock(cramp.atMs)}${cramp.runAtM === undefined ? '' : ` · ${q.distance(cramp.runAtM)}`}${cramp.lastedS === undefined ? '' : ` · ${q.duration(cramp.lastedS)}`}`}
                </span>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`${w.deleteCramp}: ${w.muscles[cramp.muscle]}, ${q.day(cramp.atMs)}`}
                  onClick={() => void store.remove(cramp.id)}
                >
                  <Icon name="close" size={18} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Calendar runs={runs} cramps={cramps} />
      <h3>{w.patternsTitle}</h3>
      <p class="soft">{w.notEnough(cramps.length, LEAST_CRAMPS)}</p>
    </section>
  )
}

function Calendar(props: {
  runs: readonly RunSummary[]
  cramps: readonly CrampEntry[]
}): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const days = calendarDays(
    {
      runsAtMs: props.runs.map((run) => run.startAtMs),
      crampsAtMs: props.cramps.map((cramp) => cramp.atMs),
    },
    Date.now(),
  )
  const marked = days.filter((day) => day.hasRun || day.hasCramp)
  return (
    <figure class="calendar">
      <svg viewBox="0 0 252 147" role="img" aria-label={`${w.calendarLabel}: ${marked.length}`}>
        {days.map((day, index) => {
          const [x, y] = [Math.floor(index / 7) * 21, (index % 7) * 21]
          return (
            <g key={day.dayAtMs} transform={`translate(${x} ${y})`}>
              <title>{q.day(day.dayAtMs)}</title>
              <rect
                class={day.hasRun ? 'day is-run' : 'day'}
                x="1"
                y="1"
                width="18"
                height="18"
                rx="3"
              />
              {day.hasCramp && <path class="day-cramp" d="M11.5 3 5.5 11h4l-1 6 6-8h-4z" />}
            </g>
          )
        })}
      </svg>
      <figcaption class="fine soft row">
        <svg width="18" height="18" aria-hidden="true">
          <rect class="day is-run" x="1" y="1" width="16" height="16" rx="3" />
        </svg>
        {w.runDay}
        <svg width="18" height="18" aria-hidden="true">
          <path class="day-cramp" d="M11.5 1 4.5 10h4l-1 7 7-9h-4z" />
        </svg>
        {w.crampDay}
      </figcaption>
    </figure>
  )
}
