import type { FigureId } from '../figure/figure-id.ts'
import type { Muscle } from '../relief/muscle.ts'

/** Ids of the stretches; each is done on one side at a time. */
export const STRETCHES = [
  'calf_straight',
  'calf_bent',
  'hamstring',
  'quad',
  'hip_flexor',
  'glute',
  'adductor',
  'foot_arch',
  'itb_side',
] as const
export type StretchId = (typeof STRETCHES)[number]

/** Muscle groups a stretch is for; the outer hip does not cramp in runners but gets tight. */
export type StretchTarget = Exclude<Muscle, 'side_stitch'> | 'outer_hip'

/** A stretch at home, and its version on the road with what is at hand there. */
export type Stretch = Readonly<{
  target: StretchTarget
  figure: FigureId
  midRunFigure: FigureId
  isOptional: boolean
  /** Done on the back: replaced in pregnancy. */
  isLyingOnBack: boolean
}>

/**
 * The library; every one has a how-to for home and road in `text`.
 *
 * @source nhs_leg_cramps, uncramp_engineering
 */
export const STRETCH_LIBRARY: Readonly<Record<StretchId, Stretch>> = {
  calf_straight: stretch('calf', 'calf_wall', 'calf_kerb'),
  calf_bent: stretch('calf', 'calf_wall_bent', 'calf_kerb'),
  hamstring: stretch('hamstring', 'hamstring_step', 'hamstring_kerb'),
  quad: stretch('quad', 'quad_hold', 'quad_hold'),
  hip_flexor: stretch('hip_flexor', 'hip_flexor_kneel', 'hip_flexor_lunge'),
  glute: { ...stretch('glute', 'glute_lying', 'glute_standing'), isLyingOnBack: true },
  adductor: stretch('adductor', 'adductor_lunge', 'adductor_lunge'),
  foot_arch: stretch('foot', 'foot_seated', 'foot_kerb'),
  itb_side: { ...stretch('outer_hip', 'side_lean', 'side_lean'), isOptional: true },
}

function stretch(target: StretchTarget, figure: FigureId, midRunFigure: FigureId): Stretch {
  return { target, figure, midRunFigure, isOptional: false, isLyingOnBack: false }
}

/** The stretch that answers a cramp in this muscle; a side stitch has none. */
export const CRAMP_STRETCH: Readonly<Record<Exclude<Muscle, 'side_stitch'>, StretchId>> = {
  calf: 'calf_straight',
  hamstring: 'hamstring',
  quad: 'quad',
  foot: 'foot_arch',
  adductor: 'adductor',
  glute: 'glute',
  hip_flexor: 'hip_flexor',
}
