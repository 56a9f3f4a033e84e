import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

type Props = Readonly<{
  label: string
  name: string
  type?: 'text' | 'email' | 'password' | 'number'
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'off' | 'name' | 'one-time-code'
  hint?: string
  value?: string
}>

/** One line of a form that is read when it is sent. */
export function AccountField(props: Props): JSX.Element {
  const id = useId()
  const { label, name, type = 'text', autocomplete = 'off', hint, value } = props
  const shared = {
    id,
    class: 'input',
    name,
    required: true,
    autocomplete,
    autocapitalize: 'none',
    spellcheck: false,
    ...(value === undefined ? {} : { defaultValue: value }),
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
  } as const
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {inputOf(type, shared)}
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

type Shared = Readonly<{ id: string; name: string; required: true }>

/** Each kind by its own name: what an input may have depends on it. */
function inputOf(type: NonNullable<Props['type']>, shared: Shared): JSX.Element {
  switch (type) {
    case 'text':
      return <input {...shared} type="text" />
    case 'email':
      return <input {...shared} type="email" />
    case 'password':
      return <input {...shared} type="password" />
    case 'number':
      return <input {...shared} type="number" min={1} max={365} />
  }
}
