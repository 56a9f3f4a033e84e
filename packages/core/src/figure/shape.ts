import type { Point } from './skeleton.ts'

/** What a shape is, so that an app can colour it; `muscle` is the one to look at. */
const SHAPE_ROLES = [
  'ground',
  'prop',
  'prop_edge',
  'skin',
  'hair',
  'cap',
  'face',
  'shirt',
  'shorts',
  'sock',
  'shoe',
  'sole',
  'muscle',
] as const
export type ShapeRole = (typeof SHAPE_ROLES)[number]

/**
 * One piece of the drawing, in a box of 1 by 1, y down. `limb` is a capsule that may taper; `disc` a
 * circle; `area` a closed outline; `stroke` an open line. `isFar`: on the side turned away, to be
 * drawn a shade darker.
 */
export type Shape = Readonly<{ role: ShapeRole; isFar: boolean }> &
  (
    | Readonly<{ kind: 'limb'; from: Point; to: Point; fromFrac: number; toFrac: number }>
    | Readonly<{ kind: 'disc'; at: Point; radiusFrac: number }>
    | Readonly<{ kind: 'area'; points: readonly Point[] }>
    | Readonly<{ kind: 'stroke'; points: readonly Point[]; widthFrac: number }>
  )

/** A tapering capsule; the last pair is the radius at either end. */
export function limb(
  role: ShapeRole,
  ends: readonly [Point, Point],
  rest: { readonly radii: readonly [number, number]; readonly isFar?: boolean },
): Shape {
  const { radii, isFar = false } = rest
  const [from, to] = ends
  return { kind: 'limb', role, isFar, from, to, fromFrac: radii[0], toFrac: radii[1] }
}

/** The same shape elsewhere: scaled, moved, and turned round when `scaleX` is negative. */
export function placed(
  shape: Shape,
  place: { readonly scaleFrac: number; readonly isFlipped: boolean; readonly to: Point },
): Shape {
  const { scaleFrac, isFlipped, to } = place
  const move = ({ x, y }: Point): Point => {
    const movedX = to.x + x * scaleFrac
    return { x: isFlipped ? 1 - movedX : movedX, y: to.y + y * scaleFrac }
  }
  switch (shape.kind) {
    case 'limb':
      return {
        ...shape,
        from: move(shape.from),
        to: move(shape.to),
        fromFrac: shape.fromFrac * scaleFrac,
        toFrac: shape.toFrac * scaleFrac,
      }
    case 'disc':
      return { ...shape, at: move(shape.at), radiusFrac: shape.radiusFrac * scaleFrac }
    case 'area':
      return { ...shape, points: shape.points.map(move) }
    case 'stroke':
      return { ...shape, points: shape.points.map(move), widthFrac: shape.widthFrac * scaleFrac }
  }
}
