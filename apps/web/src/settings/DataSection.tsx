import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { FileDrop } from '../controls/FileDrop.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { Notice } from '../shell/Notice.tsx'
import { Sheet } from '../shell/Sheet.tsx'
import { words } from '../words/words.ts'
import { bytesText } from './bytes-text.ts'
import {
  deletion,
  exportAll,
  restoreFrom,
  spaceHere,
  type Restored,
  type Space,
} from './data-here.ts'

const RELOAD_AFTER_MS = 1800

/** What becomes of the data: room, one file out, one file in, all of it gone. */
export function DataSection(): JSX.Element {
  const w = words('settings')
  return (
    <section class="section" id="data">
      <h2>{w.data}</h2>
      <p class="soft">{w.dataLead}</p>
      <SpaceLine />
      <ExportPart />
      <RestorePart />
      <DeletePart />
    </section>
  )
}

function SpaceLine(): JSX.Element | null {
  const w = words('settings')
  const [space, setSpace] = useState<Space>()
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    void spaceHere().then(setSpace)
  }, [])
  if (space === undefined) return null
  const { usedBytes, allBytes, isPersisted } = space
  const { locale } = preferences.q.value
  const ask = async (): Promise<void> => {
    const isKept = await navigator.storage.persist()
    setRefused(!isKept)
    setSpace({ ...space, isPersisted: isKept })
  }
  return (
    <div class="space">
      <p>
        <b>{w.used(bytesText(usedBytes, locale), bytesText(allBytes, locale))}</b>
      </p>
      <meter min={0} max={1} value={allBytes > 0 ? usedBytes / allBytes : 0} aria-hidden="true" />
      <p class="fine soft" aria-live="polite">
        {isPersisted ? w.kept : isRefused ? w.keepRefused : w.notKept}
      </p>
      {!isPersisted && !isRefused && (
        <p>
          <button type="button" class="button" onClick={() => void ask()}>
            {w.keep}
          </button>
        </p>
      )}
    </div>
  )
}

function ExportPart(): JSX.Element {
  const w = words('settings')
  const [isBusy, setBusy] = useState(false)
  return (
    <div class="data-part">
      <div>
        <h3>{w.exportTitle}</h3>
        <p class="soft">{w.exportText}</p>
      </div>
      <button
        type="button"
        class="button"
        disabled={isBusy}
        onClick={() => {
          setBusy(true)
          void exportAll().finally(() => setBusy(false))
        }}
      >
        <Icon name="download" size={20} /> {isBusy ? w.exporting : w.exportButton}
      </button>
    </div>
  )
}

function RestorePart(): JSX.Element {
  const w = words('settings')
  const [restored, setRestored] = useState<Restored>()
  const take = async (file: File): Promise<void> => {
    const result = await restoreFrom(file)
    setRestored(result)
    // What the app holds in memory was read at its start: it starts again with what came.
    if (result.docsCount > 0) setTimeout(() => location.reload(), RELOAD_AFTER_MS)
  }
  return (
    <div class="data-part">
      <div>
        <h3>{w.restoreTitle}</h3>
        <p class="soft">{w.restoreText}</p>
      </div>
      <FileDrop
        label={w.restoreButton}
        accept=".gz,application/gzip"
        onFiles={([file]) => {
          if (file !== undefined) void take(file)
        }}
      >
        <div role="status" class="drop-news stack">
          {restored !== undefined && restored.docsCount > 0 && (
            <Notice tone="go">
              <p>{w.restored(restored.docsCount)}</p>
            </Notice>
          )}
          {restored?.problem !== undefined && (
            <Notice tone="warn">
              <p>{w.restoreFailures[restored.problem]}</p>
            </Notice>
          )}
        </div>
      </FileDrop>
    </div>
  )
}

function DeletePart(): JSX.Element {
  const w = words('settings')
  const [isAsking, setAsking] = useState(false)
  const leftS = deletion.leftS.value
  return (
    <div class="data-part">
      <div>
        <h3>{w.deleteTitle}</h3>
        <p class="soft">{w.deleteText}</p>
      </div>
      <button
        type="button"
        class="button button-delete"
        disabled={leftS !== undefined}
        onClick={() => setAsking(true)}
      >
        {w.deleteButton}
      </button>
      <div class="data-news" role="alert">
        {leftS !== undefined && (
          <Notice tone="stop">
            <p>
              <b>{w.deleting(leftS)}</b>
            </p>
            <p>{w.deleteLeave}</p>
            <p>
              <button type="button" class="button button-main" onClick={() => deletion.undo()}>
                <Icon name="undo" size={20} /> {w.deleteUndo}
              </button>
            </p>
          </Notice>
        )}
      </div>
      {isAsking && (
        <Sheet title={w.deleteAsk} onClose={() => setAsking(false)}>
          <p>{w.deleteText}</p>
          <p>
            <b>{w.deleteSure}</b>
          </p>
          <button
            type="button"
            class="button button-delete"
            onClick={() => {
              deletion.start()
              setAsking(false)
            }}
          >
            {w.deleteYes}
          </button>
          <button type="button" class="button button-main" onClick={() => setAsking(false)}>
            {w.deleteNo}
          </button>
        </Sheet>
      )}
    </div>
  )
}
