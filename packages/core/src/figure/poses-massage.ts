import { figure, pose } from './build-pose.ts'
import type { Figure, Joints, KeyPose } from './pose.ts'

const PASS_S = 3

/** A slow stroke along the muscle and back. */
function strokes(joints: Partial<Joints>, rest: Partial<KeyPose> = {}): readonly KeyPose[] {
  return [
    pose(joints, { ...rest, slideFrac: 0.95, moveS: PASS_S, holdS: 0.2 }),
    pose(joints, { ...rest, slideFrac: 0.1, moveS: PASS_S, holdS: 0.2 }),
  ]
}

/** Sitting on the floor, right knee up. */
const FLOOR_SIT: Partial<Joints> = {
  trunkDeg: -1,
  headDeg: 14,
  thighRightDeg: 130,
  shinRightDeg: 42,
  footRightDeg: 2,
  thighLeftDeg: 88,
  shinLeftDeg: 87,
  footLeftDeg: 84,
}

/** Leaning back on the hands, hips just off the floor. */
const ROLL_SIT: Partial<Joints> = {
  trunkDeg: -42,
  headDeg: -10,
  thighRightDeg: 86,
  shinRightDeg: 88,
  footRightDeg: 82,
  thighLeftDeg: 132,
  shinLeftDeg: 32,
  footLeftDeg: 0,
  upperArmLeftDeg: -30,
  forearmLeftDeg: -14,
  upperArmRightDeg: -26,
  forearmRightDeg: -10,
}

/** Standing, the working leg a little bent and loose, leaning down to it. */
const STAND_REACH: Partial<Joints> = {
  trunkDeg: 30,
  headDeg: 34,
  thighRightDeg: 30,
  shinRightDeg: -14,
  thighLeftDeg: 10,
  shinLeftDeg: -20,
}

