import type { Result } from '@uncramp/core'
import { phrase } from '@uncramp/text'
import type { ParseError } from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'

export type TextFieldProps<T> = Readonly<{
  label: string
  hint?: string
  /** What stands there now, written as the runner would. */
  shown: string
  read: (text: string) => Result<T, ParseError>
  onAnswer: (value: T) => void
  /** Given when the answer may be left out; called when the field is emptied. */
  onEmpty?: () => void
  inputMode?: 'decimal' | 'numeric' | 'text'
  kind?: string
  isLabelHidden?: boolean
}>

/** A typed quantity: answers while one types, says what would be right, and tidies up when left. */
export function TextField<T>(props: TextFieldProps<T>): JSX.Element {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const take = (text: string): void => {
    setTyped(text)
    if (text.trim() === '' && props.onEmpty !== undefined) {
      setProblem(undefined)
      props.onEmpty()
      return
    }
    const result = props.read(text)
    setProblem(
      result.ok ? undefined : phrase(words('app').parse, result.error, preferences.q.value),
    )
    if (result.ok) props.onAnswer(result.value)
  }
  return (
    <div class="field">
      <label for={id} class={props.isLabelHidden === true ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      <input
        id={id}
        class={`input ${props.kind ?? ''}`}
        type="text"
        inputMode={props.inputMode ?? 'text'}
        autocomplete="off"
        value={typed ?? props.shown}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={() => {
          if (problem === undefined) setTyped(undefined)
        }}
      />
      {props.hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      <span class="problem" id={`${id}-problem`} aria-live="polite">
        {problem === undefined ? '' : sentence(problem)}
      </span>
    </div>
  )
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`
}
