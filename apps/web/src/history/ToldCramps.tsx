import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { CrampForm } from './CrampForm.tsx'
import { ruleOutCramp, runsToAskAbout } from './history-here.ts'
import { dayName, placeName } from './place-name.ts'
import type { LoggedRun } from './run-log.ts'
import { runName } from './run-name.ts'
import { crampTold } from './told-cramp.ts'

const FEW_COUNT = 3

/** Runs whose own words tell of a cramp: without it patterns would take them for runs that went well. */
export function ToldCramps(): JSX.Element | null {
  const w = words('history')
  const runs = runsToAskAbout.value
  if (runs.length === 0) return null
  return (
    <Notice tone="info">
      <h3>{w.toldTitle(runs.length)}</h3>
      <p>{w.toldLead}</p>
      <ul class="told-runs">
        {runs.slice(0, FEW_COUNT).map((run) => (
          <li key={run.id}>
            <a href={`/history/${run.id}`}>{runName(run)}</a>{' '}
            <span class="soft">{dayName(run.startAtMs)}</span>
            <ToldAnswer run={run} />
          </li>
        ))}
      </ul>
      {runs.length > FEW_COUNT && <p class="soft">{w.toldMore(runs.length - FEW_COUNT)}</p>}
    </Notice>
  )
}

/** The same for one run, on its own page. */
export function ToldCramp({ run }: { run: LoggedRun }): JSX.Element | null {
  const w = words('history')
  if (!runsToAskAbout.value.some(({ id }) => id === run.id)) return null
  return (
    <Notice tone="info">
      <h3>{w.toldTitle(1)}</h3>
      <ToldAnswer run={run} />
    </Notice>
  )
}

function ToldAnswer({ run }: { run: LoggedRun }): JSX.Element {
  const w = words('history')
  const [isOpen, setOpen] = useState(false)
  const told = crampTold(run)
  const [muscle, side] = [told?.muscle ?? 'calf', told?.side ?? 'both']
  return (
    <div class="row">
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {told === null || told.muscle === null
          ? w.toldYes
          : w.toldYesWhere(placeName(muscle, side))}
      </button>
      <button type="button" class="button button-quiet" onClick={() => void ruleOutCramp(run.id)}>
        {w.toldNo}
      </button>
      {isOpen && (
        <CrampForm
          first={{ crampAtMs: run.startAtMs + run.elapsedS * 1000, muscle, side }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
