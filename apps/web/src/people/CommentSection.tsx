import { newId } from '@uncramp/contract/new-id'
import type { Comment } from '@uncramp/contract/sharing'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { client } from './server-here.ts'
import { ServerForm } from './ServerForm.tsx'
import type { SharedRecords } from './shared-records.ts'

/** What was said about a runner's records, and saying something about the newest of them. */
export function CommentSection(props: {
  runnerId: string
  records: SharedRecords
}): JSX.Element | null {
  const w = words('people')
  const q = preferences.q.value
  const { runnerId, records } = props
  const [comments, setComments] = useState<readonly Comment[]>([])
  const load = async (): Promise<void> => {
    const listed = await client.call('listComments', { params: { runnerId } })
    if (listed.ok) setComments(listed.value.comments)
  }
  useEffect(() => {
    void load()
  }, [runnerId])
  const newest = records.runs[0] ?? records.plans[0] ?? records.cramps[0]
  const say = async (text: string): Promise<string | undefined> => {
    const body = { id: newId(Date.now(), crypto.randomUUID()), recordId: newest?.id ?? '', text }
    const said = await client.call('createComment', { params: { runnerId }, body })
    if (!said.ok) return said.error.code
    await load()
    return undefined
  }
  return (
    <section class="section">
      <h2>{w.comments}</h2>
      <ul class="people-list">
        {comments.map(({ id, authorLabel, atMs, text }) => (
          <li key={id}>
            <p class="fine soft">{`${authorLabel}, ${q.day(atMs)}`}</p>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {newest !== undefined && (
        <ServerForm
          fields={[{ name: 'text', label: w.commentOn }]}
          submit={w.send}
          isMain
          onSubmit={({ text }) => say(text)}
        />
      )}
    </section>
  )
}
