import type { FigureId } from '../figure/figure-id.ts'
import type { Muscle } from '../relief/muscle.ts'

/** Muscles that are massaged; a side stitch is not one. */
export type MassageMuscle = Exclude<Muscle, 'side_stitch'>

/** Muscles a roller (for the foot: a ball) reaches safely. */
export const ROLL_MUSCLES = ['calf', 'hamstring', 'quad', 'glute', 'foot'] as const
export type RollMuscle = (typeof ROLL_MUSCLES)[number]

/** Roller pictures per muscle. */
export const ROLL_FIGURES: Readonly<Record<RollMuscle, FigureId>> = {
  calf: 'roll_calf',
  hamstring: 'roll_hamstring',
  quad: 'roll_quad',
  glute: 'roll_glute',
  foot: 'roll_foot',
}

/** Hand massage pictures per muscle. */
export const HAND_FIGURES: Readonly<Record<MassageMuscle, FigureId>> = {
  calf: 'hand_calf',
  hamstring: 'hand_hamstring',
  quad: 'hand_quad',
  foot: 'hand_foot',
  adductor: 'hand_adductor',
  glute: 'hand_glute',
  hip_flexor: 'hand_hip_flexor',
}

/** One set on the roller, per muscle and side. @source behm2020 */
export const ROLL_S = 60
/** One slow pass from end to end. @source behm2020 */
export const ROLL_PASS_S = 3
/** Discomfort on a scale of 10 at which to ease off. @source behm2020 */
export const ROLL_MAX_DISCOMFORT_SCORE = 6
