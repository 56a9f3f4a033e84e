import type { Session } from '@uncramp/contract/accounts'
import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { server } from './server-here.ts'
import { ServerForm, type FormField } from './ServerForm.tsx'

/** The account of whoever is signed in: out, another password, fresh codes, gone. */
export function AccountSection({ session }: { session: Session }): JSX.Element {
  const w = words('people')
  return (
    <section class="section">
      <h2>{w.accountTitle}</h2>
      <p>{session.isAdmin ? w.signedInAdmin : w.signedIn}</p>
      <RecoveryCodes />
      <div class="row">
        <button type="button" class="button" onClick={() => void server.signOut(false)}>
          {w.signOut}
        </button>
      </div>
      <Secrets />
    </section>
  )
}

function RecoveryCodes(): JSX.Element | null {
  const w = words('people')
  const shown = server.shownOnce.value
  if (shown?.kind !== 'recovery') return null
  return (
    <div class="once stack" role="status">
      <h3>{w.codesTitle}</h3>
      <p>{w.codesText}</p>
      <ol class="once-codes">
        {shown.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            server.shownOnce.value = undefined
          }}
        >
          {w.codesDone}
        </button>
      </p>
    </div>
  )
}

function Secrets(): JSX.Element {
  const w = words('people')
  const current: FormField<'password'> = {
    name: 'password',
    label: w.current,
    type: 'password',
    autocomplete: 'current-password',
  }
  return (
    <div>
      <details class="fold">
        <summary>{w.changePassword}</summary>
        <div class="fold-body">
          <ServerForm
            fields={[
              current,
              {
                name: 'next',
                label: w.newPassword,
                type: 'password',
                hint: w.passwordHint,
                autocomplete: 'new-password',
              },
            ]}
            submit={w.changePassword}
            done={w.changed}
            onSubmit={(given) => server.changePassword(given.password, given.next)}
          />
        </div>
      </details>
      <details class="fold">
        <summary>{w.renewCodes}</summary>
        <div class="fold-body">
          <ServerForm
            fields={[current]}
            submit={w.renewCodes}
            onSubmit={({ password }) => server.renewCodes(password)}
          />
        </div>
      </details>
      <details class="fold">
        <summary>{w.deleteTitle}</summary>
        <div class="fold-body">
          <p>{w.deleteText}</p>
          <ServerForm
            fields={[current]}
            submit={w.deleteButton}
            isDanger
            onSubmit={({ password }) => server.deleteAccount(password)}
          />
        </div>
      </details>
    </div>
  )
}
