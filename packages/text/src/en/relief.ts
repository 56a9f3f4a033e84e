import type {
  Muscle,
  ReliefAid,
  ReliefChoice,
  ReliefInstruction,
  RepairReason,
  RepairRefusal,
  Side,
} from '@uncramp/core/relief'

import type { Labels, Phrases } from '../phrases.ts'
import { muscleNames } from './plan-names.ts'

/** Sides of the body. */
export const sideNames: Labels<Side> = { left: 'left', right: 'right', both: 'both sides' }

const which = ({ muscle, side }: Readonly<{ muscle: Muscle; side: Side }>): string =>
  side === 'both' || muscle === 'side_stitch'
    ? muscleNames[muscle]
    : `${sideNames[side]} ${muscleNames[muscle]}`

const stretches: Labels<Muscle> = {
  calf: 'Toes up on the kerb, heel down, knee straight. Lean in gently and hold.',
  hamstring: 'Heel on the kerb, leg straight. Tip forward from the hips and hold.',
  quad: 'Hold on to something. Bring your heel to your bottom, and hold.',
  foot: 'Toes up against the kerb. Ease in and hold.',
  adductor: 'Feet wide. Bend the good knee, keep this leg straight, and hold.',
  glute: 'Hold a rail. Ankle on the other knee, sit back, and hold.',
  hip_flexor: 'Long step forward. Tuck your hips under, and hold.',
  side_stitch: 'Press the sore spot and breathe out slowly.',
}

const strokes: Labels<Muscle> = {
  calf: 'Now stroke the calf, from the ankle upwards, lightly.',
  hamstring: 'Now stroke the back of the thigh, from the knee upwards, lightly.',
  quad: 'Now stroke the front of the thigh, from the knee upwards, lightly.',
  foot: 'Now rub the arch of the foot with your thumb, slowly.',
  adductor: 'Now stroke the inner thigh, from the knee upwards, lightly.',
  glute: 'Now knead the buttock with a loose fist, slowly.',
  hip_flexor: 'Now stroke the front of the hip with flat fingers, lightly.',
  side_stitch: 'Press the sore spot gently with your hand.',
}

/** What to say and show at each step; short enough to be spoken. */
export const reliefInstructions: Phrases<ReliefInstruction> = {
  slow_down: (facts) =>
    facts.muscle === 'side_stitch'
      ? 'Slow to a walk, out of the way of others.'
      : `Slow down and stop at the side. We will look after your ${which(facts)}.`,
  stretch: ({ muscle }) => `${stretches[muscle]} No bouncing. Breathe.`,
  ease: () => 'Let go. Let the muscle hang loose.',
  massage: ({ muscle }) => strokes[muscle],
  press_breathe: () =>
    'Press the sore spot with your hand. Breathe in deep, and out slowly through tight lips.',
  lean: () => 'Arm up on the sore side. Lean away from it and keep breathing.',
  ask: (facts) =>
    facts.muscle === 'side_stitch'
      ? 'Is the stitch still there?'
      : `Is your ${which(facts)} still cramping?`,
  walk: ({ durationS }, q) => `Good. Walk for ${q.span(durationS)}, with short loose steps.`,
  jog: ({ slowerLowFrac, slowerHighFrac }, q) =>
    `Now jog easily, ${q.percent(slowerLowFrac)} to ${q.percent(slowerHighFrac)} slower than before. Short steps.`,
  run: ({ durationS }, q) =>
    `Carry on at this easier pace. Take hills softly for ${q.span(durationS)}.`,
  finished: () => 'Well done. Stay at the easier pace, and press the button if it comes back.',
  red_flag: () => 'Stop running now. This needs help, not stretching. Tell somebody near you.',
  unwell_many_muscles: () =>
    'Stop running. Cramps in several muscles and feeling unwell need somebody to look at you. Do not drink more to fix it.',
  third_cramp: ({ crampsCount, withinS }, q) =>
    `Stop running and walk to the aid station: ${q.integer(crampsCount)} cramps within ${q.span(withinS)} is enough for today.`,
  too_long: ({ limitS }, q) =>
    `Stop. A cramp that lasts ${q.span(limitS)} should be looked at today. Ask for help here.`,
  runner_stopped: () => 'Stopped. Take your time.',
}

