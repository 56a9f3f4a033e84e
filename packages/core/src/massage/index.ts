/**
 * Massage: foam roller, hands and booked sessions, with doses, timing around a race, and the signs
 * for which nobody presses on anything.
 */
export {
  MASSAGE_SIGNS,
  isMassageBlocked,
  massageBlocks,
  type MassageBlock,
  type MassageSign,
} from './block.ts'
export {
  massageTiming,
  planRolling,
  type MassageCaution,
  type MassageReason,
  type MassageTiming,
  type RollPlan,
} from './massage-plan.ts'
export { HAND_FIGURES, ROLL_MUSCLES, type MassageMuscle, type RollMuscle } from './technique.ts'
