import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { crampedRunIds, runs } from './history-here.ts'
import { dayName } from './place-name.ts'
import type { LoggedRun } from './run-log.ts'
import { runName } from './run-name.ts'

const FIRST_COUNT = 8
const MORE_COUNT = 40

/** Runs along a chalk line, newest first. */
export function RunList(): JSX.Element {
  const w = words('history')
  const [shownCount, setShownCount] = useState(FIRST_COUNT)
  const all = runs.value
  const left = all.length - shownCount
  return (
    <section class="section" id="runs">
      <div class="section-head">
        <h2>{w.runs}</h2>
        <span class="soft num">{preferences.q.value.integer(all.length)}</span>
      </div>
      <ol class="run-list">
        {all.slice(0, shownCount).map((run) => (
          <li key={run.id}>
            <RunLine run={run} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="button" onClick={() => setShownCount(shownCount + MORE_COUNT)}>
          {w.more(Math.min(MORE_COUNT, left))}
        </button>
      )}
    </section>
  )
}

function RunLine({ run }: { run: LoggedRun }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const hasCramp = crampedRunIds.value.has(run.id)
  const pace = run.distanceM > 0 ? q.pace((run.elapsedS / run.distanceM) * 1000) : ''
  return (
    <a class={`run-line ${hasCramp ? 'has-cramp' : ''}`} href={`/history/${run.id}`}>
      <span class="run-dot">
        <Icon name={hasCramp ? 'cramp' : 'run'} size={20} />
      </span>
      <span class="stack-line">
        <b>{runName(run)}</b>
        <span class="fine soft">{dayName(run.startAtMs)}</span>
        <Chips run={run} hasCramp={hasCramp} />
      </span>
      <span class="run-numbers num">
        <b class="poster">{q.distance(run.distanceM)}</b>
        <span class="fine soft">{`${q.duration(run.elapsedS)} · ${pace}`}</span>
        <span class="visually-hidden">{hasCramp ? w.hadCramp : ''}</span>
      </span>
    </a>
  )
}

function Chips({ run, hasCramp }: { run: LoggedRun; hasCramp: boolean }): JSX.Element | null {
  const w = words('history')
  const { startVerdict, fadeVerdict } = run
  const chips = [
    ...(hasCramp ? [{ kind: 'is-cramp', text: w.hadCramp }] : []),
    ...(startVerdict === 'too_fast' ? [{ kind: 'is-care', text: w.chips.too_fast }] : []),
    ...(startVerdict === 'even' || startVerdict === 'slow'
      ? [{ kind: 'is-go', text: w.chips[startVerdict] }]
      : []),
    ...(fadeVerdict === 'faded' || fadeVerdict === 'faded_hard'
      ? [{ kind: 'is-care', text: w.chips[fadeVerdict] }]
      : []),
    ...(fadeVerdict === 'negative' ? [{ kind: 'is-go', text: w.chips.negative }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <span class="chips">
      {chips.map(({ kind, text }) => (
        <span key={text} class={`chip ${kind}`}>
          {text}
        </span>
      ))}
    </span>
  )
}
