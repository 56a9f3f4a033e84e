import { RADIUS } from './body.ts'
import type { BodyRegion, Figure } from './pose.ts'
import { limb, type Shape, type ShapeRole } from './shape.ts'
import { beside, between, offset, type Limbs, type Point, type Skeleton } from './skeleton.ts'

const HEM_FRAC = 0.5
const SLEEVE_FRAC = 0.45
const SOCK_FRAC = 0.8

function disc(role: ShapeRole, at: Point, radiusFrac: number): Shape {
  return { kind: 'disc', role, isFar: false, at, radiusFrac }
}

function leg(side: Limbs, isFar: boolean): readonly Shape[] {
  const { hip, knee, ankle, heel, toe } = side
  const hem = between(hip, knee, HEM_FRAC)
  const belly = between(knee, ankle, 0.3)
  const calf = beside(knee, ankle, { shareFrac: 0.3, frontFrac: -0.005 })
  return [
    limb('skin', [hip, knee], { radii: [RADIUS.thigh, RADIUS.knee], isFar }),
    limb('skin', [knee, belly], { radii: [RADIUS.knee * 0.96, RADIUS.knee * 0.9], isFar }),
    limb('skin', [calf, ankle], { radii: [RADIUS.calf, RADIUS.ankle], isFar }),
    limb('sock', [between(knee, ankle, SOCK_FRAC), ankle], {
      radii: [RADIUS.ankle * 1.18, RADIUS.ankle * 1.1],
      isFar,
    }),
    limb('shoe', [heel, ankle], { radii: [RADIUS.shoe * 1.05, RADIUS.shoe * 1.1], isFar }),
    limb('shoe', [heel, toe], { radii: [RADIUS.shoe * 1.1, RADIUS.shoe * 0.8], isFar }),
    limb('shoe', [ankle, between(heel, toe, 0.7)], {
      radii: [RADIUS.shoe, RADIUS.shoe * 0.85],
      isFar,
    }),
    sole(side, isFar),
    limb('shorts', [hip, hem], { radii: [RADIUS.hip * 0.98, RADIUS.thigh * 0.98], isFar }),
  ]
}

/** The sole lies on the side of the shoe that is turned away from the ankle. */
function sole({ heel, toe, ankle }: Limbs, isFar: boolean): Shape {
  const middle = between(heel, toe, 0.3)
  const away = Math.hypot(middle.x - ankle.x, middle.y - ankle.y) || 1
  const x = ((middle.x - ankle.x) / away) * RADIUS.shoe * 0.75
  const y = ((middle.y - ankle.y) / away) * RADIUS.shoe * 0.75
  return {
    kind: 'stroke',
    role: 'sole',
    isFar,
    points: [offset(heel, x, y), offset(toe, x * 0.8, y * 0.8)],
    widthFrac: 0.012,
  }
}

function arm({ shoulder, elbow, hand }: Limbs, isFar: boolean): readonly Shape[] {
  const wrist = between(elbow, hand, 0.85)
  return [
    limb('skin', [shoulder, elbow], { radii: [RADIUS.shoulder * 0.85, RADIUS.elbow], isFar }),
    limb('skin', [elbow, wrist], { radii: [RADIUS.elbow, RADIUS.wrist], isFar }),
    { ...disc('skin', hand, RADIUS.hand), isFar },
    limb('shirt', [shoulder, between(shoulder, elbow, SLEEVE_FRAC)], {
      radii: [RADIUS.shoulder, RADIUS.shoulder * 0.88],
      isFar,
    }),
  ]
}

/** Where the shirt ends, in the front view. */
function hemOf(side: Limbs): Point {
  return between(side.hip, side.shoulder, 0.16)
}

function flank(side: Limbs): Shape {
  return limb('shirt', [hemOf(side), side.shoulder], {
    radii: [RADIUS.hip * 0.62, RADIUS.shoulder],
  })
}

