import { afterShowing, remindLater, type SeeSomeone } from '@uncramp/core/learning'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { words } from '../words/words.ts'
import { answerReason, reasonsToSeeSomeone } from './history-here.ts'

/** What the log itself says it is time for: each reason until it is answered, once. */
export function SeeSomeoneNotices(): JSX.Element | null {
  const w = words('history')
  const q = preferences.q.value
  const [nowAtMs] = useState(() => Date.now())
  const due = reasonsToSeeSomeone(nowAtMs)
  if (due.length === 0) return null
  return (
    <div class="stack">
      {due.map((reason) => (
        <Notice key={reason.code} tone={reason.level === 'same_day' ? 'stop' : 'warn'}>
          <h2>{w.seeTitle}</h2>
          <p>{phrase(w.seeSomeone, reason, q)}</p>
          <div class="row">
            <a class="button" href={`/worry?sign=${reason.sign}`}>
              {w.seeOpen}
            </a>
            {reason.level !== 'same_day' && (
              <button type="button" class="button" onClick={() => answer(reason, true)}>
                {w.seeLater}
              </button>
            )}
            <button type="button" class="button button-quiet" onClick={() => answer(reason, false)}>
              {w.seeDone}
            </button>
          </div>
        </Notice>
      ))}
    </div>
  )
}

function answer(reason: SeeSomeone, isLater: boolean): void {
  const nowAtMs = Date.now()
  const seen = afterShowing([], reason, nowAtMs)
  const [shown] = isLater ? remindLater(seen, reason, nowAtMs) : seen
  if (shown !== undefined) void answerReason(reason, shown)
}
