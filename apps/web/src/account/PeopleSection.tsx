import { newId } from '@uncramp/contract/ids'
import type { Grant, GrantRole } from '@uncramp/contract/sharing'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { client } from './account-here.ts'
import { troubleOf } from './account.ts'
import { AccountField } from './AccountField.tsx'
import { AccountForm, type Answers } from './AccountForm.tsx'
import { OnceShown } from './OnceShown.tsx'

const ROLES = ['read', 'comment'] as const satisfies readonly GrantRole[]

type Shared = Readonly<{ runnerId: string; name: string; role: Grant['role'] }>

/** Who may read, who was asked, who is shut out; and who lets me read. */
export function PeopleSection(props: { runnerId: string }): JSX.Element {
  const w = words('account')
  const [grants, setGrants] = useState<readonly Grant[]>([])
  const [shared, setShared] = useState<readonly Shared[]>([])
  const [code, setCode] = useState<string>()
  const refresh = async (): Promise<void> => {
    const [listed, mine] = await Promise.all([
      client.call('listGrants', {}),
      client.call('listSharedWithMe', {}),
    ])
    if (listed.ok) setGrants(listed.value.grants)
    if (mine.ok) setShared(mine.value.runners)
  }
  useEffect(() => void refresh(), [])
  const invite = async (said: Answers): ReturnType<typeof take> => {
    const id = newId(Date.now(), crypto.randomUUID())
    const role = ROLES.find((known) => known === said('role')) ?? 'read'
    const made = await client.call('createGrant', { body: { id, role, label: said('label') } })
    if (!made.ok) return troubleOf(made.error.code)
    setCode(made.value.code)
    await refresh()
    return undefined
  }
  const take = async (said: Answers) => {
    const taken = await client.call('acceptGrant', { body: { code: said('code') } })
    await refresh()
    return taken.ok ? undefined : troubleOf(taken.error.code)
  }
  const shutOut = async (grantId: string): Promise<void> => {
    await client.call('revokeGrant', { params: { grantId } })
    await refresh()
  }
  return (
    <section class="section" id="people">
      <h2>{w.people}</h2>
      <p class="soft">{w.peopleLead}</p>
      {grants.length === 0 && <p>{w.peopleNone}</p>}
      <ul class="account-list">
        {grants.map((grant) => (
          <GrantLine key={grant.id} grant={grant} onShutOut={() => void shutOut(grant.id)} />
        ))}
      </ul>
      <p>
        <a class="button button-quiet" href={`/runners/${props.runnerId}`}>
          {w.said}
        </a>
      </p>
      <AccountForm button={w.invite} onSend={invite}>
        <AccountField label={w.personLabel} name="label" />
        <fieldset class="account-choice">
          {ROLES.map((role) => (
            <label key={role}>
              <input type="radio" name="role" value={role} defaultChecked={role === 'read'} />{' '}
              {w.roles[role]}
            </label>
          ))}
        </fieldset>
      </AccountForm>
      {code !== undefined && <OnceShown lead={w.inviteCode} text={code} />}
      <h3>{w.take}</h3>
      <AccountForm button={w.takeButton} done={w.taken} onSend={take}>
        <AccountField label={w.code} name="code" autocomplete="one-time-code" />
      </AccountForm>
      {shared.length > 0 && <h3>{w.sharedWithMe}</h3>}
      <ul class="account-list">
        {shared.map(({ runnerId, name, role }) => (
          <li key={runnerId}>
            <a href={`/runners/${runnerId}`}>
              <b>{name}</b>
            </a>{' '}
            <span class="soft">{w.roles[role]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function GrantLine(props: { grant: Grant; onShutOut: () => void }): JSX.Element {
  const w = words('account')
  const { label, role, acceptedAtMs, revokedAtMs } = props.grant
  const state =
    revokedAtMs !== undefined
      ? w.wasShutOut
      : acceptedAtMs === undefined
        ? w.waiting
        : w.since(preferences.q.value.day(acceptedAtMs))
  return (
    <li>
      <span>
        <b>{label}</b>{' '}
        <span class="soft">
          {w.roles[role]} · {state}
        </span>
      </span>
      {revokedAtMs === undefined && (
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${w.shutOut}: ${label}`}
          onClick={props.onShutOut}
        >
          {w.shutOut}
        </button>
      )}
    </li>
  )
}
