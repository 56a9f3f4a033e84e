import './people.css'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import { Notice } from '../shell/Notice.tsx'
import { UpLink } from '../shell/UpLink.tsx'
import { words } from '../words/words.ts'
import { AccountSection } from './AccountSection.tsx'
import { AdminSection } from './AdminSection.tsx'
import { DeviceSection } from './DeviceSection.tsx'
import { GrantSection } from './GrantSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import { PasskeySection } from './PasskeySection.tsx'
import { server } from './server-here.ts'
import { SharedSection } from './SharedSection.tsx'
import { SignInSection } from './SignInSection.tsx'

/** The runner's own server: signing in, people let in, links. Everything else works without it. */
export function People(): JSX.Element {
  const w = words('people')
  useEffect(() => {
    void server.load()
  }, [])
  return (
    <div class="screen people">
      <header class="screen-head">
        <UpLink to="settings" />
        <h1>{w.title}</h1>
        <p class="soft">{w.lead}</p>
      </header>
      <Body />
    </div>
  )
}

function Body(): JSX.Element {
  const w = words('people')
  const session = server.session.value
  if (server.state.value === 'asking') return <p role="status">{w.loading}</p>
  if (session === undefined)
    return (
      <Notice tone="warn">
        <h2>{w.awayTitle}</h2>
        <p>{w.awayText}</p>
        <p>
          <button type="button" class="button" onClick={() => void server.load()}>
            {w.again}
          </button>
        </p>
      </Notice>
    )
  if (session.runnerId === undefined)
    return (
      <div class="stack-wide">
        {!session.needsFirstAccount && <PasskeySection />}
        <SignInSection session={session} />
      </div>
    )
  return (
    <div class="columns">
      <div class="stack-wide">
        {session.hasAccounts ? (
          <>
            <AccountSection session={session} />
            <DeviceSection />
            <PasskeySection />
          </>
        ) : (
          <Notice tone="info">
            <p>{w.soloText}</p>
            <p class="fine">{w.soloHint}</p>
          </Notice>
        )}
        <LinkSection />
      </div>
      <div class="stack-wide">
        {session.hasAccounts && (
          <>
            <GrantSection />
            <SharedSection />
          </>
        )}
        {session.isAdmin && <AdminSection />}
      </div>
    </div>
  )
}
