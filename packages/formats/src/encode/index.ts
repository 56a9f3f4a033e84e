/**
 * A plan as files to take along: calendar, FIT workout and course, GPX, Apple Watch, intervals.icu,
 * and a link. Pure: bytes out, clock and words in.
 */
export {
  CARRY_FORMATS,
  encodePlan,
  type CarriedFile,
  type CarryFormat,
  type EncodeOptions,
} from './encode-plan.ts'
export { decodePlanLink, encodePlanLink, type PlanLinkValue } from './plan-link/plan-link.ts'
