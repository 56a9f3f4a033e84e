import type { JSX } from 'preact'

import { DropZone } from '../history/DropZone.tsx'
import { useLocation } from '../shell/router-here.ts'
import { words } from '../words/words.ts'

/** A recording from the watch, read on the device. */
export function ImportSection(): JSX.Element {
  const w = words('care')
  const { route } = useLocation()
  return (
    <section class="section">
      <h2>{w.importTitle}</h2>
      <DropZone label={w.importPick} hint={w.importLead} onDone={(id) => route(`/history/${id}`)} />
    </section>
  )
}
