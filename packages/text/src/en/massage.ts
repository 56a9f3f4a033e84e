import type { MassageMuscle, MassageReason, MassageSign, RollMuscle } from '@uncramp/core/massage'

import type { Labels, Phrases } from '../phrases.ts'

/** One sentence on how to roll each muscle. */
export const rollHowTo: Labels<RollMuscle> = {
  calf: 'Sit with the calf on the roller, lift your hips a little and roll slowly between ankle and knee.',
  hamstring:
    'Sit with the back of the thigh on the roller and roll slowly between knee and buttock.',
  quad: 'Lie on your front on your forearms and roll slowly from the hip to just above the knee.',
  glute:
    'Sit on the roller, lean a little to one side and make short, slow rolls over the buttock.',
  foot: 'Stand with a ball under the arch and roll slowly from heel to toes, as much weight as feels good.',
}

/** One sentence on how to stroke each muscle by hand. */
export const handHowTo: Labels<MassageMuscle> = {
  calf: 'Sit, knee bent and calf loose. Stroke with both hands from the ankle up to the knee, lightly.',
  hamstring: 'Sit, knee bent. Stroke the back of the thigh from the knee up to the buttock.',
  quad: 'Lean forward and stroke the front of the thigh with flat hands, from the knee upwards.',
  foot: 'Sit, foot across your knee, and press your thumb slowly along the arch towards the toes.',
  adductor: 'Stroke the inside of the thigh from the knee upwards with a flat, soft hand.',
  glute: 'Hold on to something and knead the buttock with a loose fist in slow circles.',
  hip_flexor:
    'Bend the hip a little and stroke the front of it with flat fingers. Never press hard in the groin.',
}

/** The one line that goes with all of it. */
export const massageManner = 'Slow and gentle. Stay off bones, bruises and swollen veins.'

/** What speaks against it today, as a question to tick. */
export const massageSigns: Labels<MassageSign> = {
  leg_swollen_hot: 'One leg is swollen, hot, throbbing or has changed colour',
  fresh_tear: 'A sudden sharp pain or a tear in the last three days',
  fever: 'Fever',
  open_wound: 'A wound or blister there',
  dark_urine_muscle_pain: 'Dark urine, or very strong muscle pain and weakness',
  bruise: 'A bruise there',
  numbness: 'Numbness or pins and needles',
}

/** Why, and what to expect. */
export const massageReasons: Phrases<MassageReason> = {
  roll_before_small_gain: () =>
    'A short roll before a run gives a little more range and costs nothing.',
  roll_after_soreness: () =>
    'Rolling after a run may take a little off the soreness of the next days.',
  roll_dose: ({ rollS, passS, discomfortScore }, q) =>
    `${q.span(rollS)} a side, about ${q.integer(passS)} seconds for each pass, no more than ${q.integer(discomfortScore)} out of 10 on the ouch scale.`,
  massage_soreness: () => 'Massage may ease soreness. It does not make you faster or stronger.',
  massage_not_deep_before_race: ({ gapS }, q) =>
    `No deep massage in the last ${q.span(gapS)} before a race: it can leave your legs sore.`,
  massage_light_after_race: () => 'After a race only light work until the worst soreness is over.',
  massage_not_for_cramps: () =>
    'It has not been shown to change later cramps. Do it because it feels good.',
}
