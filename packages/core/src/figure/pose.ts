/**
 * A posture as joint angles, so that any app draws the same picture. Angles are degrees in the
 * drawing plane: 0 hangs straight down (limbs) or stands straight up (trunk, head); positive turns
 * towards the front in the side view, away from the midline in the front view. Each is measured
 * from the page, not from the parent bone, so a pose can be read off a photograph.
 */
export type Joints = Readonly<{
  trunkDeg: number
  headDeg: number
  upperArmLeftDeg: number
  forearmLeftDeg: number
  upperArmRightDeg: number
  forearmRightDeg: number
  thighLeftDeg: number
  shinLeftDeg: number
  /** 0 is a flat foot: toes to the front, sole level. Positive lifts the toes. */
  footLeftDeg: number
  thighRightDeg: number
  shinRightDeg: number
  footRightDeg: number
}>

/** A thing the figure leans on, sits on or holds; sizes are in body heights (1 = the figure's own). */
export type Prop =
  | 'wall_front'
  | 'wall_back'
  | 'step_front'
  | 'kerb'
  | 'chair'
  | 'floor'
  | 'rail'
  | 'roller'
  | 'support_side'

/** What the lowest point of the figure rests on, so that an app can place it on the ground. */
export type Stance = 'standing' | 'kneeling' | 'sitting' | 'lying_back' | 'lying_front'

/** One key pose, and how long the figure takes to move to the next. */
export type KeyPose = Readonly<{ joints: Joints; moveS: number; holdS: number }>

/**
 * Poses of one exercise: one key pose for a hold, two or more in a loop for a moving drill.
 * `rootRiseFrac` lifts the hip (jumps), in body heights. `highlight` names the muscle to colour.
 */
export type Figure = Readonly<{
  view: 'side' | 'front'
  stance: Stance
  props: readonly Prop[]
  keyPoses: readonly KeyPose[]
}>
