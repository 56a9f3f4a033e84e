import { drunkMl } from '@uncramp/core/run'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { Notice } from '../shell/Notice.tsx'
import { useLocation } from '../shell/router-here.ts'
import { words } from '../words/words.ts'
import { DrinkLogSheet } from './DrinkLogSheet.tsx'
import { EndSheet } from './EndSheet.tsx'
import type { RunView } from './live-run.ts'
import { endRun, session } from './run-here.ts'
import type { Saying } from './run-session.ts'
import { sayingText } from './saying-text.ts'

const SAID_FOR_MS = 45_000
/** Spoken only: the two large numbers say the same already. */
const ALREADY_THERE: ReadonlySet<Saying['code']> = new Set(['drink', 'pace'])

/** Two numbers at a time, as large as the screen allows, and two things to press. */
export function Running({ wasCutOff }: { wasCutOff: boolean }): JSX.Element | null {
  const w = words('run')
  const q = preferences.q.value
  const view = session.view.value
  const live = session.live.value
  if (view === undefined || live === undefined) return null
  return (
    <div class="running">
      <h1 class="visually-hidden">{words('app').run}</h1>
      <header class="running-head num">
        <span>
          <span class="visually-hidden">{w.time} </span>
          {q.duration(view.atS)}
        </span>
        <span>
          <span class="visually-hidden">{w.distance} </span>
          {view.isGuessed ? '~' : ''}
          {q.distance(Math.round(view.atM / 10) * 10)}
        </span>
        {live.pausedAtMs !== undefined && <span class="running-mark">{w.paused}</span>}
        {live.isRehearsal && <span class="running-mark">{w.rehearsing}</span>}
      </header>
      {wasCutOff && (
        <Notice tone="info">
          <p>
            <b>{w.resumedTitle}.</b> {w.resumedText}
          </p>
        </Notice>
      )}
      {view.isGuessed && live.odometer.points.length > 0 && <p>{w.positionLost}</p>}
      <Said />
      <DrinkNumber view={view} />
      <PaceNumber view={view} />
      <Buttons view={view} />
    </div>
  )
}

function Said(): JSX.Element {
  const said = session.said.value
  const isFresh = said !== undefined && session.nowAtMs.value - said.atMs < freshMs()
  const isShown = isFresh && !ALREADY_THERE.has(said.saying.code)
  return (
    <p class={`running-said ${isShown ? 'is-shown' : ''}`} role="status">
      {isShown ? sayingText(said.saying, preferences.q.value) : ''}
    </p>
  )
}

function freshMs(): number {
  // A rehearsal's minutes pass in a blink; what is said must still be readable.
  const forMs = session.said.value?.saying.code === 'verdict' ? 2 * SAID_FOR_MS : SAID_FOR_MS
  return session.live.value?.isRehearsal === true ? forMs * 10 : forMs
}

function DrinkNumber({ view }: { view: RunView }): JSX.Element {
  const w = words('run')
  const q = preferences.q.value
  const { prompt } = view
  switch (prompt.code) {
    case 'due':
      return (
        <section class="big is-due">
          <h2>{w.drinkNow}</h2>
          <p class="giant">{q.fluid(prompt.fluidMl)}</p>
          <p class="big-note">
            {words('app').plan.drinks[prompt.drink]}
            {prompt.station === undefined || prompt.station === '' ? '' : ` · ${prompt.station}`}
          </p>
        </section>
      )
    case 'waiting':
      return (
        <section class="big">
          <h2>{w.nextDrink}</h2>
          <p class="giant">{q.duration(Math.max(0, prompt.dueAtS - view.atS))}</p>
          <p class="big-note num">
            {`${q.fluid(prompt.fluidMl)} ${words('app').plan.drinks[prompt.drink]}, ${w.orAt(q.distance(prompt.dueAtM))}`}
          </p>
        </section>
      )
    case 'silent_at_cap':
      return (
        <Quiet
          title={w.silentAtCap}
          text={w.silentAtCapUntil(
            q.clock(session.nowAtMs.value + (prompt.untilAtS - view.atS) * 1000),
          )}
          takenMl={prompt.takenMl}
        />
      )
    case 'silent_to_finish':
      return <Quiet title={w.silentToFinish} text={w.silentToFinishText} takenMl={prompt.takenMl} />
    case 'no_numbers':
      return <Quiet title={w.noNumbers} text="" />
    case 'all_done':
      return <Quiet title={w.allDone} text="" />
  }
}

