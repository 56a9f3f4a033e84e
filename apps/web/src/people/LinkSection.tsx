import type { RecordKind } from '@uncramp/contract/records'
import type { ShareLink } from '@uncramp/contract/sharing'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Choices } from '../controls/Choices.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { OnceCode } from './OnceCode.tsx'
import { server } from './server-here.ts'
import { ServerForm } from './ServerForm.tsx'

const KINDS = [
  'plan',
  'activity',
  'drink_log',
  'cramp',
  'sweat_test',
  'urine_check',
  'feedback',
  'triage_result',
  'profile',
] as const satisfies readonly RecordKind[]
/** What a coach asks for; health is only shown when ticked. */
const FIRST_KINDS: readonly RecordKind[] = ['plan', 'activity', 'cramp']
const LIFETIMES_DAYS = [1, 7, 30, 90, 365] as const

/** Links that only read, until when they work, and a new one. */
export function LinkSection(): JSX.Element {
  const w = words('people')
  const links = server.links.value
  const shown = server.shownOnce.value
  return (
    <section class="section">
      <h2>{w.linksTitle}</h2>
      <p class="soft">{w.linksLead}</p>
      {links.length === 0 && <p>{w.linksNone}</p>}
      <ul class="people-list">
        {links.map((link) => (
          <li key={link.id}>
            <LinkLine link={link} />
          </li>
        ))}
      </ul>
      <NewLink />
      {shown?.kind === 'link' && (
        <OnceCode lead={w.linkMade} code={`${location.origin}${shown.path}`} />
      )}
    </section>
  )
}

function LinkLine({ link }: { link: ShareLink }): JSX.Element {
  const w = words('people')
  const q = preferences.q.value
  const [nowAtMs] = useState(() => Date.now())
  const isOff = link.revokedAtMs !== undefined
  const isOver = link.expiresAtMs <= nowAtMs
  const state = isOff ? w.linkOff : isOver ? w.linkOver : w.linkUntil(q.day(link.expiresAtMs))
  return (
    <div class="people-line">
      <span>
        <b class={isOff || isOver ? 'struck' : ''}>{link.label}</b>
        <br />
        <span class="fine soft">
          {`${q.list(link.kinds.map((kind) => w.kinds[kind]))}; ${state}`}
        </span>
      </span>
      {!isOff && !isOver && (
        <button
          type="button"
          class="button"
          aria-label={`${w.linkRevoke}: ${link.label}`}
          onClick={() => void server.shutLink(link.id)}
        >
          {w.linkRevoke}
        </button>
      )}
    </div>
  )
}

function NewLink(): JSX.Element {
  const w = words('people')
  const [kinds, setKinds] = useState<readonly RecordKind[]>(FIRST_KINDS)
  const [lifetimeDays, setLifetimeDays] = useState(30)
  return (
    <ServerForm
      fields={[{ name: 'label', label: w.label }]}
      submit={w.linkMake}
      onSubmit={({ label }) => server.makeLink({ label, kinds, lifetimeDays })}
    >
      <fieldset class="field">
        <legend class="label">{w.linkShows}</legend>
        <div class="people-kinds">
          {KINDS.map((kind) => (
            <Tick
              key={kind}
              label={w.kinds[kind]}
              isOn={kinds.includes(kind)}
              onChange={(isOn) =>
                setKinds(isOn ? [...kinds, kind] : kinds.filter((other) => other !== kind))
              }
            />
          ))}
        </div>
      </fieldset>
      <Choices
        legend={w.linkDays}
        options={LIFETIMES_DAYS.map((days) => ({ value: String(days), label: w.days(days) }))}
        value={String(lifetimeDays)}
        onChange={(days) => setLifetimeDays(Number(days))}
      />
    </ServerForm>
  )
}
