import type { TriageLevel } from '@uncramp/core/triage'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import { SourceLine } from '../before/SourceLine.tsx'
import { preferences } from '../shell/here.ts'
import { Icon, type IconName } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { CallNumbers } from './CallNumbers.tsx'
import { HandOff } from './HandOff.tsx'
import type { Interview } from './interview.ts'

const LOOK: Readonly<Record<TriageLevel, Readonly<{ icon: IconName; kind: string }>>> = {
  emergency: { icon: 'stop', kind: 'is-emergency' },
  same_day: { icon: 'worry', kind: 'is-same-day' },
  routine: { icon: 'calendar', kind: 'is-routine' },
  self_care: { icon: 'ok', kind: 'is-self-care' },
}

/** What to do now, first and large; then why; then what to tell. */
export function ResultView(props: {
  interview: Interview
  onKeep: () => void
  onRestart: () => void
}): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const result = props.interview.result.value
  const look = LOOK[result.level]
  const level = w.triage.levels[result.level]
  // The panel above says whom to call, with the number to press: the list goes on from there.
  const actions = result.actions.filter((action) => action !== 'call_emergency')
  useEffect(props.onKeep, [])
  return (
    <div class={`screen screen-narrow worry-result ${look.kind}`}>
      <section class="verdict" role="alert">
        <Icon name={look.icon} size={56} />
        <h1>{level.name}</h1>
        <p class="verdict-now">{level.now}</p>
        {result.level === 'emergency' && <CallNumbers />}
      </section>
      {(result.level === 'emergency' || result.level === 'same_day') && <HandOff />}
      <ol class="actions">
        {actions.map((action) => (
          <li key={action}>{w.triage.actions[action]}</li>
        ))}
      </ol>
      <section class="section">
        <h2>{w.whyTitle}</h2>
        <p>{level.why}</p>
        {result.matched.map((row) => (
          <p key={row.row}>
            <b>{w.triage.rows[row.row]}</b>
            {row.signs.length > 0 && (
              <span class="soft">
                {': '}
                {q.list(row.signs.map((sign) => w.triage.signs[sign].label))}
              </span>
            )}
          </p>
        ))}
        {result.thinks.length > 0 && (
          <p>
            {w.triage.thinksLead} {q.list(result.thinks.map((think) => w.triage.thinks[think]))}
          </p>
        )}
      </section>
      {result.tellClinician.length > 0 && (
        <section class="section">
          <h2>{w.triage.tellLead}</h2>
          <ul class="bullets">
            {result.tellClinician.map((tell) => (
              <li key={tell}>{w.triage.tells[tell]}</li>
            ))}
          </ul>
        </section>
      )}
      <details class="fold">
        <summary>{words('app').sources}</summary>
        <div class="fold-body">
          {result.sources.map((id) => (
            <SourceLine key={id} id={id} />
          ))}
        </div>
      </details>
      <div class="row no-print">
        <button type="button" class="button" onClick={props.onRestart}>
          {w.startAgain}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          <Icon name="print" /> {w.keepSummary}
        </button>
      </div>
    </div>
  )
}
