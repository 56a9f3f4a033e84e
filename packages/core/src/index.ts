/** The common door; every feature has its own (`@uncramp/core/hydration`, `@uncramp/core/plan`, …). */
export { err, ok, type Err, type Ok, type Result } from './result.ts'
export {
  HALF_MARATHON_M,
  M_PER_KM,
  M_PER_MILE,
  MARATHON_M,
  ML_PER_FL_OZ,
  MS_PER_S,
  S_PER_H,
  S_PER_MIN,
  SODIUM_MG_PER_MMOL,
  SODIUM_MG_PER_SALT_G,
  clamp,
} from './units.ts'
