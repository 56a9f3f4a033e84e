import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

/** A plain number with its unit in the label; a comma is as good as a point. */
export function NumberField(props: {
  label: string
  value: number
  low: number
  high: number
  /** What would be right, said when it is not. */
  problem: string
  onAnswer: (value: number) => void
}): JSX.Element {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const read = (text: string): number | undefined => {
    const value = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'))
    return value >= props.low && value <= props.high ? value : undefined
  }
  const isWrong = typed !== undefined && read(typed) === undefined
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed ?? String(props.value)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-problem`}
        onInput={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          const value = read(text)
          if (value !== undefined) props.onAnswer(value)
        }}
        onBlur={() => {
          if (!isWrong) setTyped(undefined)
        }}
      />
      <span class="problem" id={`${id}-problem`} aria-live="polite">
        {isWrong ? props.problem : ''}
      </span>
    </div>
  )
}
