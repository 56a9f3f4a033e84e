import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import type { Trouble } from './account.ts'

export type Answers = (name: string) => string

type Props = Readonly<{
  button: string
  onSend: (answers: Answers) => Promise<Trouble | undefined>
  /** Said when it went through. */
  done?: string
  children: ComponentChildren
}>

/** A form that says why the server refused, and is empty again when it went through. */
export function AccountForm({ button, onSend, done, children }: Props): JSX.Element {
  const w = words('account')
  const [trouble, setTrouble] = useState<Trouble>()
  const [isBusy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const send = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form)
    const answers: Answers = (name) => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    setBusy(true)
    const refused = await onSend(answers)
    setBusy(false)
    setTrouble(refused)
    setDone(refused === undefined)
    if (refused === undefined) form.reset()
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      {children}
      <div role="status">
        {trouble !== undefined && (
          <Notice tone="warn">
            <p>{w.errors[trouble]}</p>
          </Notice>
        )}
        {isDone && done !== undefined && (
          <Notice tone="go">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      <p>
        <button type="submit" class="button" disabled={isBusy}>
          {button}
        </button>
      </p>
    </form>
  )
}