function Quiet(props: { title: string; text: string; takenMl?: number }): JSX.Element {
  const w = words('run')
  return (
    <section class="big is-quiet">
      <h2>{props.title}</h2>
      {props.takenMl !== undefined && (
        <p class="big-quiet">{w.drunkSoFar(preferences.q.value.fluid(props.takenMl))}</p>
      )}
      <p class="big-note">{props.text}</p>
    </section>
  )
}

function PaceNumber({ view }: { view: RunView }): JSX.Element {
  const w = words('run')
  const q = preferences.q.value
  const { advice, aheadS, outlook, ceilingSPerKm } = view
  const isMeasured = 'paceSPerKm' in advice
  const behind = aheadS < 0
  const finish =
    outlook === undefined
      ? ''
      : `${w.finishRange} ${q.duration(outlook.lowS)}–${q.duration(outlook.highS)}`
  return (
    <section class={`big is-${advice.code}`}>
      <h2>{phrase(w.pace, advice, q)}</h2>
      <p class="giant">
        {isMeasured ? q.pace(advice.paceSPerKm).replace(/\/.*/, '') : q.duration(Math.abs(aheadS))}
      </p>
      <p class="big-note num">
        {ceilingSPerKm === undefined
          ? `${w.targetPace(q.pace(view.targetSPerKm))} · ${q.duration(Math.abs(aheadS))} ${Math.abs(aheadS) < 3 ? w.onPlan : behind ? w.behind : w.ahead}`
          : w.ceiling(q.pace(ceilingSPerKm))}
      </p>
      {finish !== '' && <p class="big-note num">{finish}</p>}
    </section>
  )
}

/** A real run ends in After; a rehearsal back at the start. */
async function leave(route: (url: string) => void): Promise<void> {
  const id = await endRun()
  if (id !== undefined) route('/after')
}

function Buttons({ view }: { view: RunView }): JSX.Element {
  const w = words('run')
  const q = preferences.q.value
  const { route } = useLocation()
  const [sheet, setSheet] = useState<'log' | 'end'>()
  const live = session.live.value
  const { prompt } = view
  const doseMl = prompt.code === 'due' || prompt.code === 'waiting' ? prompt.fluidMl : 100
  const isPaused = live?.pausedAtMs !== undefined
  const hasDrunk = drunkMl(live?.drinks ?? []) > 0
  return (
    <div class="running-buttons">
      <button
        type="button"
        class={`button button-big ${prompt.code === 'due' ? 'button-main' : ''}`}
        onClick={() => session.drank(doseMl)}
      >
        <Icon name="water" /> {w.drankOf(q.fluid(doseMl))}
      </button>
      <a class="button button-big button-cramp" href="/cramp">
        <Icon name="cramp" /> {words('app').cramp}
      </a>
      <div class="running-small">
        {prompt.code === 'due' && (
          <button type="button" class="button" onClick={() => session.drank(0)}>
            {w.skip}
          </button>
        )}
        {hasDrunk && (
          <button type="button" class="button" onClick={() => session.undo()}>
            <Icon name="undo" size={20} /> {w.undo}
          </button>
        )}
        <button type="button" class="button" onClick={() => setSheet('log')}>
          {w.earlier}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => (isPaused ? session.resume() : session.pause())}
        >
          <Icon name={isPaused ? 'play' : 'pause'} size={20} /> {isPaused ? w.resume : w.pause}
        </button>
        <button type="button" class="button" onClick={() => setSheet('end')}>
          <Icon name="flag" size={20} /> {live?.isRehearsal === true ? w.endRehearsal : w.finish}
        </button>
      </div>
      {sheet === 'log' && <DrinkLogSheet firstMl={doseMl} onClose={() => setSheet(undefined)} />}
      {sheet === 'end' && (
        <EndSheet
          onClose={() => setSheet(undefined)}
          onEnd={() => {
            setSheet(undefined)
            void leave(route)
          }}
        />
      )}
    </div>
  )
}
