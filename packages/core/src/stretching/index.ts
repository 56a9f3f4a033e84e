/**
 * Stretching: a library of holds with a version for the road, and sets for before and after a run
 * that stay inside what the evidence allows.
 */
export {
  CRAMP_STRETCH,
  STRETCHES,
  STRETCH_LIBRARY,
  type Stretch,
  type StretchId,
  type StretchTarget,
} from './stretch.ts'
export {
  BEFORE_CAP_S,
  planStretches,
  stretchBlock,
  type StretchBlock,
  type StretchCaution,
  type StretchPlan,
  type StretchReason,
  type StretchRequest,
  type StretchStep,
} from './stretch-plan.ts'
