import type { JSX } from 'preact'

/** Yes or no. */
export function Tick(props: {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}): JSX.Element {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}
