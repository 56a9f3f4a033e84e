import type { OpenSession } from '@uncramp/contract/accounts'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { server } from './server-here.ts'

/** Where this account is signed in, and signing one device out or all of them. */
export function DeviceSection(): JSX.Element {
  const w = words('people')
  return (
    <section class="section" id="devices">
      <h2>{w.devicesTitle}</h2>
      <p class="soft">{w.devicesLead}</p>
      <ul class="people-list">
        {server.sessions.value.map((session) => (
          <li key={session.id} class="people-line">
            <DeviceLine session={session} />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => void server.signOut(true)}>
          {w.signOutAll}
        </button>
      </p>
    </section>
  )
}

function DeviceLine({ session }: { session: OpenSession }): JSX.Element {
  const w = words('people')
  const { day } = preferences.q.value
  const name = session.device === '' ? w.deviceUnknown : session.device
  return (
    <>
      <span>
        <b>{name}</b>
        {session.isThis && ` (${w.deviceThis})`}
        <br />
        <span class="fine soft">
          {w.deviceSince(day(session.signedInAtMs), day(session.seenAtMs))}
        </span>
      </span>
      {!session.isThis && (
        <button
          type="button"
          class="button"
          aria-label={`${w.deviceEnd}: ${name}`}
          onClick={() => void server.endSession(session.id)}
        >
          {w.deviceEnd}
        </button>
      )}
    </>
  )
}
