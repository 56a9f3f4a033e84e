import './history.css'
import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { loadWords, words } from '../words/words.ts'

type Outcome = Awaited<ReturnType<(typeof import('./take-files.ts'))['takeFiles']>>

/** Where recordings are dropped or chosen; says what became of each. */
export function DropZone(props: {
  label: string
  hint: string
  onDone?: (id: string) => void
}): JSX.Element {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [done, setDone] = useState<number>()
  const [hasWords, setHasWords] = useState(false)
  useEffect(() => {
    void loadWords(preferences.locale.value, ['log']).then(() => setHasWords(true))
  }, [])
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    const { takeFiles, importState } = await import('./take-files.ts')
    const stop = importState.subscribe((state) =>
      setDone(state.isRunning ? state.readCount : undefined),
    )
    const ended = await takeFiles(files)
    stop()
    setDone(undefined)
    setOutcome(ended)
    const isOne = ended.addedCount + ended.knownCount === 1
    if (isOne && ended.lastId !== undefined) props.onDone?.(ended.lastId)
  }
  return (
    <div
      class={`drop-zone ${isOver ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <label class="button" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="visually-hidden"
        type="file"
        multiple
        accept=".fit,.gpx,.tcx,.gz,.zip"
        onChange={(event) => void take([...(event.currentTarget.files ?? [])])}
      />
      <p class="fine soft">{props.hint}</p>
      <div role="status">{hasWords && <Said done={done} outcome={outcome} />}</div>
    </div>
  )
}

function Said(props: {
  done: number | undefined
  outcome: Outcome | undefined
}): JSX.Element | null {
  const w = words('log')
  const { done, outcome } = props
  if (done !== undefined) {
    return (
      <p class="row">
        <progress aria-label={w.importing(done)} />
        <span class="num">{w.importing(done)}</span>
        <button
          type="button"
          class="button"
          onClick={() => void import('./take-files.ts').then(({ stopImport }) => stopImport())}
        >
          {w.importStop}
        </button>
      </p>
    )
  }
  if (outcome === undefined) return null
  return (
    <>
      {outcome.addedCount > 0 && <p>{w.imported(outcome.addedCount)}</p>}
      {outcome.knownCount > 0 && <p>{w.duplicates(outcome.knownCount)}</p>}
      {outcome.otherCount > 0 && <p class="soft">{w.importSkipped(outcome.otherCount)}</p>}
      {outcome.refused.slice(0, 5).map((name) => (
        <p key={name} class="drop-refused">
          {w.unreadable(name)}
        </p>
      ))}
    </>
  )
}
