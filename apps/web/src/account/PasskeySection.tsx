import type { Passkey } from '@uncramp/contract/accounts'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { account, client } from './account-here.ts'
import { AccountField } from './AccountField.tsx'
import { AccountForm } from './AccountForm.tsx'

/** Passkeys of this account: which there are, one more, one less. */
export function PasskeySection(): JSX.Element {
  const w = words('account')
  const [passkeys, setPasskeys] = useState<readonly Passkey[]>([])
  const refresh = async (): Promise<void> => {
    const listed = await client.call('listPasskeys', {})
    if (listed.ok) setPasskeys(listed.value.passkeys)
  }
  useEffect(() => void refresh(), [])
  const remove = async (passkeyId: string): Promise<void> => {
    await client.call('removePasskey', { params: { passkeyId } })
    await refresh()
  }
  return (
    <section class="section" id="passkeys">
      <h2>{w.passkeys}</h2>
      <p class="soft">{w.passkeysLead}</p>
      {passkeys.length === 0 && <p>{w.passkeysNone}</p>}
      <ul class="account-list">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>
              <b>{passkey.name}</b>{' '}
              <span class="soft">
                {passkey.usedAtMs === undefined
                  ? w.passkeyUnused
                  : w.passkeyUsed(preferences.q.value.day(passkey.usedAtMs))}
              </span>
            </span>
            <button
              type="button"
              class="button button-quiet"
              aria-label={`${w.remove}: ${passkey.name}`}
              onClick={() => void remove(passkey.id)}
            >
              {w.remove}
            </button>
          </li>
        ))}
      </ul>
      {account.hasDevice ? (
        <AccountForm
          button={w.passkeyAdd}
          onSend={async (said) => {
            const trouble = await account.addPasskey({
              name: said('name'),
              password: said('password'),
            })
            await refresh()
            return trouble
          }}
        >
          <AccountField label={w.passkeyName} name="name" />
          <AccountField
            label={w.passkeyPassword}
            name="password"
            type="password"
            autocomplete="current-password"
          />
        </AccountForm>
      ) : (
        <p class="soft">{w.passkeysOff}</p>
      )}
    </section>
  )
}
