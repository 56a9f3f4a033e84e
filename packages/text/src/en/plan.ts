import type {
  CrampRiskBand,
  InputRefusal,
  OwnCaution,
  OwnReason,
  PlanCause,
  PlanChange,
  PlanMethod,
  TimelineKind,
  TimelinePhase,
} from '@uncramp/core/plan'

import type { Labels, Phrases } from '../phrases.ts'

/** Codes of `what` that belong to the plan itself rather than to a feature. */
export type PlanWhat =
  | 'normal_meal'
  | 'sleep'
  | 'weigh_before'
  | 'weigh_after'
  | 'by_thirst'
  | 'meal'
  | 'easy_day'
  | 'salt_shot'
  | 'first_mile'
  | 'deep'
  | 'light'
  | 'first_look'
  | 'second_look'
  | 'gate_lifts'
  | 'next_morning'
  | 'front_of_pen'
  | 'middle_of_pen'
  | 'back_of_pen'
  | 'one_pen_back'

/** The three parts of a plan. */
export const planPhases: Labels<TimelinePhase> = {
  before: 'Before',
  during: 'On the run',
  after: 'After',
}

/** Short names of what there is to do. */
export const planKinds: Labels<TimelineKind> = {
  drink: 'Drink',
  salt: 'Salt',
  toilet: 'Toilet',
  warm_up: 'Warm up',
  drill: 'Drill',
  stretch: 'Stretch',
  corral: 'Start pen',
  pace_check: 'Look at your watch',
  cue: 'Remember',
  urine_check: 'Look at the colour',
  weigh: 'Weigh yourself',
  roll: 'Foam roller',
  massage: 'Massage',
  eat: 'Eat',
  rest: 'Rest',
}

/** One line for each thing to do that is the plan’s own. */
export const planWhats: Labels<PlanWhat> = {
  normal_meal: 'A normal, salted evening meal; drink with it as you like',
  sleep: 'Go to bed early enough',
  weigh_before: 'Weigh yourself after the toilet, with little on, and note it',
  weigh_after: 'Weigh yourself again, towelled dry, with as little on',
  by_thirst: 'Drink by thirst, once you have looked at the scale',
  meal: 'A normal, salted meal',
  easy_day: 'An easy day: walk, no hard running',
  salt_shot: 'Salt shot, stirred into this drink',
  first_mile: 'First mile marker: look at your watch',
  deep: 'From now on a deep massage is fine',
  light: 'From now on a light massage is fine',
  first_look: 'First look at the colour of your urine',
  second_look: 'Second look at the colour of your urine',
  gate_lifts: 'From now on the colour counts by itself',
  next_morning: 'The colour next morning: light lemonade is the aim',
  front_of_pen: 'Stand towards the front of your pen',
  middle_of_pen: 'Stand in the middle of your pen',
  back_of_pen: 'Stand towards the back of your pen',
  one_pen_back: 'Ask to start one pen further back',
}

/** How the plan was made. */
export const planMethods: Labels<PlanMethod> = {
  personal: 'fitted to you',
  rule_of_thumb: 'the coach’s own numbers, under your caps',
}

const BANDS: Labels<CrampRiskBand> = { low: 'few', medium: 'several', high: 'many' }

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

/** What to know about the plan as a whole. */
export const planCautions: Phrases<OwnCaution> = {
  default_weather: () =>
    'No weather was given: this plan assumes a mild day. Give the forecast for numbers you can trust.',
  no_height_guess: (c, q) => `Your height was taken to be ${q.height(c.heightM)}.`,
  cramp_risk: (c) =>
    `Of the things that went with cramps in large groups of runners, ${BANDS[c.band]} hold for you here.`,
}

const FIELDS: Readonly<Record<string, string>> = {
  massKg: 'body mass (kg)',
  heightM: 'height (m)',
  ageYears: 'age',
  sweatRateMlPerH: 'sweat rate (ml/h)',
  sweatSodiumMgPerL: 'sweat sodium (mg/L)',
  caffeineMg: 'caffeine (mg)',
  distanceM: 'distance (m)',
  goalS: 'goal time (s)',
  temperatureC: 'temperature (°C)',
  humidityFrac: 'humidity (0 to 1)',
  windMps: 'wind (m/s)',
}

/** Why no plan was made, and what would be right. */
export const planRefusals: Phrases<InputRefusal> = {
  field_out_of_range: (e, q) =>
    `${FIELDS[e.field] ?? e.field} ${Number.isFinite(e.value) ? q.decimal(e.value) : 'is not a number'}: it must be ${q.decimal(e.low)} to ${q.decimal(e.high)}`,
  goal_missing: () => 'give a goal time, or a recent race to predict one from',
  child_not_covered: (e, q) =>
    `nothing here was made for children: from ${q.integer(e.fromAgeYears)} years on; a young runner’s plan belongs to a coach and a doctor`,
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
