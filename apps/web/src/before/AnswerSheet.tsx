import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Sheet } from '../shell/Sheet.tsx'
import { reasonText } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { asked, type Answer } from './answer.ts'
import { SourceLine } from './SourceLine.tsx'

/** Rule of thumb, yours, why, source: the four things every number owes. */
export function AnswerSheet(): JSX.Element | null {
  const answer = asked.value
  if (answer === undefined) return null
  return (
    <Sheet
      title={answer.title}
      onClose={() => {
        asked.value = undefined
      }}
    >
      {answer.yours !== undefined && <Pair answer={answer} />}
      <Why answer={answer} />
      <Sources answer={answer} />
    </Sheet>
  )
}

function Pair({ answer }: { answer: Answer }): JSX.Element {
  const w = words('app')
  return (
    <div class="answer-pair">
      <div>
        <h3 class="soft">{w.rule}</h3>
        {answer.rule === undefined ? (
          <p>{w.noRule}</p>
        ) : (
          <p class="answer-number">
            {answer.rule.followed ? answer.rule.text : <s class="struck">{answer.rule.text}</s>}
          </p>
        )}
      </div>
      <div class="answer-yours">
        <h3>{w.yours}</h3>
        <p class="answer-number">{answer.yours}</p>
      </div>
    </div>
  )
}

function Why({ answer }: { answer: Answer }): JSX.Element {
  const w = words('app')
  return (
    <section class="section">
      <h3>{w.because}</h3>
      {answer.rule !== undefined && <p>{answer.rule.followed ? w.followed : w.notFollowed}</p>}
      <ul class="stack">
        {answer.because.map((reason) => (
          <li key={reason.code}>
            <p>{reasonText(reason, preferences.q.value)}</p>
          </li>
        ))}
      </ul>
      {answer.grade !== undefined && (
        <p class="row">
          <span class="grade">{answer.grade}</span>
          <span class="fine">{`${w.evidence}: ${w.grades[answer.grade]}`}</span>
        </p>
      )}
    </section>
  )
}

function Sources({ answer }: { answer: Answer }): JSX.Element | null {
  const w = words('app')
  if (answer.sources.length === 0) return null
  return (
    <section class="section">
      <h3>{w.sources}</h3>
      <ul class="stack">
        {answer.sources.map((id) => (
          <li key={id}>
            <SourceLine id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}
