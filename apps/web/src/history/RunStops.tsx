import type { Analysis, RunStop } from '@uncramp/core/analysis'
import { crampFromTap } from '@uncramp/core/learning'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { crampValues } from './cramp-log.ts'
import { saveCramp } from './history-here.ts'
import type { LoggedRun } from './run-log.ts'

const MOST_STOPS = 12

/** Where the runner stood or cramped; a stop that looks like a cramp can be made one with a tap. */
export function RunStops(props: { run: LoggedRun; analysis: Analysis }): JSX.Element {
  const w = words('history')
  const q = preferences.q.value
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
                <button type="button" class="button" onClick={() => markCramp(props.run, stop)}>
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
    </section>
  )
}

function weight({ suggests, durationS }: RunStop): number {
  return (suggests === 'cramp_or_stretch' ? 10_000 : 0) + durationS
}

function markCramp(run: LoggedRun, stop: RunStop): void {
  const crampAtMs = Math.round(run.startAtMs + stop.atS * 1000)
  const cramp = crampFromTap({ crampAtMs, muscle: 'calf', strength: 3 })
  const runAtM = Math.round(stop.atM)
  void saveCramp({ ...crampValues(cramp), runAtM, runAtS: Math.round(stop.atS) }, undefined)
}
