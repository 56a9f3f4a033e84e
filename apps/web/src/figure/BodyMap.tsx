import type { Muscle, Side } from '@uncramp/core/relief'
import type { JSX } from 'preact'

import { BACK_REGIONS, BODY_BOX, BODY_HALF, FRONT_REGIONS } from './body-regions.ts'

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
  const left = sideOnLeft(props.view)
  const halves = [
    { side: left, transform: undefined },
    { side: left === 'left' ? ('right' as const) : ('left' as const), transform: MIRROR },
  ]
  return (
    <svg class="body-map" viewBox={`0 0 ${BODY_BOX.width} ${BODY_BOX.height}`} aria-hidden="true">
      {halves.map(({ side, transform }) => (
        <g key={side} transform={transform}>
          <path class="body-skin" d={BODY_HALF.arm} />
          <path class="body-skin" d={BODY_HALF.leg} />
          <path class="body-shirt" d={BODY_HALF.shirt} />
          <path class="body-shorts" d={BODY_HALF.shorts} />
        </g>
      ))}
      <path class="body-skin" d="M90 62h20v18q-10 8-20 0z" />
      <circle class="body-skin" cx="100" cy="42" r="25" />
      <path
        class="body-hair"
        d={
          props.view === 'front'
            ? 'M75 40a25 25 0 0 1 50 0q-12-12-25-12t-25 12z'
            : 'M75 44a25 25 0 0 1 50 0q0 14-10 22h-30q-10-8-10-22z'
        }
      />
      {props.view === 'front' && <path class="body-face" d="M91 44v.1M109 44v.1M93 54q7 6 14 0" />}
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
