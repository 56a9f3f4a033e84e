import type {
  StretchBlock,
  StretchCaution,
  StretchId,
  StretchReason,
  StretchTarget,
} from '@uncramp/core/stretching'

import type { Labels, Phrases } from '../phrases.ts'

/** Names of the stretches. */
export const stretchNames: Labels<StretchId> = {
  calf_straight: 'Calf, straight knee',
  calf_bent: 'Calf, bent knee',
  hamstring: 'Back of the thigh',
  quad: 'Front of the thigh',
  hip_flexor: 'Front of the hip',
  glute: 'Buttock',
  adductor: 'Inner thigh',
  foot_arch: 'Arch of the foot',
  itb_side: 'Outer hip',
}

/** One sentence or two on how to do each at home. */
export const stretchHowTo: Labels<StretchId> = {
  calf_straight:
    'Lean on a wall with one foot back, heel pressed down and knee straight. Move your hips forward until the upper calf pulls.',
  calf_bent:
    'Same stance with the back foot closer. Keep the heel down and bend that knee until the low calf pulls.',
  hamstring:
    'Put one heel on a low step with the leg straight. Tip forward from the hips, back flat, until the back of the thigh pulls.',
  quad: 'Stand tall, hold on to something and draw one heel towards your bottom, knees together and hips tucked under.',
  hip_flexor:
    'Kneel on one knee with the other foot in front. Squeeze the buttock of the kneeling side and glide forward without arching your back.',
  glute:
    'Lie on your back, cross one ankle over the other knee and pull the lower thigh towards you.',
  adductor:
    'Stand wide and bend one knee sideways, the other leg straight, until the inner thigh pulls.',
  foot_arch:
    'Sit, cross the foot over your knee and pull the toes back towards the shin until the arch tightens.',
  itb_side: 'Cross the sore leg behind the other and lean away from it until the outer hip pulls.',
}

/** The same on the road, with what is at hand there. */
export const stretchMidRunHowTo: Labels<StretchId> = {
  calf_straight: 'Ball of the foot on a kerb, heel down, knee straight, and lean in gently.',
  calf_bent: 'Ball of the foot on a kerb, heel down, and bend that knee a little.',
  hamstring: 'Heel on a kerb, leg straight, and tip forward from the hips with a flat back.',
  quad: 'Hold a rail or a shoulder and bring the heel to your bottom.',
  hip_flexor:
    'Take a long step forward, tuck your hips under and let the front of the back hip open.',
  glute: 'Hold a rail, rest one ankle on the other knee and sit back a little.',
  adductor: 'Feet wide, bend the good knee and keep the cramping leg straight.',
  foot_arch: 'Take the weight off, push your toes up against a kerb and ease in.',
  itb_side: 'Cross the sore leg behind and lean away, one hand on a rail.',
}

/** The one line that goes with every hold. */
export const stretchManner = 'A mild pull, never pain. Breathe slowly and do not bounce.'

/** Muscle groups. */
export const stretchTargets: Labels<StretchTarget> = {
  calf: 'calf',
  hamstring: 'hamstring',
  quad: 'quad',
  foot: 'foot',
  adductor: 'inner thigh',
  glute: 'buttock',
  hip_flexor: 'hip flexor',
  outer_hip: 'outer hip',
}

const blockNames: Labels<StretchBlock> = {
  recent_muscle_tear: 'a recent muscle tear',
  recent_surgery: 'recent surgery',
  neuropathy: 'numbness or nerve trouble',
  nerve_root_compression: 'a pinched nerve',
}

/** Why these stretches, this long. */
export const stretchReasons: Phrases<StretchReason> = {
  stretch_before_short: ({ holdS, capS }, q) =>
    `Before a run hold each for ${q.span(holdS)} at most, or leave it out. More than ${q.span(capS)} a muscle costs a little strength.`,
  stretch_then_drills: () => 'Do moving drills afterwards: then the small loss hardly matters.',
  stretch_after_comfort: () =>
    'After a run stretching is for comfort and range. It does not make soreness go away faster.',
  stretch_cramp_muscle: ({ target }) =>
    `Your ${stretchTargets[target]} has cramped before, so it comes first.`,
  stretch_not_proven: () =>
    'Whether stretching leads to fewer cramps is not known. It may help some runners.',
}

/** What changes the set. */
export const stretchCautions: Phrases<StretchCaution> = {
  stretch_blocked: ({ condition }) =>
    `No stretching with ${blockNames[condition]} until a physio or doctor says so.`,
  stretch_area_blocked: ({ condition, targets }, q) =>
    `Leave out ${q.list(targets.map((target) => stretchTargets[target]))} because of ${blockNames[condition]}.`,
  stretch_to_comfort: ({ condition }) =>
    condition === 'pregnancy'
      ? 'In pregnancy stay well inside your range and do not lie flat on your back.'
      : 'With very flexible joints stop at the first pull; you have range enough.',
}
