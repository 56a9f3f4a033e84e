import { LENGTH, RADIUS } from './body.ts'
import type { BodyPoint, Figure, Joints, KeyPose, LimbBone } from './pose.ts'

/** A place on the page, x to the right, y down; the unit is that of the context. */
export type Point = Readonly<{ x: number; y: number }>

/** Every joint of one posture, in body heights, hip centre at the origin, not yet on the ground. */
export type Skeleton = Readonly<{
  shoulder: Point
  head: Point
  joints: Joints
  left: Limbs
  right: Limbs
}>

/** Joints of one side. */
export type Limbs = Readonly<{
  shoulder: Point
  elbow: Point
  hand: Point
  hip: Point
  knee: Point
  ankle: Point
  heel: Point
  toe: Point
}>

const RAD_PER_DEG = Math.PI / 180
const sin = (angleDeg: number): number => Math.sin(angleDeg * RAD_PER_DEG)
const cos = (angleDeg: number): number => Math.cos(angleDeg * RAD_PER_DEG)

/** A point beside another. */
export function offset(from: Point, x: number, y: number): Point {
  return { x: from.x + x, y: from.y + y }
}

/** The point a share of the way from one point to another. */
export function between(from: Point, to: Point, shareFrac: number): Point {
  return { x: from.x + (to.x - from.x) * shareFrac, y: from.y + (to.y - from.y) * shareFrac }
}

/** Like `between`, moved sideways: positive to the front of a hanging limb that faces right. */
export function beside(
  from: Point,
  to: Point,
  way: { readonly shareFrac: number; readonly frontFrac: number },
): Point {
  const lengthFrac = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [x, y] = [(to.x - from.x) / lengthFrac, (to.y - from.y) / lengthFrac]
  return offset(between(from, to, way.shareFrac), y * way.frontFrac, -x * way.frontFrac)
}

type Sign = 1 | -1
type SideName = 'Left' | 'Right'
type View = Figure['view']

/** Which way "outwards" or "forwards" points on the page. */
function signOf(view: View, side: SideName): Sign {
  return view === 'front' && side === 'Right' ? -1 : 1
}

function hang(from: Point, bone: { angleDeg: number; lengthFrac: number; sign: Sign }): Point {
  const { angleDeg, lengthFrac, sign } = bone
  return offset(from, sign * sin(angleDeg) * lengthFrac, cos(angleDeg) * lengthFrac)
}

function foot(ankle: Point, view: View, at: { sign: Sign; footDeg: number }): readonly Point[] {
  const drop = LENGTH.ankleToSoleFrac - RADIUS.shoe
  if (view === 'front') {
    const tiptoe = Math.max(0, -sin(at.footDeg)) * LENGTH.toeFrontFrac
    return [offset(ankle, 0, drop * 0.6), offset(ankle, at.sign * 0.03, drop + tiptoe)]
  }
  const [fx, fy] = [cos(at.footDeg), -sin(at.footDeg)]
  const sole = offset(ankle, -fy * drop, fx * drop)
  const { heelBackFrac, toeFrontFrac } = LENGTH
  return [
    offset(sole, -fx * heelBackFrac, -fy * heelBackFrac),
    offset(sole, fx * toeFrontFrac, fy * toeFrontFrac),
  ]
}

function limbsOf(pose: KeyPose, view: View, roots: { side: SideName; shoulder: Point }): Limbs {
  const { joints, shortFrac } = pose
  const { side, shoulder } = roots
  const sign = signOf(view, side)
  const short = (bone: 'thigh' | 'shin'): number => {
    const name: LimbBone = `${bone}${side}`
    return shortFrac[name] ?? 1
  }
  const hip = view === 'front' ? { x: sign * LENGTH.hipHalfFrac, y: 0 } : { x: 0, y: 0 }
  const down = (from: Point, angleDeg: number, lengthFrac: number): Point =>
    hang(from, { angleDeg, lengthFrac, sign })
  const elbow = down(shoulder, joints[`upperArm${side}Deg`], LENGTH.upperArmFrac)
  const knee = down(hip, joints[`thigh${side}Deg`], LENGTH.thighFrac * short('thigh'))
  const ankle = down(knee, joints[`shin${side}Deg`], LENGTH.shinFrac * short('shin'))
  const [heel = ankle, toe = ankle] = foot(ankle, view, {
    sign,
    footDeg: joints[`foot${side}Deg`],
  })
  return {
    shoulder,
    elbow,
    hand: down(elbow, joints[`forearm${side}Deg`], LENGTH.forearmFrac),
    hip,
    knee,
    ankle,
    heel,
    toe,
  }
}

/** Joint positions from joint angles. */
function forward(pose: KeyPose, view: View): Skeleton {
  const { trunkDeg, headDeg } = pose.joints
  const { trunkFrac, neckToHeadFrac, shoulderHalfFrac } = LENGTH
  const shoulder = { x: sin(trunkDeg) * trunkFrac, y: -cos(trunkDeg) * trunkFrac }
  const half = view === 'front' ? shoulderHalfFrac : 0
  const shoulderAt = (sign: Sign): Point =>
    offset(shoulder, sign * half * cos(trunkDeg), sign * half * sin(trunkDeg))
  return {
    shoulder,
    head: offset(shoulder, sin(headDeg) * neckToHeadFrac, -cos(headDeg) * neckToHeadFrac),
    joints: pose.joints,
    left: limbsOf(pose, view, { side: 'Left', shoulder: shoulderAt(1) }),
    right: limbsOf(pose, view, { side: 'Right', shoulder: shoulderAt(-1) }),
  }
}

