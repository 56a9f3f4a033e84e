import '../controls/progress-bar.css'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { FileDrop } from '../controls/FileDrop.tsx'
import { preferences } from '../shell/here.ts'
import { loadWords, words } from '../words/words.ts'
import { importing } from './history-here.ts'
import { dayName } from './place-name.ts'

/** So many refusals are read at once; more are listed behind a tap. */
const FEW_COUNT = 4
const ACCEPTED = '.fit,.gpx,.tcx,.gz,.zip,.csv'

/** Where recordings are dropped or chosen, and what became of them. */
export function DropZone(props: {
  label: string
  hint: string
  onDone?: (id: string) => void
}): JSX.Element {
  const take = async (files: readonly File[]): Promise<void> => {
    const lastId = await importing.take(files)
    const isOne = importing.newCount.value + importing.knownCount.value === 1
    if (lastId !== undefined && isOne) props.onDone?.(lastId)
  }
  return (
    <FileDrop
      label={props.label}
      hint={props.hint}
      accept={ACCEPTED}
      isMany
      isBusy={importing.isOn.value}
      onFiles={(files) => void take(files)}
    >
      <ImportNews />
    </FileDrop>
  )
}

/** How far the import is, and how it ended. The words may come a moment after the screen. */
function ImportNews(): JSX.Element {
  const [hasWords, setHasWords] = useState(false)
  useEffect(() => {
    void loadWords(preferences.locale.value, ['history']).then(() => setHasWords(true))
  }, [])
  return (
    <div class="drop-news stack" role="status">
      {hasWords && (importing.isOn.value ? <Going /> : importing.isDone.value ? <Ended /> : null)}
    </div>
  )
}

function Going(): JSX.Element {
  const w = words('history')
  const share = importing.progressFrac.value
  return (
    <>
      <p class="num">
        <b>{w.importing(preferences.q.value.percent(Math.floor(share * 100) / 100))}</b>{' '}
        {importing.newCount.value > 0 && w.imported(importing.newCount.value)}
      </p>
      <progress class="progress-bar" value={share} max={1} aria-label={w.addTitle} />
    </>
  )
}

function Ended(): JSX.Element {
  const w = words('history')
  const { newCount, knownCount, otherSportCount, refused, hasFailed } = importing
  const parts = [
    w.imported(newCount.value),
    ...(knownCount.value > 0 ? [w.known(knownCount.value)] : []),
    ...(otherSportCount.value > 0 ? [w.otherSport(otherSportCount.value)] : []),
  ]
  return (
    <>
      <p>
        <b>{`${parts.join(', ')}.`}</b>
      </p>
      {hasFailed.value && <p class="drop-failed">{w.importFailed}</p>}
      <Weighed />
      {refused.value.length > 0 && (
        <details class="fold" open={refused.value.length <= FEW_COUNT}>
          <summary>{w.refusedTitle(refused.value.length)}</summary>
          <ul class="fold-body refused">
            {refused.value.map(({ path, why }) => (
              <li key={path}>
                <b>{path}</b> <span class="soft">{w.refusals[why]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** An export may know what the runner weighs; plans take it only when asked to. */
function Weighed(): JSX.Element | null {
  const w = words('history')
  const q = preferences.q.value
  const last = importing.lastMass.value
  if (last === undefined) return null
  const { massKg, atMs } = last
  return (
    <p class="row">
      <span>{w.massFound(q.mass(massKg), dayName(atMs))}</span>{' '}
      {planner.runner.value.massKg === massKg ? (
        <span class="soft">{w.massTaken}</span>
      ) : (
        <button type="button" class="button" onClick={() => planner.changeRunner({ massKg })}>
          {w.massTake}
        </button>
      )}
    </p>
  )
}
