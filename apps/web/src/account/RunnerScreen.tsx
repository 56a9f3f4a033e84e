import './account.css'
import { newId } from '@uncramp/contract/ids'
import type { StoredRecord } from '@uncramp/contract/records'
import type { Comment } from '@uncramp/contract/sharing'
import type { JSX } from 'preact'
import { useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { client } from './account-here.ts'
import { troubleOf } from './account.ts'
import { AccountField } from './AccountField.tsx'
import { AccountForm } from './AccountForm.tsx'
import { linesOf, type Line } from './record-lines.ts'

type Shown = Readonly<{
  /** Empty for one's own records. */
  name: string
  mayComment: boolean
  records: readonly StoredRecord[]
  comments: readonly Comment[]
}>

/** The records of a runner who let one in, or one's own, with what was said about each. */
export function RunnerScreen(): JSX.Element {
  const w = words('account')
  const { params } = useRoute()
  const runnerId = params['runnerId'] ?? ''
  const [shown, setShown] = useState<Shown | 'gone'>()
  const refresh = (): Promise<void> => read(runnerId).then(setShown)
  useEffect(() => void refresh(), [runnerId])
  return (
    <div class="screen">
      <header class="screen-head">
        <h1>{typeof shown === 'object' ? w.sharedRunner(shown.name) : w.sharedTitle}</h1>
        {shown === 'gone' && <p>{w.sharedGone}</p>}
      </header>
      {typeof shown === 'object' && (
        <section class="section">
          <h2>{w.said}</h2>
          {shown.comments.length === 0 && <p class="soft">{w.noComments}</p>}
          <ul class="account-list">
            {linesOf(shown.records).map((line) => (
              <RecordLine key={line.id} line={line} of={{ runnerId, shown, refresh }} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

async function read(runnerId: string): Promise<Shown | 'gone'> {
  const [said, mine] = await Promise.all([
    client.call('listComments', { params: { runnerId } }),
    client.call('listSharedWithMe', {}),
  ])
  if (!said.ok) return 'gone'
  const records: StoredRecord[] = []
  for (let since = ''; ;) {
    // Each page says where the next one begins.
    // oxlint-disable-next-line no-await-in-loop
    const page = await client.call('pullRunnerRecords', { params: { runnerId }, query: { since } })
    if (!page.ok) return 'gone'
    records.push(...page.value.records)
    if (!page.value.hasMore) break
    since = page.value.cursor
  }
  const shared = mine.ok ? mine.value.runners.find((one) => one.runnerId === runnerId) : undefined
  const mayComment = shared === undefined || shared.role === 'comment'
  return { name: shared?.name ?? '', mayComment, records, comments: said.value.comments }
}

type Of = Readonly<{ runnerId: string; shown: Shown; refresh: () => Promise<void> }>

function RecordLine({ line, of }: { line: Line; of: Of }): JSX.Element {
  const w = words('account')
  const [isOpen, setOpen] = useState(false)
  const { runnerId, shown, refresh } = of
  const comments = shown.comments.filter(({ recordId }) => recordId === line.id)
  const day = preferences.q.value.day(line.atMs)
  return (
    <li class="account-said">
      <p class="row">
        <span>{day}</span> <b class="num">{line.text}</b>
        {shown.mayComment && !isOpen && (
          <button
            type="button"
            class="button button-quiet"
            aria-label={`${w.comment}: ${day}`}
            onClick={() => setOpen(true)}
          >
            {w.comment}
          </button>
        )}
      </p>
      {comments.map(({ id, authorLabel, text }) => (
        <p key={id}>
          <b>{authorLabel}</b> {text}
        </p>
      ))}
      {isOpen && (
        <AccountForm
          button={w.commentSend}
          onSend={async (said) => {
            const id = newId(Date.now(), crypto.randomUUID())
            const body = { id, recordId: line.id, text: said('text') }
            const sent = await client.call('createComment', { params: { runnerId }, body })
            if (!sent.ok) return troubleOf(sent.error.code)
            setOpen(false)
            await refresh()
            return undefined
          }}
        >
          <AccountField label={w.commentText} name="text" />
        </AccountForm>
      )}
    </li>
  )
}
