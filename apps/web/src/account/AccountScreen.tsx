import './account.css'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { words } from '../words/words.ts'
import { account, client } from './account-here.ts'
import { LinkSection } from './LinkSection.tsx'
import { OnceShown } from './OnceShown.tsx'
import { PasskeySection } from './PasskeySection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { SignedOut } from './SignedOut.tsx'

/** Who one is on this server, and who else may read. */
export function AccountScreen(): JSX.Element {
  const w = words('account')
  useEffect(() => void account.refresh(), [])
  return (
    <div class="screen">
      <header class="screen-head">
        <h1>{w.title}</h1>
      </header>
      <Inside />
    </div>
  )
}

function Inside(): JSX.Element | null {
  const w = words('account')
  const session = account.session.value
  if (session === undefined) return null
  if (session === 'away') return <p>{w.away}</p>
  if (!session.hasAccounts)
    return (
      <div class="stack-wide">
        <p>{w.none}</p>
        <LinkSection />
      </div>
    )
  if (session.runnerId === undefined) return <SignedOut isFirst={session.needsFirstAccount} />
  if (account.recoveryCodes.value.length > 0) return <RecoveryCodes />
  return (
    <div class="stack-wide">
      <section class="section">
        <p>
          {w.signedIn} {session.isAdmin && w.asAdmin}
        </p>
        <div class="row">
          <button type="button" class="button" onClick={() => void account.signOut(false)}>
            {w.signOut}
          </button>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => void account.signOut(true)}
          >
            {w.signOutAll}
          </button>
        </div>
      </section>
      <PasskeySection />
      <PeopleSection runnerId={session.runnerId} />
      <LinkSection />
      {session.isAdmin && <InvitationSection />}
    </div>
  )
}

function RecoveryCodes(): JSX.Element {
  const w = words('account')
  return (
    <section class="section">
      <h2>{w.codesTitle}</h2>
      <p>{w.codesLead}</p>
      <ol class="account-codes">
        {account.recoveryCodes.value.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            account.recoveryCodes.value = []
          }}
        >
          {w.codesDone}
        </button>
      </p>
    </section>
  )
}

const INVITATION_DAYS = 7

function InvitationSection(): JSX.Element {
  const w = words('account')
  const [code, setCode] = useState<string>()
  const invite = async (): Promise<void> => {
    const body = { isAdmin: false, lifetimeDays: INVITATION_DAYS }
    const made = await client.call('createInvitation', { body })
    if (made.ok) setCode(made.value.code)
  }
  return (
    <section class="section" id="invitation">
      <h2>{w.invitation}</h2>
      <p>
        <button type="button" class="button" onClick={() => void invite()}>
          {w.invitationButton}
        </button>
      </p>
      {code !== undefined && <OnceShown lead={w.invitationCode} text={code} />}
    </section>
  )
}
