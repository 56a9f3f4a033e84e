import '../controls/progress-bar.css'
import '../controls/urgent.css'
import { RELIEF_RED_FLAGS, SECOND_MUSCLE_SIGN, UNWELL_SIGNS } from '@uncramp/core/relief'
import type { ReliefChoice, ReliefView } from '@uncramp/core/relief'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { FigureView } from '../figure/FigureView.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { useLocation } from '../shell/router-here.ts'
import { Sheet } from '../shell/Sheet.tsx'
import { words } from '../words/words.ts'
import { placeName } from './MusclePicker.tsx'
import { closeRelief, judgeRelief, relief } from './relief-here.ts'
import { ReliefAids } from './ReliefAids.tsx'
import { RepairedPlanView } from './RepairedPlanView.tsx'
import { session } from './run-here.ts'

/** Step by step: what to do in the largest type, the picture, the time left, and the answers. */
export function ReliefSteps(): JSX.Element | null {
  const w = words('run')
  const q = preferences.q.value
  const view = relief.view.value
  const state = relief.state.value
  if (view === undefined || state === undefined) return null
  if (view.phase === 'stopped' && view.goTo !== undefined) return <Stopped view={view} />
  return (
    <div class="screen cramp-screen relief">
      <div class="relief-say">
        <p class="relief-place">{placeName(state.muscle, state.side)}</p>
        <h1 class="relief-step" aria-live="assertive">
          {phrase(w.instructions, view.instruction, q)}
        </h1>
        <Timer view={view} />
      </div>
      <FigureView id={view.figure} side={view.side} label={w.figures[view.figure]} />
      <Answers view={view} />
      {!state.isCramping && <RepairedPlanView />}
      {view.phase === 'finished' && <Helped />}
      <ReliefAids />
      <p class="fine soft">{w.saved}</p>
    </div>
  )
}

function Timer({ view }: { view: ReliefView }): JSX.Element | null {
  const w = words('run')
  const { leftS, partLeftS } = view
  if (leftS === undefined) return null
  const shownS = Math.ceil(partLeftS ?? leftS)
  return (
    <div class="relief-timer">
      <span class="relief-seconds" role="timer" aria-label={w.left(`${shownS} s`)}>
        {shownS < 100 ? shownS : preferences.q.value.duration(shownS)}
      </span>
      <progress class="progress-bar" value={view.progressFrac} max={1} aria-hidden="true" />
    </div>
  )
}

const MAIN: readonly ReliefChoice[] = ['eased', 'still_cramping', 'done', 'start_again']

function Answers({ view }: { view: ReliefView }): JSX.Element {
  const w = words('run')
  const { route } = useLocation()
  const [isAsking, setAsking] = useState(false)
  const press = (choice: ReliefChoice): void => {
    switch (choice) {
      case 'eased':
      case 'still_cramping':
      case 'done':
      case 'stop':
        relief.send({ kind: choice })
        return
      case 'sign':
        setAsking(true)
        return
      case 'open_triage':
        route('/worry')
        return
      case 'start_again':
      case 'log':
      case 'find_aid':
        closeRelief()
        if (session.live.value !== undefined) route('/run')
    }
  }
  const main = MAIN.filter((choice) => view.choices.includes(choice))
  const rest = view.choices.filter((choice) => !MAIN.includes(choice))
  return (
    <div class="relief-answers">
      {main.map((choice, index) => (
        <button
          key={choice}
          type="button"
          class={`button button-big ${index === 0 ? 'button-main' : ''}`}
          onClick={() => press(choice)}
        >
          {w.choices[choice]}
        </button>
      ))}
      {rest.map((choice) => (
        <button key={choice} type="button" class="button button-tall" onClick={() => press(choice)}>
          {choice === 'log' && session.live.value !== undefined
            ? w.stillRunning
            : w.choices[choice]}
        </button>
      ))}
      {isAsking && <SignSheet onClose={() => setAsking(false)} />}
    </div>
  )
}

function SignSheet({ onClose }: { onClose: () => void }): JSX.Element {
  const w = words('run')
  const signs = [...RELIEF_RED_FLAGS, ...UNWELL_SIGNS, SECOND_MUSCLE_SIGN] as const
  return (
    <Sheet title={w.unwellTitle} onClose={onClose}>
      <ul class="sign-list">
        {signs.map((code) => (
          <li key={code}>
            <button
              type="button"
              class="button button-wide button-tall"
              onClick={() => {
                relief.send({ kind: 'sign', code })
                onClose()
              }}
            >
              {w.signs[code]}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Stopped({ view }: { view: ReliefView }): JSX.Element {
  const w = words('run')
  const { instruction } = view
  const sign = 'sign' in instruction ? `?sign=${instruction.sign}` : ''
  return (
    <div class="screen cramp-screen">
      <section class="stop-panel" role="alert">
        <Icon name="stop" size={64} />
        <h1>{w.stopTitle}</h1>
        <p class="relief-step">{phrase(w.instructions, instruction, preferences.q.value)}</p>
        <p>{w.aidText}</p>
        <a class="button button-big button-wide" href={`/worry${sign}`}>
          {w.choices.open_triage}
        </a>
        <button type="button" class="button button-wide button-tall" onClick={closeRelief}>
          {w.toPlanner}
        </button>
      </section>
      <p class="fine soft">{w.saved}</p>
    </div>
  )
}

function Helped(): JSX.Element {
  const w = words('run')
  const [answer, setAnswer] = useState<boolean>()
  const give = (wasHelpful: boolean): void => {
    setAnswer(wasHelpful)
    void judgeRelief(wasHelpful)
  }
  return (
    <section class="section" aria-live="polite">
      <h2>{w.helped}</h2>
      {answer === undefined ? (
        <div class="row">
          <button type="button" class="button button-tall" onClick={() => give(true)}>
            {w.helpedYes}
          </button>
          <button type="button" class="button button-tall" onClick={() => give(false)}>
            {w.helpedNo}
          </button>
        </div>
      ) : (
        <p>{w.thanks}</p>
      )}
    </section>
  )
}
