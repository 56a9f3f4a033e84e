import type { WarmUpExercise, WarmUpReason } from '@uncramp/core/warmup'

import type { Labels, Phrases } from '../phrases.ts'

/** One sentence on how to do each. */
export const warmUpHowTo: Labels<WarmUpExercise> = {
  easy_jog: 'Jog so slowly that you could chat the whole way.',
  brisk_walk: 'Walk with quick, easy steps and swing your arms.',
  leg_swing:
    'Hold on to something and swing one loose leg forward and back, a little higher each time.',
  walking_lunge:
    'Take a long step, sink until the back knee almost touches the ground, then step through.',
  butt_kicks: 'Run on the spot and flick your heels up to your bottom, knees pointing down.',
  jumping_jacks:
    'Jump your feet apart while your arms swing overhead, then jump back together, landing softly.',
  high_knees: 'Run on the spot on the balls of your feet and lift each knee to hip height.',
  ankle_hops: 'Hop lightly on both feet with nearly straight knees, springing from the ankles.',
  stride:
    'Run tall and smooth for about 15 seconds, building to quick but never flat out, then walk back.',
}

/** Why the warm-up is like this. */
export const warmUpReasons: Phrases<WarmUpReason> = {
  warm_up_short_race: ({ distanceM }, q) =>
    `Over ${q.distance(distanceM)} you run fast from the gun, so warm up in full.`,
  warm_up_middle_race: ({ distanceM }, q) =>
    `For ${q.distance(distanceM)} a shorter warm-up is enough and saves your legs.`,
  warm_up_long_race: ({ distanceM }, q) =>
    `For ${q.distance(distanceM)} a few drills will do: the first easy kilometre is the rest of your warm-up.`,
  warm_up_easy_run: () =>
    'On an easy run a few drills will do. Start slowly and warm up as you go.',
  warm_up_dynamic: () => 'Moving drills wake up the muscles without taking strength from them.',
  warm_up_heat_halved: ({ temperatureC }, q) =>
    `It is hot (${q.temperature(temperatureC)}), so this is half the usual work: start the race cool.`,
  warm_up_gentle: () => 'Jumps, lunges and fast running are left out for you.',
}
