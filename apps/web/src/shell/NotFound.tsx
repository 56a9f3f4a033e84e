import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import { later } from './later.tsx'

const Figure = later([], async () => (await import('./LostFigure.tsx')).LostFigure)

export function NotFound(): JSX.Element {
  const w = words('app')
  return (
    <div class="screen screen-narrow">
      <h1>{w.notFoundTitle}</h1>
      <Figure />
      <p>
        <a class="button button-main" href="/">
          {w.notFoundBack}
        </a>
      </p>
    </div>
  )
}
