import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

import { words } from '../words/words.ts'
import { Icon } from './Icon.tsx'

/** A sheet over the page; the browser's own dialog keeps focus inside and closes on Escape. */
export function Sheet(props: {
  title: string
  onClose: () => void
  children: ComponentChildren
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={title}
      onClose={props.onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div class="sheet-head">
        <h2 id={title}>{props.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words('app').close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="sheet-body">{props.children}</div>
    </dialog>
  )
}
