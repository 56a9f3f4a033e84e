import './empty-steps.css'
import type { JSX } from 'preact'

/** What fills a screen that has nothing to show yet, step by step. */
export function EmptySteps({ steps }: { steps: readonly string[] }): JSX.Element {
  return (
    <ol class="empty-steps">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}
