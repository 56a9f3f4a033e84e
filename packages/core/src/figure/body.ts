/**
 * Lengths of the body in body heights, from shoulder to sole as measured, with a slightly larger head
 * and hands, because a small picture must still have a face.
 *
 * @source drillis1966, uncramp_engineering
 */
export const LENGTH = {
  trunkFrac: 0.288,
  upperArmFrac: 0.186,
  /** Elbow to the middle of the palm. */
  forearmFrac: 0.182,
  thighFrac: 0.245,
  shinFrac: 0.246,
  ankleToSoleFrac: 0.039,
  heelBackFrac: 0.036,
  toeFrontFrac: 0.102,
  neckToHeadFrac: 0.112,
  shoulderHalfFrac: 0.1,
  hipHalfFrac: 0.055,
} as const

/** Half-widths of limbs, at their upper and lower end, in body heights. @source uncramp_engineering */
export const RADIUS = {
  head: 0.079,
  neck: 0.032,
  chest: 0.072,
  hip: 0.066,
  shoulder: 0.038,
  elbow: 0.027,
  wrist: 0.021,
  hand: 0.027,
  thigh: 0.058,
  knee: 0.039,
  calf: 0.038,
  ankle: 0.025,
  shoe: 0.023,
} as const

/**
 * How far joints turn, in degrees, generous enough for a supple runner: flexion positive, extension
 * negative. No key pose may leave these ranges.
 *
 * @source uncramp_engineering
 */
export const JOINT_RANGE = {
  knee: { lowDeg: -3, highDeg: 150 },
  elbow: { lowDeg: -3, highDeg: 150 },
  hip: { lowDeg: -35, highDeg: 130 },
  ankle: { lowDeg: -60, highDeg: 38 },
} as const
