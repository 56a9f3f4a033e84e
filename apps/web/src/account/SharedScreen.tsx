import './account.css'
import type { StoredRecord } from '@uncramp/contract/records'
import type { JSX } from 'preact'
import { useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'

import { oneOf } from '../history/values.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { client } from './account-here.ts'

type Shown = Readonly<{ label: string; expiresAtMs: number; records: readonly StoredRecord[] }>

/** What whoever holds a link sees: runs and cramps, newest first; nothing can be changed. */
export function SharedScreen(): JSX.Element {
  const w = words('account')
  const { params } = useRoute()
  const token = params['token'] ?? ''
  const [shown, setShown] = useState<Shown | 'gone' | 'expired'>()
  useEffect(() => void read(token).then(setShown), [token])
  return (
    <div class="screen">
      <header class="screen-head">
        <h1>{w.sharedTitle}</h1>
        {shown === 'gone' && <p>{w.sharedGone}</p>}
        {shown === 'expired' && <p>{w.sharedExpired}</p>}
      </header>
      {typeof shown === 'object' && <SharedList shown={shown} />}
    </div>
  )
}

async function read(token: string): Promise<Shown | 'gone' | 'expired'> {
  const records: StoredRecord[] = []
  for (let since = ''; ;) {
    // Each page says where the next one begins.
    // oxlint-disable-next-line no-await-in-loop
    const page = await client.call('readLink', { params: { token }, query: { since } })
    if (!page.ok) return page.error.code === 'link_expired' ? 'expired' : 'gone'
    records.push(...page.value.records)
    const { label, expiresAtMs, hasMore, cursor } = page.value
    if (!hasMore) return { label, expiresAtMs, records }
    since = cursor
  }
}

function SharedList({ shown }: { shown: Shown }): JSX.Element {
  const w = words('account')
  const q = preferences.q.value
  const lines = shown.records
    .flatMap((record) => lineOf(record))
    .toSorted((one, other) => other.atMs - one.atMs)
  return (
    <section class="section">
      <p class="soft">{w.sharedLead(shown.label, q.day(shown.expiresAtMs))}</p>
      {lines.length === 0 && <p>{w.sharedEmpty}</p>}
      <ul class="account-list">
        {lines.map(({ id, atMs, text }) => (
          <li key={id}>
            <span>{q.day(atMs)}</span> <b class="num">{text}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Line = Readonly<{ id: string; atMs: number; text: string }>

function lineOf({ id, kind, fields }: StoredRecord): readonly Line[] {
  if (fields['deleted']?.value === true) return []
  const number = (name: string): number | undefined => {
    const value = fields[name]?.value
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
  const { muscles, linkKinds } = words('account')
  const q = preferences.q.value
  const atMs = number('startAtMs') ?? number('atMs')
  const kinds = ['activity', 'cramp', 'plan', 'sweat_test'] as const
  const known = oneOf(kinds, kind)
  if (atMs === undefined || known === undefined) return []
  if (known === 'activity') {
    const [distanceM, elapsedS] = [number('distanceM'), number('elapsedS')]
    if (distanceM === undefined || elapsedS === undefined) return []
    return [{ id, atMs, text: `${q.distance(distanceM)} · ${q.duration(elapsedS)}` }]
  }
  const sweatMlPerH = number('sweatMlPerH')
  if (known === 'sweat_test' && sweatMlPerH !== undefined)
    return [{ id, atMs, text: `${linkKinds.sweat_test} · ${q.fluidRate(sweatMlPerH)}` }]
  const names = Object.entries(muscles)
  const muscle = names.find(([name]) => name === fields['muscle']?.value)?.[1]
  return [{ id, atMs, text: [linkKinds[known], muscle].filter(Boolean).join(' · ') }]
}
