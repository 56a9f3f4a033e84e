import { bodyShapes } from './draw-body.ts'
import { isCarried, propShapes } from './draw-prop.ts'
import { figureDurationS, poseAt } from './movement.ts'
import type { Figure, KeyPose } from './pose.ts'
import { placed, type Shape } from './shape.ts'
import { lowestFrac, skeletonOf, type Point, type Skeleton } from './skeleton.ts'

/** A picture as geometry in a box of 1 by 1 (y down), shapes from back to front. */
export type FigureLines = Readonly<{
  shapes: readonly Shape[]
  /** Height of the floor line. */
  floorFrac: number
  /** One loop; 0 when the picture stands still. */
  loopS: number
}>

const FLOOR_Y = 0.96
const SCALE_FRAC = 0.84
const MOST_WIDE_FRAC = 0.96
const MOST_HIGH_FRAC = 0.93

type Layout = Readonly<{ scaleFrac: number; middleFrac: number; still: readonly Shape[] }>

function around({ x, y }: Point, radiusFrac: number): readonly Point[] {
  return [
    { x: x - radiusFrac, y: y - radiusFrac },
    { x: x + radiusFrac, y: y + radiusFrac },
  ]
}

function corners(shape: Shape): readonly Point[] {
  switch (shape.kind) {
    case 'limb':
      return [...around(shape.from, shape.fromFrac), ...around(shape.to, shape.toFrac)]
    case 'disc':
      return around(shape.at, shape.radiusFrac)
    case 'area':
    case 'stroke':
      return shape.points
  }
}

type Posed = Readonly<{ skeleton: Skeleton; floorFrac: number; shapes: readonly Shape[] }>

/** One posture with its floor at height 0: figure, and what it carries. */
function posed(figure: Figure, pose: KeyPose): Posed {
  const skeleton = skeletonOf(pose, figure)
  const floorFrac = lowestFrac(skeleton)
  const carried = figure.props
    .filter(isCarried)
    .flatMap((prop) => propShapes(prop, skeleton, { floorFrac, slideFrac: pose.slideFrac }))
  const onFloor = { scaleFrac: 1, isFlipped: false, to: { x: 0, y: -floorFrac } }
  const raised = { ...onFloor, to: { x: 0, y: -floorFrac - pose.riseFrac } }
  return {
    skeleton,
    floorFrac,
    shapes: [
      ...carried.map((shape) => placed(shape, onFloor)),
      ...bodyShapes(skeleton, figure).map((shape) => placed(shape, raised)),
    ],
  }
}

const layouts = new WeakMap<Figure, Layout>()

/** Size and place of the whole loop, so that nothing jumps while it plays; worked out once. */
function layoutOf(figure: Figure): Layout {
  const known = layouts.get(figure)
  if (known !== undefined) return known
  const all = figure.keyPoses.map((pose) => posed(figure, pose))
  const [first] = all
  const onFloor = { scaleFrac: 1, isFlipped: false, to: { x: 0, y: -(first?.floorFrac ?? 0) } }
  const still =
    first === undefined
      ? []
      : figure.props
          .filter((prop) => !isCarried(prop))
          .flatMap((prop) =>
            propShapes(prop, first.skeleton, { floorFrac: first.floorFrac, slideFrac: 0.5 }),
          )
          .map((shape) => placed(shape, onFloor))
  const points = [...still, ...all.flatMap((one) => one.shapes)].flatMap(corners)
  const xs = points.map((point) => point.x)
  const [low, high] = [Math.min(...xs), Math.max(...xs)]
  const top = -Math.min(...points.map((point) => point.y))
  const layout = {
    scaleFrac: Math.min(SCALE_FRAC, MOST_WIDE_FRAC / (high - low), MOST_HIGH_FRAC / top),
    middleFrac: (low + high) / 2,
    still,
  }
  layouts.set(figure, layout)
  return layout
}

/**
 * The picture at a moment, as shapes that any app can draw: web, card, or dots in a terminal.
 *
 * The figure always stands, kneels, sits or lies on the floor line; only a jump lifts it. Figures are
 * made for the right side; `left` turns the picture round, so that the working side stays in front.
 *
 * @param atS  seconds into the loop; any number, the loop goes on for ever
 * @returns    coordinates within 0-1, floor at `floorFrac`
 * @source     drillis1966, uncramp_engineering
 */
export function figureLines(
  figure: Figure,
  atS: number,
  side: 'left' | 'right' = 'right',
): FigureLines {
  const { scaleFrac, middleFrac, still } = layoutOf(figure)
  const place = {
    scaleFrac,
    isFlipped: side !== figure.side,
    to: { x: 0.5 - middleFrac * scaleFrac, y: FLOOR_Y },
  }
  const floor: Shape = {
    kind: 'stroke',
    role: 'ground',
    isFar: false,
    points: [
      { x: 0.03, y: FLOOR_Y },
      { x: 0.97, y: FLOOR_Y },
    ],
    widthFrac: 0.008,
  }
  const { shapes } = posed(figure, poseAt(figure, atS))
  return {
    shapes: [
      placed(floor, { scaleFrac: 1, isFlipped: place.isFlipped, to: { x: 0, y: 0 } }),
      ...[...still, ...shapes].map((shape) => placed(shape, place)),
    ],
    floorFrac: FLOOR_Y,
    loopS: figureDurationS(figure),
  }
}
