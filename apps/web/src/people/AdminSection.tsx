import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { OnceCode } from './OnceCode.tsx'
import { problemText, server } from './server-here.ts'

/** Who has an account on this server, and a code for one more. */
export function AdminSection(): JSX.Element {
  const w = words('people')
  const q = preferences.q.value
  const [problem, setProblem] = useState<string>()
  const shown = server.shownOnce.value
  return (
    <section class="section">
      <h2>{w.adminTitle}</h2>
      <p class="soft">{w.adminLead}</p>
      <ul class="people-list">
        {server.accounts.value.map(({ email, name, isAdmin }) => (
          <li key={email}>
            <b>{name}</b> <span class="fine soft">{isAdmin ? `${email}, ${w.admin}` : email}</span>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => void server.inviteAccount().then(setProblem)}
        >
          {w.inviteAccount}
        </button>
      </p>
      <p class="field" role="status">
        <span class="problem">{problemText(problem)}</span>
      </p>
      {shown?.kind === 'invitation' && (
        <OnceCode lead={w.inviteAccountCode(q.day(shown.expiresAtMs))} code={shown.code} />
      )}
    </section>
  )
}
