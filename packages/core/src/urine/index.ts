/** Urine colour: the scale, the gate that keeps it from saying "drink" after over-drinking, the
 *  schedule of looks. Brown always goes to triage.
 */
export {
  DARK_ML_PER_KG,
  GLASS_ML,
  adviseUrine,
  type UrineAdvice,
  type UrineDoseCode,
  type UrinePlainCode,
  type UrineReading,
  type UrineWithheldCode,
} from './advice.ts'
export { urineChecks, type UrineCheck, type UrineCheckCode } from './checks.ts'
export { GATE_OPEN_AFTER_S, GATE_RUN_S } from './gate-times.ts'
export { isGated, urineGate, type GateClosedBy, type UrineGateFacts } from './gate.ts'
export {
  URINE_OFF_SCALE,
  URINE_SCALE,
  isOnScale,
  signOfColour,
  type UrineColour,
  type UrineLevel,
} from './scale.ts'
