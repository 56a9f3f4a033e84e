import './file-drop.css'
import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { Icon } from '../shell/Icon.tsx'

/** Where files are dropped or chosen; what became of them stands under it. */
export function FileDrop(props: {
  label: string
  /** Endings and types, as `.csv,text/csv`. */
  accept: string
  hint?: string
  isMany?: boolean
  isBusy?: boolean
  /** Called with one file or more. */
  onFiles: (files: readonly File[]) => void
  children?: ComponentChildren
}): JSX.Element {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const { isMany = false, isBusy = false } = props
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])].slice(0, isMany ? undefined : 1)
    if (files.length > 0 && !isBusy) props.onFiles(files)
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
        take(event.dataTransfer?.files)
      }}
    >
      <label class="button" for={id}>
        <Icon name="plus" size={20} /> {props.label}
      </label>
      <input
        id={id}
        class="visually-hidden"
        type="file"
        multiple={isMany}
        accept={props.accept}
        disabled={isBusy}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files)
          // The same file chosen again is news again.
          event.currentTarget.value = ''
        }}
      />
      {props.hint !== undefined && (
        <p class="fine soft" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children}
    </div>
  )
}
