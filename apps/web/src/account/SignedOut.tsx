import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { account } from './account-here.ts'
import type { Trouble } from './account.ts'
import { AccountField } from './AccountField.tsx'
import { AccountForm } from './AccountForm.tsx'

/** Three ways in: with what one knows, with what one holds, with a code. */
export function SignedOut({ isFirst }: { isFirst: boolean }): JSX.Element {
  return (
    <div class="stack-wide">
      {isFirst ? <MakePart isFirst /> : <SignInPart />}
      {!isFirst && <MakePart isFirst={false} />}
      {!isFirst && <RecoverPart />}
    </div>
  )
}

function SignInPart(): JSX.Element {
  const w = words('account')
  const [trouble, setTrouble] = useState<Trouble>()
  return (
    <section class="section">
      <h2>{w.signIn}</h2>
      <AccountForm
        button={w.signIn}
        onSend={(said) => account.signIn({ email: said('email'), password: said('password') })}
      >
        <AccountField label={w.email} name="email" type="email" autocomplete="username" />
        <AccountField
          label={w.password}
          name="password"
          type="password"
          autocomplete="current-password"
        />
      </AccountForm>
      {account.hasDevice && (
        <p>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => void account.signInWithPasskey().then(setTrouble)}
          >
            {w.withPasskey}
          </button>
        </p>
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

function MakePart({ isFirst }: { isFirst: boolean }): JSX.Element {
  const w = words('account')
  return (
    <section class="section">
      <h2>{w.make}</h2>
      <p class="soft">{isFirst ? w.makeFirst : w.makeLead}</p>
      <AccountForm
        button={w.makeButton}
        onSend={(said) =>
          account.make({
            email: said('email'),
            name: said('name'),
            password: said('password'),
            code: said('code'),
          })
        }
      >
        <AccountField label={w.code} name="code" autocomplete="one-time-code" />
        <AccountField label={w.name} name="name" autocomplete="name" hint={w.nameHint} />
        <AccountField label={w.email} name="email" type="email" autocomplete="username" />
        <AccountField
          label={w.password}
          name="password"
          type="password"
          autocomplete="new-password"
          hint={w.passwordHint}
        />
      </AccountForm>
    </section>
  )
}

function RecoverPart(): JSX.Element {
  const w = words('account')
  return (
    <section class="section">
      <h2>{w.recover}</h2>
      <p class="soft">{w.recoverLead}</p>
      <AccountForm
        button={w.recoverButton}
        done={w.recovered}
        onSend={(said) =>
          account.recover({
            email: said('email'),
            code: said('code'),
            password: said('password'),
          })
        }
      >
        <AccountField label={w.email} name="email" type="email" autocomplete="username" />
        <AccountField label={w.recoveryCode} name="code" autocomplete="one-time-code" />
        <AccountField
          label={w.newPassword}
          name="password"
          type="password"
          autocomplete="new-password"
          hint={w.passwordHint}
        />
      </AccountForm>
    </section>
  )
}
