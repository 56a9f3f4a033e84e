import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { passkeys } from './passkeys-here.ts'
import type { PasskeyTrouble } from './passkeys.ts'

/** Passkeys on a server with accounts: in with one, which there are, one more, one less. */
export function PasskeySection(): JSX.Element | null {
  const w = words('people').passkey
  const [trouble, setTrouble] = useState<PasskeyTrouble>()
  useEffect(() => void passkeys.refresh(), [])
  const session = passkeys.session.value
  if (session === undefined || !session.hasAccounts || !passkeys.hasDevice) return null
  return (
    <section class="section" id="passkeys">
      <h2>{w.title}</h2>
      <p class="soft">{w.lead}</p>
      {session.runnerId === undefined ? (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => void passkeys.signIn().then(setTrouble)}
          >
            {w.signIn}
          </button>
        </p>
      ) : (
        <>
          <PasskeyList />
          <AddForm onTried={setTrouble} />
        </>
      )}
      <div role="status">
        {trouble !== undefined && (
          <Notice tone="warn">
            <p>{w.errors[trouble]}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}

function PasskeyList(): JSX.Element {
  const w = words('people').passkey
  const { day } = preferences.q.value
  if (passkeys.list.value.length === 0) return <p>{w.none}</p>
  return (
    <ul class="people-list">
      {passkeys.list.value.map(({ id, name, usedAtMs }) => (
        <li key={id} class="people-line">
          <b>{name}</b>
          <span class="soft">{usedAtMs === undefined ? w.unused : w.used(day(usedAtMs))}</span>
          <button
            type="button"
            class="button button-quiet"
            aria-label={`${w.remove}: ${name}`}
            onClick={() => void passkeys.remove(id)}
          >
            {w.remove}
          </button>
        </li>
      ))}
    </ul>
  )
}

function AddForm({
  onTried,
}: {
  onTried: (trouble: PasskeyTrouble | undefined) => void
}): JSX.Element {
  const w = words('people').passkey
  const id = useId()
  const [isBusy, setBusy] = useState(false)
  const add = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form)
    const text = (name: string): string => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    setBusy(true)
    const trouble = await passkeys.add({ name: text('name'), password: text('password') })
    setBusy(false)
    onTried(trouble)
    if (trouble === undefined) form.reset()
  }
  return (
    <form
      class="server-form stack"
      onSubmit={(event) => {
        event.preventDefault()
        void add(event.currentTarget)
      }}
    >
      <div class="field">
        <label for={`${id}-name`}>{w.name}</label>
        <input id={`${id}-name`} class="input" name="name" type="text" maxLength={80} required />
      </div>
      <div class="field">
        <label for={`${id}-password`}>{w.password}</label>
        <input
          id={`${id}-password`}
          class="input"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
      </div>
      <p>
        <button type="submit" class="button" disabled={isBusy}>
          {w.add}
        </button>
      </p>
    </form>
  )
}
