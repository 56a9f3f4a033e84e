import type { Analysis, RunStop } from '@uncramp/core/analysis'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { CrampForm } from './CrampForm.tsx'
import type { LoggedRun } from './run-log.ts'

const MOST_STOPS = 12

/** Where the runner stood or cramped; a stop that looks like a cramp can be written down as one. */
export function RunStops(props: { run: LoggedRun; analysis: Analysis }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
  const [atMs, setAtMs] = useState<number>()
  const { stops, cramps } = props.analysis
  const likely = stops.toSorted((one, other) => weight(other) - weight(one)).slice(0, MOST_STOPS)
  const shown = likely.toSorted((one, other) => one.atS - other.atS)
  return (
    <section class="section">
      <h2>{w.stopsTitle}</h2>
      {cramps.length > 0 && (
        <ul class="stop-list">
          {cramps.map((cramp) => (
            <li key={cramp.atS} class="is-cramp">
              <Icon name="cramp" size={20} />
              <span>{w.analysis.cramp(cramp, q)}</span>
            </li>
          ))}
        </ul>
      )}
      {shown.length === 0 ? (
        <p class="soft">{w.analysis.noStops}</p>
      ) : (
        <ul class="stop-list">
          {shown.map((stop) => (
            <li key={stop.atS}>
              <Icon name="pause" size={20} />
              <span>{w.analysis.stop(stop, q)}</span>
              {stop.suggests === 'cramp_or_stretch' && !stop.isMarked && (
                <button
                  type="button"
                  class="button"
                  onClick={() => setAtMs(Math.round(props.run.startAtMs + stop.atS * 1000))}
                >
                  {w.wasCramp}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {stops.length > shown.length && (
        <p class="soft">{w.analysis.moreStops({ restCount: stops.length - shown.length }, q)}</p>
      )}
      {atMs !== undefined && (
        <CrampForm first={{ crampAtMs: atMs }} onClose={() => setAtMs(undefined)} />
      )}
    </section>
  )
}

function weight({ suggests, durationS }: RunStop): number {
  return (suggests === 'cramp_or_stretch' ? 10_000 : 0) + durationS
}