function torso({ shoulder, left, right }: Skeleton, view: Figure['view']): readonly Shape[] {
  const hip = between(left.hip, right.hip, 0.5)
  const waist = between(hip, shoulder, 0.22)
  const chest = between(hip, shoulder, 0.78)
  if (view === 'side')
    return [
      limb('shorts', [hip, waist], { radii: [RADIUS.hip, RADIUS.hip * 0.9] }),
      limb('shirt', [waist, chest], { radii: [RADIUS.hip * 0.96, RADIUS.chest] }),
      limb('shirt', [chest, shoulder], { radii: [RADIUS.chest, RADIUS.shoulder] }),
    ]
  return [
    limb('shorts', [left.hip, right.hip], { radii: [RADIUS.hip * 0.8, RADIUS.hip * 0.8] }),
    flank(left),
    flank(right),
    limb('shirt', [hemOf(left), hemOf(right)], { radii: [RADIUS.hip * 0.62, RADIUS.hip * 0.62] }),
    limb('shirt', [between(waist, chest, 0.4), chest], { radii: [RADIUS.hip, RADIUS.chest * 1.2] }),
    limb('shirt', [left.shoulder, right.shoulder], {
      radii: [RADIUS.shoulder, RADIUS.shoulder],
    }),
  ]
}

function head({ shoulder, head: at, joints }: Skeleton, figure: Figure): readonly Shape[] {
  const angleRad = (joints.headDeg * Math.PI) / 180
  const [ux, uy] = [Math.sin(angleRad), -Math.cos(angleRad)]
  const [fx, fy] = [Math.cos(angleRad), Math.sin(angleRad)]
  const r = RADIUS.head
  const on = (front: { x: number; y: number }): Point =>
    offset(at, (fx * front.x + ux * front.y) * r, (fy * front.x + uy * front.y) * r)
  const isSide = figure.view === 'side'
  const isLying = figure.stance === 'lying_back'
  const dome: readonly Point[] = Array.from({ length: 13 }, (_, index) => {
    const turn = Math.PI * (index / 12)
    return on({ x: Math.cos(turn) * 1.04, y: Math.sin(turn) * 1.06 + 0.16 })
  })
  const neck = limb('skin', [between(shoulder, at, 0.18), at], {
    radii: [RADIUS.neck, RADIUS.neck],
  })
  const tail = isSide
    ? limb(
        'hair',
        isLying
          ? [on({ x: -0.5, y: 0.8 }), on({ x: -0.62, y: 1.7 })]
          : [on({ x: -0.9, y: 0.1 }), on({ x: -1.5, y: -0.62 })],
        {
          radii: [r * 0.34, r * 0.14],
        },
      )
    : limb('hair', [on({ x: 0.7, y: 0 }), on({ x: 1.16, y: -0.85 })], {
        radii: [r * 0.36, r * 0.15],
      })
  const brim = isSide
    ? limb('cap', [on({ x: 0.5, y: 0.22 }), on({ x: 1.5, y: 0.12 })], {
        radii: [r * 0.12, r * 0.08],
      })
    : limb('cap', [on({ x: -0.62, y: 0.2 }), on({ x: 0.62, y: 0.2 })], {
        radii: [r * 0.16, r * 0.16],
      })
  const eyes = isSide
    ? [on({ x: 0.62, y: -0.08 })]
    : [on({ x: -0.33, y: -0.16 }), on({ x: 0.33, y: -0.16 })]
  const smile = isSide
    ? [on({ x: 0.84, y: -0.42 }), on({ x: 0.68, y: -0.5 }), on({ x: 0.5, y: -0.48 })]
    : [on({ x: -0.26, y: -0.48 }), on({ x: 0, y: -0.6 }), on({ x: 0.26, y: -0.48 })]
  return [
    tail,
    neck,
    disc('skin', at, r),
    ...(isSide ? [disc('skin', on({ x: 1, y: -0.18 }), r * 0.16)] : []),
    ...(isSide
      ? [
          limb('hair', [on({ x: -0.62, y: 0.1 }), on({ x: -0.58, y: -0.35 })], {
            radii: [r * 0.4, r * 0.26],
          }),
        ]
      : []),
    { kind: 'area', role: 'cap', isFar: false, points: dome },
    brim,
    ...eyes.map((eye) => disc('face', eye, r * 0.11)),
    { kind: 'stroke', role: 'face', isFar: false, points: smile, widthFrac: r * 0.1 },
  ]
}

