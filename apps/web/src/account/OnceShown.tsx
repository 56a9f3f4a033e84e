import type { JSX } from 'preact'

/** A secret that is shown once, easy to copy whole. */
export function OnceShown({ lead, text }: { lead: string; text: string }): JSX.Element {
  return (
    <div class="once" role="status">
      <p>
        <b>{lead}</b>
      </p>
      <p>
        <code class="once-text">{text}</code>
      </p>
    </div>
  )
}
