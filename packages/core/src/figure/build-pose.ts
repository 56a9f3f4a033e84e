import type { Figure, Joints, KeyPose } from './pose.ts'

/** Standing at ease: what every other pose differs from. */
const STANDING: Joints = {
  trunkDeg: 0,
  headDeg: 0,
  upperArmLeftDeg: 4,
  forearmLeftDeg: 16,
  upperArmRightDeg: -4,
  forearmRightDeg: 8,
  thighLeftDeg: 3,
  shinLeftDeg: 0,
  footLeftDeg: 0,
  thighRightDeg: 0,
  shinRightDeg: -2,
  footRightDeg: 0,
}

/** A key pose from what differs from standing. */
export function pose(
  change: Partial<Joints>,
  rest: Partial<Omit<KeyPose, 'joints'>> = {},
): KeyPose {
  return {
    joints: { ...STANDING, ...change },
    moveS: 0,
    holdS: 0,
    riseFrac: 0,
    slideFrac: 0.5,
    shortFrac: {},
    ...rest,
  }
}

/** The same posture with left and right exchanged. */
function swapped({ joints, ...rest }: KeyPose): KeyPose {
  return {
    ...rest,
    joints: {
      trunkDeg: joints.trunkDeg,
      headDeg: joints.headDeg,
      upperArmLeftDeg: joints.upperArmRightDeg,
      forearmLeftDeg: joints.forearmRightDeg,
      upperArmRightDeg: joints.upperArmLeftDeg,
      forearmRightDeg: joints.forearmLeftDeg,
      thighLeftDeg: joints.thighRightDeg,
      shinLeftDeg: joints.shinRightDeg,
      footLeftDeg: joints.footRightDeg,
      thighRightDeg: joints.thighLeftDeg,
      shinRightDeg: joints.shinLeftDeg,
      footRightDeg: joints.footLeftDeg,
    },
  }
}

/** A gait: half of it given, the other half the same on the other side. */
export function gait(half: readonly KeyPose[]): readonly KeyPose[] {
  return [...half, ...half.map(swapped)]
}

/** A figure from its key poses; side view, standing, right side, unless said otherwise. */
export function figure(
  keyPoses: readonly KeyPose[],
  rest: Partial<Omit<Figure, 'keyPoses'>> = {},
): Figure {
  return {
    view: 'side',
    stance: 'standing',
    props: [],
    side: 'right',
    reach: {},
    ...rest,
    keyPoses,
  }
}
