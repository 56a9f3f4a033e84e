import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { helpfulQuestions, type HelpfulQuestion } from './helpful.ts'

/** Was this helpful? One tap each, and one more to think again. */
export function HelpfulSection(): JSX.Element | null {
  const w = words('after')
  const [nowAtMs] = useState(() => Date.now())
  const questions = helpfulQuestions({
    activities: store.of('activity').value,
    cramps: store.of('cramp').value,
    feedback: store.of('feedback').value,
    nowAtMs,
  })
  if (questions.length === 0) return null
  return (
    <section class="section">
      <h2>{w.helpfulTitle}</h2>
      <p class="soft">{w.helpfulLead}</p>
      {questions.map((question) => (
        <Question key={question.kind} question={question} />
      ))}
      <p>
        <a class="button button-quiet" href="/works">
          {w.toWorks}
        </a>
      </p>
    </section>
  )
}

function Question({ question }: { question: HelpfulQuestion }): JSX.Element {
  const w = words('after')
  const { kind, recordId = '', feedbackId, wasHelpful } = question
  const answer = (isHelpful: boolean): void => {
    const values = {
      about: kind,
      recordId,
      wasHelpful: isHelpful,
      atMs: Date.now(),
      // A plan is judged with what was drunk by it.
      ...(kind === 'drink_plan' ? { option: planner.draft.value.pantry[0]?.name ?? 'water' } : {}),
    }
    void store.put('feedback', values, feedbackId)
    if (kind === 'relief') void store.put('cramp', { wasHelpful: isHelpful }, recordId)
  }
  return (
    <div class="helpful" role="group" aria-label={w.helpful[kind]}>
      <b>{w.helpful[kind]}</b>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-pressed={wasHelpful === true}
          onClick={() => answer(true)}
        >
          {w.yes}
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={wasHelpful === false}
          onClick={() => answer(false)}
        >
          {w.no}
        </button>
        <span class="soft" role="status">
          {wasHelpful === undefined ? '' : w.noted(wasHelpful)}
        </span>
      </div>
    </div>
  )
}
