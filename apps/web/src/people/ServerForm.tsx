import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { problemText } from './server-here.ts'

export type FormField<Name extends string> = Readonly<{
  name: Name
  label: string
  type?: 'text' | 'email' | 'password'
  hint?: string
  autocomplete?: string
}>

/** A few fields and one button that asks the server; a refusal is said beside the button. */
export function ServerForm<Name extends string>(props: {
  fields: readonly FormField<Name>[]
  submit: string
  /** Gives back the code of a refusal. */
  onSubmit: (values: Readonly<Record<Name, string>>) => Promise<string | undefined>
  done?: string
  isDanger?: boolean
  /** The one thing this screen is opened for. */
  isMain?: boolean
  children?: ComponentChildren
}): JSX.Element {
  const id = useId()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const send = async (form: HTMLFormElement): Promise<void> => {
    setBusy(true)
    const given = new FormData(form)
    const entries = props.fields.map(({ name }) => [name, textOf(given.get(name))] as const)
    // Every name of the form stands in its fields.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const values = Object.fromEntries(entries) as Record<Name, string>
    const refused = await props.onSubmit(values)
    setProblem(refused)
    setDone(refused === undefined)
    setBusy(false)
    if (refused === undefined) form.reset()
  }
  return (
    <form
      class="server-form stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      {props.fields.map(({ name, label, type = 'text', hint, autocomplete = 'off' }) => (
        <div key={name} class="field">
          <label for={`${id}-${name}`}>{label}</label>
          <FieldInput id={`${id}-${name}`} name={name} type={type} autocomplete={autocomplete} />
          <span class="hint" id={`${id}-${name}-hint`}>
            {hint ?? ''}
          </span>
        </div>
      ))}
      {props.children}
      <p class="row">
        <button
          type="submit"
          class={`button ${props.isDanger === true ? 'button-delete' : props.isMain === true ? 'button-main' : ''}`}
          disabled={isBusy}
        >
          {props.submit}
        </button>
      </p>
      <p class="field" role="status">
        {problem !== undefined && <span class="problem">{problemText(problem)}</span>}
        {isDone && props.done !== undefined && <b>{props.done}</b>}
      </p>
    </form>
  )
}

/** The kinds of input apart: each has its own attributes. */
function FieldInput(
  props: Readonly<{ id: string; name: string; type: string; autocomplete: string }>,
): JSX.Element {
  const { id, name, type, autocomplete } = props
  const shared = {
    id,
    class: 'input',
    name,
    required: true,
    autocomplete,
    'aria-describedby': `${id}-hint`,
  }
  if (type === 'password') return <input type="password" {...shared} />
  return type === 'email' ? <input type="email" {...shared} /> : <input type="text" {...shared} />
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : ''
}