/** Buttons. */
export const reliefChoices: Labels<ReliefChoice> = {
  still_cramping: 'Still cramping',
  eased: 'It has let go',
  done: 'Next',
  sign: 'I feel unwell',
  stop: 'Stop',
  log: 'Save this cramp',
  start_again: 'Start again',
  open_triage: 'What should I do?',
  find_aid: 'Find the aid station',
}

/** Red flags and warnings as a runner would say them; any other sign is worded by triage. */
export const reliefSigns = {
  nausea: 'I feel sick',
  dizziness: 'I am dizzy',
  second_muscle: 'Another muscle is cramping too',
  confusion: 'I am confused, or somebody says so',
  collapse: 'I collapsed',
  seizure: 'Seizure',
  chest_pain: 'Pain or pressure in my chest',
  sudden_breathlessness: 'I cannot get my breath, even standing still',
  palpitations: 'My heart races or stumbles',
  vomiting: 'I am vomiting',
  headache: 'A bad headache',
  cola_urine: 'Brown or cola-coloured urine',
  pop_or_kick: 'A sudden pop or kick in the leg',
  one_leg_swollen_warm: 'One leg is swollen, hot or another colour',
  numb_pale_foot: 'My foot is numb, cold or pale',
  jaw_stiffness: 'My jaw is stiff',
  cannot_bear_weight: 'I cannot stand on it',
} as const

/** Drinks and remedies. */
export const reliefAids: Phrases<ReliefAid> = {
  sip_if_thirsty: () =>
    'Sip if you are thirsty, do not gulp. A drink is too slow to stop this cramp.',
  pickle_juice: ({ fluidMl, sodiumLowMg, sodiumHighMg }, q) =>
    `Pickle juice: ${q.fluid(fluidMl)} shortened a cramp made in a laboratory in ten people; nobody has shown it in runners. It holds about ${q.sodium(sodiumLowMg)} to ${q.sodium(sodiumHighMg)} of sodium, so count it.`,
  pickle_juice_refused: () =>
    'No pickle juice for you: it is very salty. Ask your doctor about salt.',
  no_magnesium: () => 'Magnesium has not been shown to help against cramps from running.',
  never_quinine: () => 'Never take quinine for a cramp: it can do serious harm.',
}

/** Why the rest of the plan has changed. */
export const repairReasons: Phrases<RepairReason> = {
  slower_after_cramp: ({ slowerFrac, crampsCount }, q) =>
    crampsCount > 1
      ? `After ${q.integer(crampsCount)} cramps run ${q.percent(slowerFrac)} slower to the finish.`
      : `After a cramp run ${q.percent(slowerFrac)} slower: a tired muscle may cramp again at the old pace.`,
  walk_first: ({ walkS }, q) => `${q.span(walkS)} of walking is counted in.`,
  soft_hills: ({ durationS }, q) =>
    `Hills in the next ${q.span(durationS)} are planned softer still.`,
  drinks_moved: () => 'Your drinks stay at their places, so they come a little later.',
  drinks_cut_to_cap: ({ capMlPerH, cutMl }, q) =>
    `${q.fluid(cutMl)} less to drink: with what you have had, more would pass your limit of ${q.fluidRate(capMlPerH)}.`,
  missed_drinks_stay_missed: () => 'Do not make up for drinks you missed.',
}

/** Why there is no repaired plan. */
export const repairRefusals: Phrases<RepairRefusal> = {
  nothing_left: () => 'You are at the finish: there is nothing left to plan.',
  splits_missing: () => 'The plan has no splits from here on, so it cannot be repaired.',
}