/** Arm angles that bring the palm to a point, or as near as the arm is long. */
function armTo(
  from: Point,
  target: Point,
  arm: { sign: Sign; view: View },
): { upperArmDeg: number; forearmDeg: number } {
  const { upperArmFrac, forearmFrac } = LENGTH
  const x = (target.x - from.x) * arm.sign
  const y = target.y - from.y
  const tooNearFrac = Math.abs(upperArmFrac - forearmFrac) + 0.06
  const farFrac = upperArmFrac + forearmFrac - 0.001
  const distanceFrac = Math.max(tooNearFrac, Math.min(farFrac, Math.hypot(x, y)))
  const towardsDeg = Math.atan2(x, y) / RAD_PER_DEG
  const square = distanceFrac * distanceFrac
  const atShoulder =
    (upperArmFrac ** 2 + square - forearmFrac ** 2) / (2 * upperArmFrac * distanceFrac)
  const atElbow = (upperArmFrac ** 2 + forearmFrac ** 2 - square) / (2 * upperArmFrac * forearmFrac)
  const openDeg = Math.acos(Math.max(-1, Math.min(1, atShoulder))) / RAD_PER_DEG
  const bendDeg = 180 - Math.acos(Math.max(-1, Math.min(1, atElbow))) / RAD_PER_DEG
  // Seen from the side an elbow points back; from the front it points outwards.
  const turn = arm.view === 'front' ? -1 : 1
  const upperArmDeg = towardsDeg - turn * openDeg
  return { upperArmDeg, forearmDeg: upperArmDeg + turn * bendDeg }
}

const SLIDE_START_FRAC = 0.12
const SLIDE_LENGTH_FRAC = 0.6

/** Where a named place of the body is. */
export function bodyPoint(name: BodyPoint, skeleton: Skeleton, slideFrac: number): Point {
  const side = name.endsWith('Left') ? skeleton.left : skeleton.right
  const shareFrac = SLIDE_START_FRAC + SLIDE_LENGTH_FRAC * slideFrac
  switch (name) {
    case 'hip':
      return { x: 0, y: 0 }
    case 'waist':
      return offset(between(side.hip, side.shoulder, 0.3), -0.03, 0)
    case 'shoulder':
      return skeleton.shoulder
    case 'handLeft':
    case 'handRight':
      return side.hand
    case 'kneeLeft':
    case 'kneeRight':
      return side.knee
    case 'ankleLeft':
    case 'ankleRight':
      return side.ankle
    case 'heelLeft':
    case 'heelRight':
      return side.heel
    case 'toeLeft':
    case 'toeRight':
      return side.toe
    case 'soleLeft':
    case 'soleRight':
      return between(side.heel, side.toe, shareFrac)
    case 'calfLeft':
    case 'calfRight':
      return beside(side.knee, side.ankle, { shareFrac, frontFrac: -RADIUS.calf * 0.8 })
    case 'thighFrontLeft':
    case 'thighFrontRight':
      return beside(side.hip, side.knee, { shareFrac, frontFrac: RADIUS.thigh * 0.8 })
    case 'thighBackLeft':
    case 'thighBackRight':
      return beside(side.hip, side.knee, { shareFrac, frontFrac: -RADIUS.thigh * 0.8 })
  }
}

/**
 * Joint positions of one posture, with the hands brought to where they hold.
 *
 * @returns  body heights, hip centre at the origin; joint angles as finally drawn
 */
export function skeletonOf(pose: KeyPose, figure: Pick<Figure, 'view' | 'reach'>): Skeleton {
  const { view, reach } = figure
  const plain = forward(pose, view)
  let joints = pose.joints
  for (const side of ['Left', 'Right'] as const) {
    const at = reach[`hand${side}`]
    if (at === undefined) continue
    const from = side === 'Left' ? plain.left.shoulder : plain.right.shoulder
    const arm = armTo(from, bodyPoint(at, plain, pose.slideFrac), {
      sign: signOf(view, side),
      view,
    })
    joints =
      side === 'Left'
        ? { ...joints, upperArmLeftDeg: arm.upperArmDeg, forearmLeftDeg: arm.forearmDeg }
        : { ...joints, upperArmRightDeg: arm.upperArmDeg, forearmRightDeg: arm.forearmDeg }
  }
  return forward({ ...pose, joints }, view)
}

function low({ y }: Point, radiusFrac: number): number {
  return y + radiusFrac
}

/** How far up the trunk the chest is widest. */
const CHEST_FRAC = 0.78

/** The height of the lowest part of the body under the hip, in body heights; the floor goes there. */
export function lowestFrac(skeleton: Skeleton): number {
  const limbs = [skeleton.left, skeleton.right].flatMap((side) => [
    low(side.elbow, RADIUS.elbow),
    low(side.hand, RADIUS.hand * 0.6),
    low(side.knee, RADIUS.knee),
    low(side.heel, RADIUS.shoe),
    low(side.toe, RADIUS.shoe),
  ])
  return Math.max(
    ...limbs,
    RADIUS.hip,
    low(skeleton.shoulder, RADIUS.shoulder),
    low(between({ x: 0, y: 0 }, skeleton.shoulder, CHEST_FRAC), RADIUS.chest),
    low(skeleton.head, RADIUS.head * 0.9),
  )
}
