import type { Session } from '@uncramp/contract/accounts'
import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { server } from './server-here.ts'
import { ServerForm } from './ServerForm.tsx'

/** In, with an account; a new account, with a code; back in, with a recovery code. */
export function SignInSection({ session }: { session: Session }): JSX.Element {
  const w = words('people')
  const isFirst = session.needsFirstAccount
  const email = {
    name: 'email',
    label: w.email,
    type: 'email',
    autocomplete: 'username',
  } as const
  const fresh = {
    name: 'password',
    label: w.newPassword,
    type: 'password',
    hint: w.passwordHint,
    autocomplete: 'new-password',
  } as const
  return (
    <div class="columns">
      {!isFirst && (
        <section class="section">
          <h2>{w.signInTitle}</h2>
          <ServerForm
            fields={[
              email,
              {
                name: 'password',
                label: w.password,
                type: 'password',
                autocomplete: 'current-password',
              },
            ]}
            submit={w.signIn}
            isMain
            onSubmit={(given) => server.signIn(given.email, given.password)}
          />
          <details class="fold">
            <summary>{w.recoverTitle}</summary>
            <div class="fold-body">
              <p class="soft">{w.recoverLead}</p>
              <ServerForm
                fields={[email, { name: 'code', label: w.code }, fresh]}
                submit={w.recover}
                done={w.recovered}
                onSubmit={(given) => server.recover(given)}
              />
            </div>
          </details>
        </section>
      )}
      <section class="section">
        <h2>{w.createTitle}</h2>
        <p class="soft">{isFirst ? w.createFirst : w.createLead}</p>
        <ServerForm
          fields={[
            { name: 'code', label: w.code },
            { name: 'name', label: w.name, autocomplete: 'name' },
            email,
            fresh,
          ]}
          submit={w.create}
          isMain={isFirst}
          onSubmit={(given) => server.createAccount(given)}
        />
      </section>
    </div>
  )
}
