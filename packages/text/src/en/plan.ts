import type { OwnReason, PlanCause, PlanChange, PlanMethod } from '@uncramp/core/plan'

import type { Labels, Phrases } from '../phrases.ts'
import { planKinds } from './plan-names.ts'

/** How the plan was made. */
export const planMethods: Labels<PlanMethod> = {
  personal: 'fitted to you',
  rule_of_thumb: 'the coach’s own numbers, under your caps',
}

/** Why the plan’s own items are there. */
export const planReasons: Phrases<OwnReason> = {
  sleep_and_ease_off: () =>
    'Rested legs tire later, and tired muscle is the best explanation of most cramps.',
  salted_meal_evening: () =>
    'Salt and water from meals last into the morning; extra litres the night before do not.',
  weigh_to_learn: () =>
    'With the weight after the run it gives your own sweat rate, better than any formula.',
  weigh_gates_drinking: () =>
    'The scale tells whether to drink: as heavy as before, or heavier, means not to.',
  be_in_the_pen: (r, q) =>
    `Being there ${q.span(r.beforeStartS)} before the gun leaves you your own place, not the one that is left.`,
  meal_after: () => 'A salted meal keeps the water that you drink.',
  drink_after_by_thirst: () =>
    'How much you need depends on what you lost; thirst and the scale know it, a plan does not.',
  urine_light_lemonade: () => 'Light lemonade is the aim; dark yellow means a glass more.',
  urine_gated: () =>
    'After a long run dark urine can also mean too much water. The colour counts only if you lost weight and feel well.',
  rest_until_legs_are_back: () => 'Sore, tired muscle cramps sooner; let it come back first.',
}

/** Why two plans differ. */
export const planCauses: Phrases<PlanCause> = {
  forecast_changed: (c, q) =>
    `The forecast changed from ${q.temperature(c.fromC)} to ${q.temperature(c.toC)} (heat index ${q.temperature(c.fromWbgtC)} to ${q.temperature(c.toWbgtC)}).`,
  start_moved: (c, q) =>
    c.byS > 0 ? `The start is ${q.span(c.byS)} later.` : `The start is ${q.span(c.byS)} earlier.`,
  goal_changed: (c, q) => `The goal changed from ${q.duration(c.fromS)} to ${q.duration(c.toS)}.`,
  distance_changed: (c, q) =>
    `The distance changed from ${q.distance(c.fromM)} to ${q.distance(c.toM)}.`,
  mass_changed: (c, q) => `Your weight changed from ${q.mass(c.fromKg)} to ${q.mass(c.toKg)}.`,
  method_changed: (c) => `The plan is now ${planMethods[c.to]}.`,
  sweat_rate_changed: (c, q) =>
    `Your expected sweat rate changed from ${q.fluidRate(c.fromMlPerH)} to ${q.fluidRate(c.toMlPerH)}.`,
  fluid_now_refused: () => 'A condition or medicine now rules out drinking numbers.',
  fluid_no_longer_refused: () => 'No condition or medicine rules out drinking numbers any more.',
}

/** What to do differently. */
export const planChanges: Phrases<PlanChange> = {
  cap_changed: (c, q) =>
    `Never more than ${q.fluidRate(c.toMlPerH)} (before: ${q.fluidRate(c.fromMlPerH)}).`,
  total_drink_changed: (c, q) =>
    `Drink ${q.fluid(c.toMl)} in all on the run (before: ${q.fluid(c.fromMl)}).`,
  finish_changed: (c, q) =>
    `Plan to finish in ${q.duration(c.toS)} (before: ${q.duration(c.fromS)}).`,
  first_mile_changed: (c, q) =>
    `First mile in ${q.duration(c.toS)} (before: ${q.duration(c.fromS)}).`,
  item_added: (c, q) =>
    `New: ${planKinds[c.item.kind]}${c.item.fluidMl === undefined ? '' : ` ${q.fluid(c.item.fluidMl)}`}.`,
  item_gone: (c, q) =>
    `Gone: ${planKinds[c.item.kind]}${c.item.fluidMl === undefined ? '' : ` ${q.fluid(c.item.fluidMl)}`}.`,
  item_resized: (c, q) => `One drink is now ${q.fluid(c.toMl)} (before: ${q.fluid(c.fromMl)}).`,
  item_moved: (c, q) =>
    c.byS > 0 ? `One thing is ${q.span(c.byS)} later.` : `One thing is ${q.span(c.byS)} earlier.`,
  caution_added: () => 'There is a new warning: read it first.',
  caution_gone: () => 'A warning no longer applies.',
}
