import type { UrineAdvice, UrineCheck, UrineColour } from '@uncramp/core/urine'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'

/** All words of the urine chart. */
export type UrineWords = Readonly<{
  colours: Labels<UrineColour>
  lightHint: string
  muteHint: string
  advice: Phrases<UrineAdvice>
  checks: Labels<UrineCheck['code']>
  gatedNote: string
}>

/** An amount: "250 ml over 2 h". */
function amount(dose: Readonly<{ fluidMl: number; overS: number }>, q: Quantities): string {
  return `${q.fluid(dose.fluidMl)} over ${q.span(dose.overS)}`
}

export const urine: UrineWords = {
  colours: {
    almost_clear: 'almost clear',
    very_pale_lemonade: 'very pale lemonade',
    light_lemonade: 'light lemonade',
    yellow: 'yellow',
    dark_yellow: 'dark yellow',
    amber: 'amber',
    dark_amber: 'dark amber',
    brownish: 'brownish',
    brown_cola: 'brown, like cola or tea',
    pink_red: 'pink or red',
    orange: 'orange',
    blue_green: 'blue or green',
    cloudy: 'cloudy',
    neon_yellow: 'neon yellow',
  },
  lightHint: 'Look in bright light: in dim light urine looks up to two shades darker.',
  muteHint: 'Vitamins, beetroot and some medicines change the colour for hours.',
  advice: {
    ease_off: () => 'If you are drinking a lot, ease off. Almost clear is paler than you need.',
    on_target: () => 'Nothing to do. This is the colour to aim for.',
    one_glass: (a, q) => `A glass, ${amount(a, q)}, then look again. It is a little dark.`,
    drink_over_2_h: (a, q) =>
      `Drink ${amount(a, q)}, in small sips, then look again. Stop sooner if you are not thirsty.`,
    drink_and_weigh: (a, q) =>
      `Weigh yourself, then drink ${amount(a, q)}, in small sips. If you are not lighter than before the run, do not drink for the colour.`,
    drink_weigh_and_watch: (a, q) =>
      `Weigh yourself, then drink ${amount(a, q)}, in small sips. With no urine for 8 hours, or brown urine, get help today.`,
    ignore_colour: () =>
      'Leave the colour out of it today and drink to thirst: vitamins or medicines may have coloured it.',
    look_in_bright_light: () =>
      'Look again in bright light. In dim light urine looks darker than it is.',
    low_sodium_signs: () =>
      'Do not drink for this colour. What you feel may be too little sodium, and more drink could make it worse. Check “When to worry”.',
    weight_not_lost: () =>
      'Do not drink for this colour. You are not lighter than before the run: wait until you are thirsty and passing urine.',
    weight_unknown: () =>
      'Weigh yourself first. For six hours after a long run dark urine does not show that you need to drink; until then drink to thirst.',
    fluid_refused: () =>
      'Follow what your clinician told you to drink. With your condition or medicine we show no amounts.',
    see_triage: () => 'Look at the advice below first: this colour or what you feel needs it.',
  },
  checks: {
    first_look: 'First look at the colour',
    second_look: 'Second look',
    gate_lifts: 'From now on the colour counts again',
    next_morning: 'First urine of the morning: the fairest look of all',
  },
  gatedNote: 'Counts only if you are lighter than before the run and feel well.',
}
