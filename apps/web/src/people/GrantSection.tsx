import { GRANT_ROLES, type Grant, type GrantRole } from '@uncramp/contract/sharing'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { words } from '../words/words.ts'
import { OnceCode } from './OnceCode.tsx'
import { server } from './server-here.ts'
import { ServerForm } from './ServerForm.tsx'

/** Who may read along, how that stands, and shutting somebody out. */
export function GrantSection(): JSX.Element {
  const w = words('people')
  const grants = server.grants.value
  const shown = server.shownOnce.value
  const [role, setRole] = useState<GrantRole>('read')
  return (
    <section class="section">
      <h2>{w.grantsTitle}</h2>
      <p class="soft">{w.grantsLead}</p>
      {grants.length === 0 && <p>{w.grantsNone}</p>}
      <ul class="people-list">
        {grants.map((grant) => (
          <li key={grant.id}>
            <GrantLine grant={grant} />
          </li>
        ))}
      </ul>
      <ServerForm
        fields={[{ name: 'label', label: w.label }]}
        submit={w.invite}
        onSubmit={({ label }) => server.inviteReader(label, role)}
      >
        <Choices
          legend={w.role}
          options={optionsOf(GRANT_ROLES, w.roles)}
          value={role}
          onChange={setRole}
        />
      </ServerForm>
      {shown?.kind === 'grant' && <OnceCode lead={w.inviteCode} code={shown.code} />}
    </section>
  )
}

function stateOf({ revokedAtMs, acceptedAtMs }: Grant): 'waiting' | 'on' | 'off' {
  if (revokedAtMs !== undefined) return 'off'
  return acceptedAtMs === undefined ? 'waiting' : 'on'
}

function GrantLine({ grant }: { grant: Grant }): JSX.Element {
  const w = words('people')
  const state = stateOf(grant)
  return (
    <div class="people-line">
      <span>
        <b class={state === 'off' ? 'struck' : ''}>{grant.label}</b>
        <br />
        <span class="fine soft">{`${w.roles[grant.role]}; ${w.grantStates[state]}`}</span>
      </span>
      {state !== 'off' && (
        <button
          type="button"
          class="button"
          aria-label={`${w.revoke}: ${grant.label}`}
          onClick={() => void server.shutOut(grant.id)}
        >
          {w.revoke}
        </button>
      )}
    </div>
  )
}
