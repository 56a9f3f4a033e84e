import { newId } from '@uncramp/contract/ids'
import type { ShareLink } from '@uncramp/contract/sharing'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { client } from './account-here.ts'
import { troubleOf } from './account.ts'
import { AccountField } from './AccountField.tsx'
import { AccountForm, type Answers } from './AccountForm.tsx'
import { OnceShown } from './OnceShown.tsx'

const KINDS = ['activity', 'cramp', 'plan', 'sweat_test'] as const
const USUAL_DAYS = '14'

/** Read-only links: what each shows, until when, and a way to stop it. */
export function LinkSection(): JSX.Element {
  const w = words('account')
  const [links, setLinks] = useState<readonly ShareLink[]>([])
  const [address, setAddress] = useState<string>()
  const refresh = async (): Promise<void> => {
    const listed = await client.call('listLinks', {})
    if (listed.ok) setLinks(listed.value.links)
  }
  useEffect(() => void refresh(), [])
  const make = async (said: Answers): Promise<ReturnType<typeof troubleOf> | undefined> => {
    const id = newId(Date.now(), crypto.randomUUID())
    const kinds = KINDS.filter((kind) => said(kind) !== '')
    const lifetimeDays = Number(said('days'))
    const body = { id, label: said('label'), kinds, lifetimeDays }
    const made = await client.call('createLink', { body })
    if (!made.ok) return troubleOf(made.error.code)
    setAddress(`${location.origin}${made.value.path}`)
    await refresh()
    return undefined
  }
  const revoke = async (linkId: string): Promise<void> => {
    await client.call('revokeLink', { params: { linkId } })
    await refresh()
  }
  return (
    <section class="section" id="links">
      <h2>{w.links}</h2>
      <p class="soft">{w.linksLead}</p>
      {links.length === 0 && <p>{w.linksNone}</p>}
      <ul class="account-list">
        {links.map((link) => (
          <LinkLine key={link.id} link={link} onRevoke={() => void revoke(link.id)} />
        ))}
      </ul>
      <AccountForm button={w.linkMake} onSend={make}>
        <AccountField label={w.linkLabel} name="label" />
        <AccountField label={w.linkDays} name="days" type="number" value={USUAL_DAYS} />
        <fieldset class="account-choice">
          <legend>{w.linkWhat}</legend>
          {KINDS.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name={kind} value="on" defaultChecked={kind !== 'plan'} />{' '}
              {w.linkKinds[kind]}
            </label>
          ))}
        </fieldset>
      </AccountForm>
      {address !== undefined && <OnceShown lead={w.linkMade} text={address} />}
    </section>
  )
}

function LinkLine(props: { link: ShareLink; onRevoke: () => void }): JSX.Element {
  const w = words('account')
  const { label, expiresAtMs, revokedAtMs } = props.link
  const isOver = expiresAtMs <= Date.now()
  const state =
    revokedAtMs !== undefined
      ? w.revoked
      : isOver
        ? w.expired
        : w.until(preferences.q.value.day(expiresAtMs))
  return (
    <li>
      <span>
        <b>{label}</b> <span class="soft">{state}</span>
      </span>
      {revokedAtMs === undefined && !isOver && (
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${w.revoke}: ${label}`}
          onClick={props.onRevoke}
        >
          {w.revoke}
        </button>
      )}
    </li>
  )
}
