import type { ComponentChildren, JSX } from 'preact'

import { Icon, type IconName } from './Icon.tsx'

export type NoticeTone = 'info' | 'go' | 'warn' | 'stop'

const ICON_OF: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  go: 'ok',
  warn: 'worry',
  stop: 'stop',
}

/** A sentence that must be seen: a shape and a colour say how much it matters. */
export function Notice(props: { tone: NoticeTone; children: ComponentChildren }): JSX.Element {
  return (
    <div class={`notice is-${props.tone}`}>
      <Icon name={ICON_OF[props.tone]} />
      <div class="stack">{props.children}</div>
    </div>
  )
}
