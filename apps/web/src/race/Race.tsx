import '../controls/progress-bar.css'
import './race.css'
import { MARATHON_M } from '@uncramp/core'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'
import { phrase } from '@uncramp/text'
import { parseStartAtMs } from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'

import { nextSunday } from '../before/run-draft.ts'
import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { UpLink } from '../shell/UpLink.tsx'
import { words } from '../words/words.ts'
import { workOut } from './race-door.ts'
import { RaceForm } from './race-form.ts'
import type { RaceRefusal } from './race-messages.ts'
import { RaceQuestions } from './RaceQuestions.tsx'
import { RaceResult } from './RaceResult.tsx'
import { firstStations } from './usual-stations.ts'

/** Water for a whole race: a list of runners in, an order for every table out. */
export function Race(): JSX.Element {
  const w = words('race')
  const form = useMemo(firstForm, [])
  const work = useRef<AbortController>(undefined)
  useEffect(() => () => work.current?.abort(), [])
  const start = (): void => {
    work.current?.abort()
    work.current = new AbortController()
    void run(form, work.current.signal)
  }
  const stop = (): void => {
    work.current?.abort()
    form.state.value = { kind: 'asking' }
  }
  const state = form.state.value
  return (
    <div class="screen race">
      <header class="screen-head">
        <UpLink to="settings" />
        <h1>{w.title}</h1>
        <p class="soft">{w.lead}</p>
      </header>
      <RaceQuestions form={form} />
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={form.answers.value.list === undefined || state.kind === 'working'}
          onClick={start}
        >
          {w.start}
        </button>
        {state.kind === 'working' && (
          <button type="button" class="button" onClick={stop}>
            {w.stop}
          </button>
        )}
      </div>
      <News form={form} />
      {state.kind === 'done' && <RaceResult race={state.race} />}
    </div>
  )
}

function firstForm(): RaceForm {
  return new RaceForm({
    distanceM: MARATHON_M,
    date: nextSunday(Date.now()),
    time: '09:00',
    zone: preferences.zone,
    weather: DEFAULT_WEATHER,
    stations: firstStations(MARATHON_M),
  })
}

async function run(form: RaceForm, signal: AbortSignal): Promise<void> {
  const { list, lastYear, date, time, zone, ...rest } = form.answers.value
  if (list === undefined) return
  form.state.value = { kind: 'working', doneCount: 0, allCount: 0 }
  const start = date === '' || time === '' ? undefined : parseStartAtMs(`${date}T${time}`, zone)
  const request = {
    ...rest,
    list,
    zone,
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(start?.ok === true ? { startAtMs: start.value } : {}),
  }
  const onDraws = (doneCount: number, allCount: number): void => {
    if (!signal.aborted) form.state.value = { kind: 'working', doneCount, allCount }
  }
  const worked = await workOut(request, onDraws, signal)
  if (signal.aborted) return
  form.state.value = worked.ok
    ? { kind: 'done', race: worked.value }
    : { kind: 'refused', refusal: worked.error }
}

function News({ form }: { form: RaceForm }): JSX.Element {
  const w = words('race')
  const q = preferences.q.value
  const state = form.state.value
  return (
    <div role="status" class="stack">
      {state.kind === 'working' && (
        <>
          <p class="num">
            {state.allCount === 0
              ? w.reading
              : w.working(q.integer(state.doneCount), q.integer(state.allCount))}
          </p>
          <progress
            class="progress-bar"
            aria-label={w.start}
            {...(state.allCount === 0 ? {} : { value: state.doneCount, max: state.allCount })}
          />
        </>
      )}
      {state.kind === 'refused' && (
        <Notice tone="warn">
          <p>{refusalText(state.refusal)}</p>
        </Notice>
      )}
    </div>
  )
}

function refusalText(refusal: RaceRefusal): string {
  const w = words('race')
  const q = preferences.q.value
  switch (refusal.code) {
    case 'failed':
      return w.failed
    case 'not_results':
    case 'no_times':
      return capital(phrase(w.field.files, refusal, q))
    case 'no_runners':
    case 'no_stations':
    case 'no_weather':
    case 'station_off_course':
    case 'distance_out_of_range':
      return capital(phrase(w.field.errors, refusal, q))
  }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
