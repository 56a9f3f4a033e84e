import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { server } from './server-here.ts'
import { ServerForm } from './ServerForm.tsx'

/** Runners who let this person in, and taking an invitation. */
export function SharedSection(): JSX.Element {
  const w = words('people')
  const runners = server.sharedRunners.value
  return (
    <section class="section">
      <h2>{w.sharedTitle}</h2>
      {runners.length === 0 && <p>{w.sharedNone}</p>}
      <ul class="people-list">
        {runners.map(({ runnerId, role, name }) => (
          <li key={runnerId} class="people-line">
            <span>
              <b>{name}</b> <span class="soft">{w.roles[role]}</span>
            </span>
            <a class="button" href={`/people/${runnerId}`}>
              {w.openRunner}
            </a>
          </li>
        ))}
      </ul>
      <h3>{w.acceptTitle}</h3>
      <ServerForm
        fields={[{ name: 'code', label: w.acceptCode }]}
        submit={w.accept}
        done={w.accepted}
        onSubmit={({ code }) => server.accept(code)}
      />
    </section>
  )
}
