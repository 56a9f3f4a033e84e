import './works.css'
import type { FeedbackKind } from '@uncramp/core/learning'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'

/** What was done, and what it is called. */
export type Judged = Readonly<{ option: string; name: string }>

/** One tap each after a set: did it do you good? */
export function JudgeSet(props: { kind: FeedbackKind; judged: readonly Judged[] }): JSX.Element {
  const w = words('after')
  return (
    <div class="judge">
      <h3>{w.helpfulTitle}</h3>
      {props.judged.map((one) => (
        <JudgeLine key={one.option} kind={props.kind} judged={one} />
      ))}
    </div>
  )
}

function JudgeLine(props: { kind: FeedbackKind; judged: Judged }): JSX.Element {
  const w = words('after')
  const [answer, setAnswer] = useState<boolean>()
  const [id, setId] = useState<string>()
  const { option, name } = props.judged
  const give = (wasHelpful: boolean): void => {
    setAnswer(wasHelpful)
    const values = { about: props.kind, option, wasHelpful, atMs: Date.now() }
    void store.put('feedback', values, id).then(setId)
  }
  const choice = (isYes: boolean): JSX.Element => (
    <button
      type="button"
      class="button"
      aria-pressed={answer === isYes}
      onClick={() => give(isYes)}
    >
      {isYes ? w.yes : w.no}
    </button>
  )
  return (
    <div class="judge-line" role="group" aria-label={name}>
      <b>{name}</b>
      <span class="row">
        {choice(true)}
        {choice(false)}
      </span>
    </div>
  )
}
