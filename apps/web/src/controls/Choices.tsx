import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** One of a few, all of them in sight: radio buttons that look like what they are. */
export function Choices<T extends string>(props: {
  legend: string
  options: readonly Readonly<{ value: T; label: string }>[]
  value: T | undefined
  onChange: (value: T) => void
  isLegendHidden?: boolean
}): JSX.Element {
  const name = useId()
  return (
    <fieldset class="field">
      <legend class={props.isLegendHidden === true ? 'visually-hidden' : 'label'}>
        {props.legend}
      </legend>
      <div class="choices">
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The choices of a labelled list of codes. */
export function optionsOf<T extends string>(
  codes: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly Readonly<{ value: T; label: string }>[] {
  return codes.map((value) => ({ value, label: labels[value] }))
}
