import type { FigureId } from '../figure/figure-id.ts'

/** Ids of everything a warm-up is made of. */
export const WARM_UP_EXERCISES = [
  'easy_jog',
  'brisk_walk',
  'leg_swing',
  'walking_lunge',
  'butt_kicks',
  'jumping_jacks',
  'high_knees',
  'ankle_hops',
  'stride',
] as const
export type WarmUpExercise = (typeof WARM_UP_EXERCISES)[number]

/** How hard an exercise lands: `jump` is left out in pregnancy and after an injury. */
type Impact = 'low' | 'run' | 'jump'

/**
 * What one exercise asks for: `setsCount` times `workS` of work with `restS` after each. `repsCount`
 * is per set (and per side where `sides` is `each`), only where counting is easier than a clock.
 */
export type Exercise = Readonly<{
  figure: FigureId
  sides: 'both' | 'each'
  impact: Impact
  setsCount: number
  workS: number
  restS: number
  repsCount?: number
}>

/**
 * Full doses, for a short or hard run.
 *
 * @source coach_rules, behm2016, uncramp_engineering
 */
export const EXERCISES: Readonly<Record<WarmUpExercise, Exercise>> = {
  easy_jog: { figure: 'jog', sides: 'both', impact: 'run', setsCount: 1, workS: 600, restS: 0 },
  brisk_walk: { figure: 'walk', sides: 'both', impact: 'low', setsCount: 1, workS: 300, restS: 0 },
  leg_swing: {
    figure: 'leg_swing',
    sides: 'each',
    impact: 'low',
    setsCount: 2,
    workS: 15,
    restS: 3,
    repsCount: 10,
  },
  walking_lunge: {
    figure: 'walking_lunge',
    sides: 'both',
    impact: 'low',
    setsCount: 1,
    workS: 30,
    restS: 5,
    repsCount: 10,
  },
  butt_kicks: {
    figure: 'butt_kicks',
    sides: 'both',
    impact: 'run',
    setsCount: 2,
    workS: 20,
    restS: 5,
  },
  jumping_jacks: {
    figure: 'jumping_jacks',
    sides: 'both',
    impact: 'jump',
    setsCount: 1,
    workS: 25,
    restS: 5,
    repsCount: 25,
  },
  high_knees: {
    figure: 'high_knees',
    sides: 'both',
    impact: 'run',
    setsCount: 2,
    workS: 20,
    restS: 5,
  },
  ankle_hops: {
    figure: 'ankle_hops',
    sides: 'both',
    impact: 'jump',
    setsCount: 1,
    workS: 15,
    restS: 5,
    repsCount: 20,
  },
  stride: { figure: 'stride', sides: 'both', impact: 'run', setsCount: 3, workS: 15, restS: 15 },
}

/** How long an exercise takes at a given number of sets, rests included; never negative. */
export function exerciseDurationS(exercise: Exercise): number {
  return exercise.setsCount * (exercise.workS + exercise.restS)
}
