import '../figure/figure.css'
import type { JSX } from 'preact'

import { FigureView } from '../figure/FigureView.tsx'
import { words } from '../words/words.ts'

/** Somebody who ran the wrong way and catches their breath. */
export function LostFigure(): JSX.Element {
  return <FigureView id="rest_hands_on_knees" label={words('app').notFoundTitle} />
}
