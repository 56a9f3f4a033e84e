import type { Muscle, Side } from '@uncramp/core/relief'
import type { JSX } from 'preact'

import { BACK_REGIONS, BODY_BOX, bodyParts, FRONT_REGIONS } from './body-regions.ts'

export type BodyViewName = 'front' | 'back'

/** Marks on the map: how strongly a place is coloured, 0-1. */
export type BodyMarks = (muscle: Muscle, side: Side) => number

const MIRROR = `translate(${BODY_BOX.width} 0) scale(-1 1)`

/** The side of the runner that the left half of the picture shows. */
export function sideOnLeft(view: BodyViewName): 'left' | 'right' {
  return view === 'back' ? 'left' : 'right'
}

/** The runner from the front or the back. Decorative: the buttons beside it carry the names. */
export function BodyMap(props: {
  view: BodyViewName
  marks: BodyMarks
  onPick?: (muscle: Muscle, side: Side) => void
}): JSX.Element {
  const regions = props.view === 'front' ? FRONT_REGIONS : BACK_REGIONS
  const { half, whole } = bodyParts(props.view)
  const left = sideOnLeft(props.view)
  const halves = [
    { side: left, transform: undefined },
    { side: left === 'left' ? ('right' as const) : ('left' as const), transform: MIRROR },
  ]
  return (
    <svg class="body-map" viewBox={`0 0 ${BODY_BOX.width} ${BODY_BOX.height}`} aria-hidden="true">
      {halves.map(({ side, transform }) => (
        <g key={side} transform={transform}>
          {half.map(({ role, path }) => (
            <path key={path} class={`body-${role}`} d={path} />
          ))}
        </g>
      ))}
      {whole.map(({ role, path }) => (
        <path key={path} class={`body-${role}`} d={path} />
      ))}
      {props.view === 'front' && (
        <path class="body-face" d="M91 53v.1M109 53v.1M95 60q5 3.5 10 0" />
      )}
      {halves.map(({ side, transform }) => (
        <g key={side} transform={transform}>
          {regions.map(({ muscle, path }) => {
            const strength = props.marks(muscle, side)
            return (
              <path
                key={muscle}
                class={`body-region ${strength > 0 ? 'is-marked' : ''}`}
                d={path}
                fill-opacity={strength > 0 ? 0.35 + 0.6 * strength : 0}
                onClick={() => props.onPick?.(muscle, side)}
              />
            )
          })}
        </g>
      ))}
    </svg>
  )
}
