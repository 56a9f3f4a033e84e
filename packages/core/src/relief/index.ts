/**
 * Relief: what to do in the minute a cramp strikes, as a state machine with the clock handed in, and
 * the plan as it is after one.
 */
export { MUSCLES, type Muscle, type Side } from './muscle.ts'
export {
  RELIEF_RED_FLAGS,
  SECOND_MUSCLE_SIGN,
  UNWELL_SIGNS,
  type RecentCramp,
  type ReliefEvent,
  type ReliefPhase,
  type ReliefStart,
  type ReliefState,
  type ReliefStop,
} from './relief-state.ts'
export { startRelief, stepRelief } from './step-relief.ts'
export {
  viewRelief,
  type ReliefChoice,
  type ReliefInstruction,
  type ReliefView,
} from './view-relief.ts'
export { reliefAids, type ReliefAid } from './aid.ts'
export {
  repairPlan,
  type RepairFacts,
  type RepairReason,
  type RepairRefusal,
  type RepairedPlan,
} from './repair.ts'
