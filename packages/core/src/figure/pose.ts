/**
 * A posture as joint angles, so that any app draws the same picture. Angles are degrees in the
 * drawing plane: 0 hangs straight down (limbs) or stands straight up (trunk, head); positive turns
 * towards the front in the side view (the figure looks to the right of the page), away from the
 * midline in the front view (trunk and head: towards the figure's left). Each is measured from the
 * page, not from the parent bone, so a pose can be read off a photograph.
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

/** Bones that can be drawn shorter because they point towards or away from the viewer. */
export type LimbBone = 'thighLeft' | 'shinLeft' | 'thighRight' | 'shinRight'

/**
 * Places on the body that a hand can hold and a prop can touch. `calf…`, `thighFront…` and
 * `thighBack…` slide along their bone with `slideFrac` of the key pose.
 */
export type BodyPoint =
  | 'hip'
  | 'waist'
  | 'shoulder'
  | 'handLeft'
  | 'handRight'
  | 'kneeLeft'
  | 'kneeRight'
  | 'ankleLeft'
  | 'ankleRight'
  | 'heelLeft'
  | 'heelRight'
  | 'toeLeft'
  | 'toeRight'
  | 'soleLeft'
  | 'soleRight'
  | 'calfLeft'
  | 'calfRight'
  | 'thighFrontLeft'
  | 'thighFrontRight'
  | 'thighBackLeft'
  | 'thighBackRight'

/**
 * A thing the figure leans on, stands on, sits on or holds. It is placed at a point of the body in
 * the first key pose and stays there; a roller or ball follows the body.
 */
export type Prop = Readonly<{
  kind: 'wall' | 'step' | 'kerb' | 'seat' | 'rail' | 'roller' | 'ball' | 'mat'
  at: BodyPoint
}>

/** How the figure meets the ground; its lowest point is always drawn on the floor. */
type Stance = 'standing' | 'kneeling' | 'sitting' | 'lying_back' | 'lying_front'

/**
 * One key pose: how long it is held, and how long the figure then takes to move to the next.
 * `riseFrac` lifts the whole figure (a jump), in body heights; `slideFrac` moves the holding hands,
 * roller or ball along the bone (0 at its upper end); `shortFrac` draws a bone shorter.
 */
export type KeyPose = Readonly<{
  joints: Joints
  moveS: number
  holdS: number
  riseFrac: number
  slideFrac: number
  shortFrac: Readonly<Partial<Record<LimbBone, number>>>
}>

/** The part of the body a picture is about, to be coloured. */
export type BodyRegion =
  | 'calf'
  | 'low_calf'
  | 'hamstring'
  | 'quad'
  | 'hip_flexor'
  | 'glute'
  | 'adductor'
  | 'foot_arch'
  | 'outer_hip'
  | 'flank'

/**
 * Poses of one exercise, drawn working on the right side: one key pose for a hold, two or more in a
 * loop for a moving drill. `reach` puts a hand on a place whatever the arm angles say.
 */
export type Figure = Readonly<{
  view: 'side' | 'front'
  stance: Stance
  props: readonly Prop[]
  highlight?: BodyRegion
  /** The side worked on; the highlight is drawn there. */
  side: 'left' | 'right'
  reach: Readonly<Partial<Record<'handLeft' | 'handRight', BodyPoint>>>
  keyPoses: readonly KeyPose[]
}>
