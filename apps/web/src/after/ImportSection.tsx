import type { JSX } from 'preact'
import { useLocation } from 'preact-iso'

import { DropZone } from '../history/DropZone.tsx'
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
