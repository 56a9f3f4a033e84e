import { RADIUS } from './body.ts'
import type { Prop } from './pose.ts'
import type { Shape } from './shape.ts'
import { bodyPoint, offset, type Point, type Skeleton } from './skeleton.ts'

const KERB_FRAC = 0.04
const KERB_LENGTH_FRAC = 0.26
const STEP_LENGTH_FRAC = 0.3
const SEAT_HALF_FRAC = 0.13
const WALL_FRAC = 0.08
const WALL_HEIGHT_FRAC = 1.02
const RAIL_FRAC = 0.014
const BALL_FRAC = 0.03
const MAT_FRAC = 0.016

function box(from: Point, to: Point, role: Shape['role'] = 'prop'): Shape {
  const points = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }]
  return { kind: 'area', role, isFar: false, points }
}

function topEdge(from: Point, to: Point): Shape {
  return { kind: 'stroke', role: 'prop_edge', isFar: false, points: [from, to], widthFrac: 0.012 }
}

/** A block that the sole or heel stands on, its front face just before the body part. */
function block(
  at: Point,
  floorFrac: number,
  size: { backFrac: number; frontFrac: number },
): readonly Shape[] {
  const from = { x: at.x - size.backFrac, y: at.y }
  const to = { x: at.x + size.frontFrac, y: floorFrac }
  return [box(from, to), topEdge(from, { x: to.x, y: at.y })]
}

function wall({ x }: Point, floorFrac: number): readonly Shape[] {
  const from = { x: x + RADIUS.hand * 0.7, y: floorFrac - WALL_HEIGHT_FRAC }
  return [
    box(from, { x: from.x + WALL_FRAC, y: floorFrac }),
    topEdge(from, { x: from.x, y: floorFrac }),
  ]
}

/** As large as it must be to touch both floor and muscle. */
function roller({ x, y }: Point, floorFrac: number): readonly Shape[] {
  const radiusFrac = Math.max(0.03, (floorFrac - y) / 2)
  const at = { x, y: floorFrac - radiusFrac }
  return [
    { kind: 'disc', role: 'prop_edge', isFar: false, at, radiusFrac },
    { kind: 'disc', role: 'prop', isFar: false, at, radiusFrac: radiusFrac * 0.68 },
  ]
}

/** Does this prop stay with the body while it moves? */
export function isCarried({ kind }: Prop): boolean {
  return kind === 'roller' || kind === 'ball'
}

/** One prop, in body heights; `floorFrac` is how far the floor is under the hip. */
export function propShapes(
  prop: Prop,
  skeleton: Skeleton,
  place: { readonly floorFrac: number; readonly slideFrac: number },
): readonly Shape[] {
  const { floorFrac, slideFrac } = place
  const at = bodyPoint(prop.at, skeleton, slideFrac)
  switch (prop.kind) {
    case 'wall':
      return wall(at, floorFrac)
    case 'step':
      return block(offset(at, 0, RADIUS.shoe), floorFrac, {
        backFrac: 0.05,
        frontFrac: STEP_LENGTH_FRAC,
      })
    case 'kerb':
      return block({ x: at.x, y: Math.min(at.y + RADIUS.shoe, floorFrac - KERB_FRAC) }, floorFrac, {
        backFrac: 0.045,
        frontFrac: KERB_LENGTH_FRAC,
      })
    case 'seat':
      return block(offset(at, 0, RADIUS.hip), floorFrac, {
        backFrac: SEAT_HALF_FRAC,
        frontFrac: SEAT_HALF_FRAC * 0.8,
      })
    case 'rail':
      return [
        box({ x: at.x - RAIL_FRAC, y: at.y }, { x: at.x + RAIL_FRAC, y: floorFrac }),
        topEdge(offset(at, -0.07, 0.01), offset(at, 0.07, 0.01)),
      ]
    case 'mat':
      return [
        box(
          { x: at.x - 0.5, y: floorFrac - MAT_FRAC * 0.2 },
          { x: at.x + 0.42, y: floorFrac + MAT_FRAC },
        ),
      ]
    case 'roller':
      return roller(at, floorFrac)
    case 'ball':
      return [
        {
          kind: 'disc',
          role: 'prop_edge',
          isFar: false,
          at: { x: at.x, y: floorFrac - BALL_FRAC },
          radiusFrac: BALL_FRAC,
        },
      ]
  }
}
