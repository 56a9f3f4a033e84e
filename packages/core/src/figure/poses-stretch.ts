import { figure, pose } from './build-pose.ts'
import type { Figure } from './pose.ts'

/** Holds: one key pose each, working on the right side. */
export const STRETCH_FIGURES = {
  calf_wall: figure(
    [
      pose({
        trunkDeg: 20,
        headDeg: 12,
        thighRightDeg: -28,
        shinRightDeg: -28,
        footRightDeg: 0,
        thighLeftDeg: 35,
        shinLeftDeg: -18,
        upperArmLeftDeg: 66,
        forearmLeftDeg: 94,
        upperArmRightDeg: 62,
        forearmRightDeg: 90,
      }),
    ],
    { props: [{ kind: 'wall', at: 'handRight' }], highlight: 'calf' },
  ),
  calf_wall_bent: figure(
    [
      pose({
        trunkDeg: 8,
        headDeg: 4,
        thighRightDeg: 8,
        shinRightDeg: -33,
        footRightDeg: 0,
        thighLeftDeg: 40,
        shinLeftDeg: -14,
        upperArmLeftDeg: 60,
        forearmLeftDeg: 96,
        upperArmRightDeg: 56,
        forearmRightDeg: 92,
      }),
    ],
    { props: [{ kind: 'wall', at: 'handRight' }], highlight: 'low_calf' },
  ),
  hamstring_step: figure(
    [
      pose({
        trunkDeg: 42,
        headDeg: 34,
        thighRightDeg: 56,
        shinRightDeg: 56,
        footRightDeg: 66,
        thighLeftDeg: -4,
        shinLeftDeg: -5,
        upperArmLeftDeg: 30,
        forearmLeftDeg: 52,
      }),
    ],
    {
      props: [{ kind: 'step', at: 'heelRight' }],
      reach: { handRight: 'thighFrontRight', handLeft: 'thighFrontRight' },
      highlight: 'hamstring',
    },
  ),
  quad_hold: figure(
    [
      pose({
        trunkDeg: 2,
        thighRightDeg: -6,
        shinRightDeg: -142,
        footRightDeg: -162,
        thighLeftDeg: 1,
        shinLeftDeg: -1,
        upperArmLeftDeg: 58,
        forearmLeftDeg: 80,
      }),
    ],
    {
      props: [{ kind: 'rail', at: 'handLeft' }],
      reach: { handRight: 'ankleRight' },
      highlight: 'quad',
    },
  ),
  hip_flexor_kneel: figure(
    [
      pose({
        trunkDeg: -3,
        headDeg: -2,
        thighRightDeg: -24,
        shinRightDeg: -112,
        footRightDeg: -76,
        thighLeftDeg: 90,
        shinLeftDeg: -6,
        footLeftDeg: 0,
        upperArmRightDeg: -30,
        forearmRightDeg: 40,
      }),
    ],
    {
      stance: 'kneeling',
      props: [{ kind: 'mat', at: 'kneeRight' }],
      reach: { handLeft: 'kneeLeft', handRight: 'waist' },
      highlight: 'hip_flexor',
    },
  ),
  glute_lying: figure(
    [
      pose(
        {
          trunkDeg: -90,
          headDeg: -80,
          thighLeftDeg: 188,
          shinLeftDeg: 104,
          footLeftDeg: 100,
          thighRightDeg: 132,
          shinRightDeg: 222,
          footRightDeg: 150,
        },
        { shortFrac: { thighRight: 0.8, shinRight: 0.85 } },
      ),
    ],
    {
      stance: 'lying_back',
      props: [{ kind: 'mat', at: 'hip' }],
      reach: { handLeft: 'thighBackLeft', handRight: 'thighBackLeft' },
      highlight: 'glute',
    },
  ),
  glute_standing: figure(
    [
      pose(
        {
          trunkDeg: 34,
          headDeg: 22,
          thighLeftDeg: 44,
          shinLeftDeg: -30,
          footLeftDeg: 0,
          thighRightDeg: 86,
          shinRightDeg: -8,
          footRightDeg: 20,
          upperArmLeftDeg: 62,
          forearmLeftDeg: 86,
        },
        { shortFrac: { thighRight: 0.62, shinRight: 0.42 } },
      ),
    ],
    {
      props: [{ kind: 'rail', at: 'handLeft' }],
      reach: { handRight: 'kneeRight' },
      highlight: 'glute',
    },
  ),
  adductor_lunge: figure(
    [
      pose({
        trunkDeg: 10,
        headDeg: 4,
        thighLeftDeg: 58,
        shinLeftDeg: 2,
        thighRightDeg: 42,
        shinRightDeg: 41,
        upperArmRightDeg: 26,
        forearmRightDeg: -60,
        upperArmLeftDeg: 30,
        forearmLeftDeg: 10,
      }),
    ],
    {
      view: 'front',
      reach: { handLeft: 'kneeLeft', handRight: 'waist' },
      highlight: 'adductor',
    },
  ),
  foot_seated: figure(
    [
      pose(
        {
          trunkDeg: 22,
          headDeg: 34,
          thighLeftDeg: 88,
          shinLeftDeg: -4,
          footLeftDeg: 0,
          thighRightDeg: 96,
          shinRightDeg: 76,
          footRightDeg: 64,
        },
        { shortFrac: { thighRight: 0.72, shinRight: 0.4 } },
      ),
    ],
    {
      stance: 'sitting',
      props: [{ kind: 'seat', at: 'hip' }],
      reach: { handRight: 'toeRight', handLeft: 'toeRight' },
      highlight: 'foot_arch',
    },
  ),
  side_lean: figure(
    [
      pose({
        trunkDeg: 22,
        headDeg: 26,
        thighRightDeg: -20,
        shinRightDeg: -20,
        thighLeftDeg: -3,
        shinLeftDeg: -3,
        upperArmRightDeg: 168,
        forearmRightDeg: 204,
        upperArmLeftDeg: 30,
        forearmLeftDeg: -44,
      }),
    ],
    { view: 'front', highlight: 'outer_hip' },
  ),
  calf_kerb: figure(
    [
      pose({
        trunkDeg: 10,
        headDeg: 4,
        thighRightDeg: -3,
        shinRightDeg: -8,
        footRightDeg: 26,
        thighLeftDeg: -14,
        shinLeftDeg: -20,
        footLeftDeg: -16,
      }),
    ],
    {
      props: [{ kind: 'kerb', at: 'toeRight' }],
      reach: { handLeft: 'thighFrontLeft', handRight: 'thighFrontRight' },
      highlight: 'calf',
    },
  ),
  hamstring_kerb: figure(
    [
      pose({
        trunkDeg: 40,
        headDeg: 32,
        thighRightDeg: 34,
        shinRightDeg: 34,
        footRightDeg: 48,
        thighLeftDeg: 10,
        shinLeftDeg: -20,
        footLeftDeg: 0,
      }),
    ],
    {
      props: [{ kind: 'kerb', at: 'heelRight' }],
      reach: { handLeft: 'kneeLeft', handRight: 'thighFrontRight' },
      highlight: 'hamstring',
    },
  ),
  hip_flexor_lunge: figure(
    [
      pose({
        trunkDeg: -3,
        thighRightDeg: -30,
        shinRightDeg: -46,
        footRightDeg: -40,
        thighLeftDeg: 46,
        shinLeftDeg: -12,
        upperArmRightDeg: -30,
      }),
    ],
    { reach: { handLeft: 'thighFrontLeft', handRight: 'waist' }, highlight: 'hip_flexor' },
  ),
  foot_kerb: figure(
    [
      pose({
        trunkDeg: 8,
        headDeg: 8,
        thighRightDeg: 26,
        shinRightDeg: -6,
        footRightDeg: 28,
        thighLeftDeg: 2,
        shinLeftDeg: -3,
        upperArmLeftDeg: 4,
        forearmLeftDeg: 30,
      }),
    ],
    {
      props: [{ kind: 'kerb', at: 'toeRight' }],
      reach: { handRight: 'thighFrontRight' },
      highlight: 'foot_arch',
    },
  ),
} as const satisfies Record<string, Figure>
