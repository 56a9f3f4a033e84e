import type { Figure, Joints, KeyPose, LimbBone } from './pose.ts'

/** One round of all key poses, holds and moves, in seconds; 0 for a picture that stands still. */
export function figureDurationS(figure: Pick<Figure, 'keyPoses'>): number {
  if (figure.keyPoses.length < 2) return 0
  return figure.keyPoses.reduce((sumS, pose) => sumS + pose.holdS + pose.moveS, 0)
}

const ANGLES = [
  'trunkDeg',
  'headDeg',
  'upperArmLeftDeg',
  'forearmLeftDeg',
  'upperArmRightDeg',
  'forearmRightDeg',
  'thighLeftDeg',
  'shinLeftDeg',
  'footLeftDeg',
  'thighRightDeg',
  'shinRightDeg',
  'footRightDeg',
] as const satisfies readonly (keyof Joints)[]
const BONES = [
  'thighLeft',
  'shinLeft',
  'thighRight',
  'shinRight',
] as const satisfies readonly LimbBone[]

/** Four neighbours of a moment, and how far it is from the second to the third, 0-1. */
type Between = Readonly<{
  around: readonly [KeyPose, KeyPose, KeyPose, KeyPose]
  shareFrac: number
  isFlowing: boolean
}>

/** Slow out of a hold and slow into the next; a loop without holds flows through its key poses. */
function blend(values: readonly [number, number, number, number], between: Between): number {
  const [a, b, c, d] = values
  const k = between.shareFrac
  if (!between.isFlowing) return b + (c - b) * k * k * (3 - 2 * k)
  return b + (k * (c - a + k * (2 * a - 5 * b + 4 * c - d + k * (3 * (b - c) + d - a)))) / 2
}

function mixed(between: Between): KeyPose {
  const { around } = between
  const mix = (read: (pose: KeyPose) => number): number =>
    blend([read(around[0]), read(around[1]), read(around[2]), read(around[3])], between)
  const joints = { ...around[1].joints }
  for (const angle of ANGLES) joints[angle] = mix((pose) => pose.joints[angle])
  const shortFrac: Partial<Record<LimbBone, number>> = {}
  for (const bone of BONES)
    shortFrac[bone] = Math.min(
      1,
      mix((pose) => pose.shortFrac[bone] ?? 1),
    )
  return {
    joints,
    shortFrac,
    moveS: 0,
    holdS: 0,
    riseFrac: Math.max(
      0,
      mix((pose) => pose.riseFrac),
    ),
    slideFrac: mix((pose) => pose.slideFrac),
  }
}

/**
 * The posture at a moment of the loop. The loop goes on for ever in both directions of time.
 *
 * @param figure  one key pose or more
 */
export function poseAt(figure: Pick<Figure, 'keyPoses'>, atS: number): KeyPose {
  const { keyPoses } = figure
  const [first] = keyPoses
  if (first === undefined) throw new Error('a figure needs a key pose')
  const totalS = figureDurationS(figure)
  if (totalS <= 0 || !Number.isFinite(atS)) return first
  const at = (poseIndex: number): KeyPose =>
    keyPoses[(poseIndex + keyPoses.length) % keyPoses.length] ?? first
  const isFlowing = keyPoses.length > 2 && keyPoses.every((pose) => pose.holdS === 0)
  let leftS = ((atS % totalS) + totalS) % totalS
  for (const [index, pose] of keyPoses.entries()) {
    if (leftS < pose.holdS) return pose
    leftS -= pose.holdS
    if (leftS < pose.moveS)
      return mixed({
        around: [at(index - 1), pose, at(index + 1), at(index + 2)],
        shareFrac: leftS / pose.moveS,
        isFlowing,
      })
    leftS -= pose.moveS
  }
  return first
}