type Ends = readonly [Point, Point]

function along([from, to]: Ends, way: Readonly<{ a: number; b: number; frontFrac: number }>): Ends {
  const { a, b, frontFrac } = way
  return [
    beside(from, to, { shareFrac: a, frontFrac }),
    beside(from, to, { shareFrac: b, frontFrac }),
  ]
}

function made(ends: Ends, a: number, b: number): Shape {
  return limb('muscle', ends, { radii: [a, b] })
}

/** Where a muscle lies: from and to along the bones, how far to the side, and how thick. */
function muscleShape(region: BodyRegion, skeleton: Skeleton, side: Limbs): Shape {
  const { hip, knee, ankle, heel, toe, shoulder } = side
  const inner = side.hip.x < 0 ? 0.026 : -0.026
  switch (region) {
    case 'calf':
      return made(along([knee, ankle], { a: 0.12, b: 0.55, frontFrac: -0.018 }), 0.026, 0.019)
    case 'low_calf':
      return made(along([knee, ankle], { a: 0.45, b: 0.85, frontFrac: -0.01 }), 0.022, 0.014)
    case 'hamstring':
      return made(along([hip, knee], { a: 0.2, b: 0.92, frontFrac: -0.026 }), 0.028, 0.02)
    case 'quad':
      return made(along([hip, knee], { a: 0.2, b: 0.88, frontFrac: 0.024 }), 0.03, 0.022)
    case 'hip_flexor':
      return made(
        [
          beside(skeleton.shoulder, hip, { shareFrac: 0.86, frontFrac: 0.03 }),
          beside(hip, knee, { shareFrac: 0.28, frontFrac: 0.03 }),
        ],
        0.026,
        0.026,
      )
    case 'glute':
      return made(
        [
          beside(hip, skeleton.shoulder, { shareFrac: 0.1, frontFrac: 0.038 }),
          beside(hip, knee, { shareFrac: 0.12, frontFrac: -0.032 }),
        ],
        0.032,
        0.034,
      )
    case 'adductor':
      return made(along([hip, knee], { a: 0.16, b: 0.8, frontFrac: inner }), 0.022, 0.018)
    case 'foot_arch':
      return made([between(heel, toe, 0.25), between(heel, toe, 0.85)], 0.015, 0.014)
    case 'outer_hip':
      return made(along([hip, knee], { a: -0.1, b: 0.75, frontFrac: -inner * 1.4 }), 0.022, 0.016)
    case 'flank':
      return made(along([hip, shoulder], { a: 0.3, b: 0.62, frontFrac: 0 }), 0.03, 0.03)
  }
}

/** The whole figure, from the far side to the near one, in body heights. */
export function bodyShapes(skeleton: Skeleton, figure: Figure): readonly Shape[] {
  const { view, highlight } = figure
  const isSide = view === 'side'
  const working = figure.side === 'right' ? skeleton.right : skeleton.left
  const muscle = highlight === undefined ? [] : [muscleShape(highlight, skeleton, working)]
  if (isSide)
    return [
      ...arm(skeleton.left, true),
      ...leg(skeleton.left, true),
      ...head(skeleton, figure),
      ...torso(skeleton, view),
      ...leg(skeleton.right, false),
      ...muscle,
      ...arm(skeleton.right, false),
    ]
  return [
    ...leg(skeleton.right, false),
    ...leg(skeleton.left, false),
    ...torso(skeleton, view),
    ...head(skeleton, figure),
    ...muscle,
    ...arm(skeleton.left, false),
    ...arm(skeleton.right, false),
  ]
}
