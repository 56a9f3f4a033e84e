import type { StretchId, StretchReason } from '@uncramp/core/stretching'

import type { Labels, Phrases } from '../phrases.ts'
import { stretchTargets } from './stretching-cautions.ts'

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
