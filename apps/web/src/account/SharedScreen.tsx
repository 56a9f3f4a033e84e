import './account.css'
import type { StoredRecord } from '@uncramp/contract/records'
import type { JSX } from 'preact'
import { useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { client } from './account-here.ts'
import { linesOf } from './record-lines.ts'

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
  const lines = linesOf(shown.records)
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
