/** Where it cramps. A side stitch is not a muscle cramp, but runners ask, so it has its own answer. */
export const MUSCLES = [
  'calf',
  'hamstring',
  'quad',
  'foot',
  'adductor',
  'glute',
  'hip_flexor',
  'side_stitch',
] as const
export type Muscle = (typeof MUSCLES)[number]
export type Side = 'left' | 'right' | 'both'
