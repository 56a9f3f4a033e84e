import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

/** A day and a time of day, side by side; what is wrong with them is said under both. */
export function DayAndClock(props: {
  dayLabel: string
  clockLabel: string
  /** As `2027-03-07`. */
  day: string
  /** As `09:30`. */
  clock: string
  /** The last day that may be chosen. */
  lastDay?: string
  problem?: string
  onDay: (day: string) => void
  onClock: (clock: string) => void
}): JSX.Element {
  const id = useId()
  const problem = props.problem ?? ''
  return (
    <>
      <div class="pair">
        <div class="field">
          <label for={`${id}-day`}>{props.dayLabel}</label>
          <input
            id={`${id}-day`}
            class="input"
            type="date"
            value={props.day}
            {...(props.lastDay === undefined ? {} : { max: props.lastDay })}
            onChange={(event) => props.onDay(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`${id}-clock`}>{props.clockLabel}</label>
          <input
            id={`${id}-clock`}
            class="input"
            type="time"
            value={props.clock}
            aria-invalid={problem !== ''}
            aria-describedby={`${id}-problem`}
            onChange={(event) => props.onClock(event.currentTarget.value)}
          />
        </div>
      </div>
      <span class="problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </span>
    </>
  )
}
