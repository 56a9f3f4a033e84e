import type { CueCode } from '@uncramp/core/pacing'
import type { PlanPace, TimelineKind, TimelinePhase } from '@uncramp/core/plan'
import type { Muscle } from '@uncramp/core/relief'
import type { StretchId } from '@uncramp/core/stretching'
import type { WarmUpExercise } from '@uncramp/core/warmup'

import type { Labels } from '../phrases.ts'
import type { PlanNames, PlanWhat } from '../plan-lexicon.ts'

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

/** Names of the warm-up exercises. */
export const warmUpNames: Labels<WarmUpExercise> = {
  easy_jog: 'Easy jog',
  brisk_walk: 'Brisk walk',
  leg_swing: 'Leg swings',
  walking_lunge: 'Walking lunges',
  butt_kicks: 'Butt kicks',
  jumping_jacks: 'Jumping jacks',
  high_knees: 'High knees',
  ankle_hops: 'Ankle hops',
  stride: 'Strides',
}

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

/** Names of the muscles, as a runner says them. */
export const muscleNames: Labels<Muscle> = {
  calf: 'calf',
  hamstring: 'hamstring',
  quad: 'quad',
  foot: 'foot',
  adductor: 'inner thigh',
  glute: 'buttock',
  hip_flexor: 'hip flexor',
  side_stitch: 'side stitch',
}

/** What to tell oneself, at its moment. */
export const paceCue: Labels<CueCode> = {
  let_them_pass: 'Let them pass. You will pass many of them later.',
  settle_in: 'Settle in. It should feel almost too easy.',
  hill_by_effort: 'Uphill: same effort, slower pace. Let the watch go.',
  downhill_short_steps: 'Downhill: short, quick steps. Do not brake hard.',
  halfway_check: 'Half-way. Drop your shoulders, check your breathing.',
  now_you_pass: 'This is where patience pays. Pick a runner ahead and close in.',
  last_stretch: 'Last stretch. What you saved is yours to spend.',
}

/** Where to stand at the start. */
export const corralPlace: Labels<PlanPace['corral']['advice']> = {
  front_of_pen: 'Stand at the front of your pen.',
  middle_of_pen: 'Stand in the middle of your pen.',
  back_of_pen: 'Stand at the back of your pen.',
  one_pen_back: 'Stand one pen further back than your goal.',
}

/** The names of all that a plan can hold: what the first screen shows before anybody asks why. */
export const planNames: PlanNames = {
  phases: planPhases,
  kinds: planKinds,
  whats: planWhats,
  warmUps: warmUpNames,
  stretches: stretchNames,
  muscles: muscleNames,
  cues: paceCue,
  places: corralPlace,
  drinks: { water: 'water', sports_drink: 'sports drink' },
}