/** Hands and rollers at work: strokes along the right side. */
export const MASSAGE_FIGURES = {
  rest_hands_on_knees: figure(
    [
      pose(
        {
          trunkDeg: 38,
          headDeg: 26,
          thighRightDeg: 24,
          shinRightDeg: -16,
          thighLeftDeg: 30,
          shinLeftDeg: -12,
        },
        { moveS: 2, holdS: 0.3 },
      ),
      pose(
        {
          trunkDeg: 35,
          headDeg: 22,
          thighRightDeg: 24,
          shinRightDeg: -16,
          thighLeftDeg: 30,
          shinLeftDeg: -12,
        },
        { moveS: 2, holdS: 0.3 },
      ),
    ],
    { reach: { handLeft: 'kneeLeft', handRight: 'kneeRight' } },
  ),
  stitch_press: figure(
    [
      pose(
        {
          trunkDeg: -10,
          headDeg: -6,
          thighLeftDeg: 6,
          shinLeftDeg: 4,
          thighRightDeg: 6,
          shinRightDeg: 4,
        },
        { moveS: 2.5, holdS: 0.4 },
      ),
      pose(
        {
          trunkDeg: -4,
          headDeg: 0,
          thighLeftDeg: 6,
          shinLeftDeg: 4,
          thighRightDeg: 6,
          shinRightDeg: 4,
        },
        { moveS: 2.5, holdS: 0.4 },
      ),
    ],
    { view: 'front', reach: { handRight: 'waist' }, highlight: 'flank' },
  ),
  stitch_lean: figure(
    [
      pose(
        {
          trunkDeg: 22,
          headDeg: 24,
          thighLeftDeg: 8,
          shinLeftDeg: 6,
          thighRightDeg: 10,
          shinRightDeg: 8,
          upperArmRightDeg: 166,
          forearmRightDeg: 204,
          upperArmLeftDeg: 30,
          forearmLeftDeg: -44,
        },
        { moveS: 2.5, holdS: 3 },
      ),
      pose(
        {
          trunkDeg: 14,
          headDeg: 14,
          thighLeftDeg: 8,
          shinLeftDeg: 6,
          thighRightDeg: 10,
          shinRightDeg: 8,
          upperArmRightDeg: 160,
          forearmRightDeg: 196,
          upperArmLeftDeg: 30,
          forearmLeftDeg: -44,
        },
        { moveS: 2.5, holdS: 0.4 },
      ),
    ],
    { view: 'front', highlight: 'flank' },
  ),
  hand_calf: figure(strokes(FLOOR_SIT), {
    stance: 'sitting',
    reach: { handLeft: 'calfRight', handRight: 'calfRight' },
    highlight: 'calf',
  }),
  hand_hamstring: figure(strokes(FLOOR_SIT), {
    stance: 'sitting',
    reach: { handLeft: 'thighBackRight', handRight: 'thighBackRight' },
    highlight: 'hamstring',
  }),
  hand_quad: figure(strokes(STAND_REACH), {
    reach: { handRight: 'thighFrontRight', handLeft: 'thighFrontRight' },
    highlight: 'quad',
  }),
  hand_foot: figure(
    strokes(
      {
        trunkDeg: 22,
        headDeg: 34,
        thighLeftDeg: 88,
        shinLeftDeg: -4,
        footLeftDeg: 0,
        thighRightDeg: 96,
        shinRightDeg: 76,
        footRightDeg: 40,
      },
      { shortFrac: { thighRight: 0.72, shinRight: 0.4 } },
    ),
    {
      stance: 'sitting',
      props: [{ kind: 'seat', at: 'hip' }],
      reach: { handRight: 'soleRight', handLeft: 'ankleRight' },
      highlight: 'foot_arch',
    },
  ),
  hand_adductor: figure(
    strokes({
      trunkDeg: -8,
      headDeg: -8,
      thighLeftDeg: 14,
      shinLeftDeg: 12,
      thighRightDeg: 30,
      shinRightDeg: 16,
      upperArmLeftDeg: 22,
      forearmLeftDeg: 4,
    }),
    { view: 'front', reach: { handRight: 'thighFrontRight' }, highlight: 'adductor' },
  ),
  hand_glute: figure(
    [
      pose(
        {
          ...STAND_REACH,
          trunkDeg: 10,
          headDeg: 8,
          thighRightDeg: 12,
          shinRightDeg: -10,
          upperArmRightDeg: -52,
          forearmRightDeg: 14,
          upperArmLeftDeg: 40,
          forearmLeftDeg: 66,
        },
        { moveS: 1.2 },
      ),
      pose(
        {
          ...STAND_REACH,
          trunkDeg: 12,
          headDeg: 8,
          thighRightDeg: 14,
          shinRightDeg: -12,
          upperArmRightDeg: -44,
          forearmRightDeg: -2,
          upperArmLeftDeg: 40,
          forearmLeftDeg: 66,
        },
        { moveS: 1.2 },
      ),
    ],
    { props: [{ kind: 'rail', at: 'handLeft' }], highlight: 'glute' },
  ),
  hand_hip_flexor: figure(
    strokes({
      trunkDeg: 8,
      headDeg: 18,
      thighRightDeg: 16,
      shinRightDeg: -14,
      thighLeftDeg: 2,
      shinLeftDeg: -6,
    }),
    { reach: { handRight: 'thighFrontRight' }, highlight: 'hip_flexor' },
  ),
  roll_calf: figure(strokes(ROLL_SIT), {
    stance: 'sitting',
    props: [{ kind: 'roller', at: 'calfRight' }],
    highlight: 'calf',
  }),
  roll_hamstring: figure(strokes(ROLL_SIT), {
    stance: 'sitting',
    props: [{ kind: 'roller', at: 'thighBackRight' }],
    highlight: 'hamstring',
  }),
  roll_quad: figure(
    strokes({
      trunkDeg: 76,
      headDeg: 62,
      thighRightDeg: -92,
      shinRightDeg: -94,
      footRightDeg: -130,
      thighLeftDeg: -90,
      shinLeftDeg: -94,
      footLeftDeg: -130,
      upperArmLeftDeg: 4,
      forearmLeftDeg: 88,
      upperArmRightDeg: 0,
      forearmRightDeg: 86,
    }),
    {
      stance: 'lying_front',
      props: [{ kind: 'roller', at: 'thighFrontRight' }],
      highlight: 'quad',
    },
  ),
  roll_glute: figure(
    [
      pose(
        { ...ROLL_SIT, trunkDeg: -36, thighRightDeg: 112, shinRightDeg: 16, footRightDeg: 4 },
        { moveS: PASS_S, holdS: 0.2, slideFrac: 0.7 },
      ),
      pose(
        { ...ROLL_SIT, trunkDeg: -28, thighRightDeg: 116, shinRightDeg: 20, footRightDeg: 4 },
        { moveS: PASS_S, holdS: 0.2, slideFrac: 0.2 },
      ),
    ],
    { stance: 'sitting', props: [{ kind: 'roller', at: 'hip' }], highlight: 'glute' },
  ),
  roll_foot: figure(
    strokes({
      trunkDeg: 2,
      headDeg: 12,
      thighRightDeg: 32,
      shinRightDeg: -10,
      footRightDeg: 4,
      thighLeftDeg: 0,
      shinLeftDeg: -2,
      upperArmLeftDeg: 56,
      forearmLeftDeg: 80,
    }),
    {
      props: [
        { kind: 'rail', at: 'handLeft' },
        { kind: 'ball', at: 'soleRight' },
      ],
      highlight: 'foot_arch',
    },
  ),
} as const satisfies Record<string, Figure>
